"""The lines of a document kept as one piece: a string for each of them takes up two to three times what they say."""

from array import array
from collections.abc import Iterable, Iterator, Sequence


class Lines(Sequence[str]):
    """Lines to read like those of a tuple; each is made when it is asked for."""

    def __init__(self, lines: Iterable[str]) -> None:
        # UTF-8, as one rare sign would give all characters of a string the four bytes that it needs itself.
        self._data = bytearray()
        self._ends = array("I", [0])
        for line in lines:
            self._data += line.encode("utf-8", "surrogatepass") + b"\n"
            self._ends.append(len(self._data))

    @property
    def text(self) -> str:
        """The lines with line feeds between them."""
        return str(memoryview(self._data)[:-1], "utf-8", "surrogatepass")

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self._line(number) for number in range(*place.indices(len(self)))]
        return self._line(range(len(self))[place])

    def __iter__(self) -> Iterator[str]:
        return map(self._line, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lines | tuple) and tuple(self) == tuple(other)

    __hash__ = None

    def _line(self, number: int) -> str:
        return self._data[self._ends[number] : self._ends[number + 1] - 1].decode("utf-8", "surrogatepass")


def lines_in(text: str) -> Iterator[str]:
    """Yield the lines of `text` without their line feeds, one by one."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    if start < len(text):
        yield text[start:]
