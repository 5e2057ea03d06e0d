"""The lines of a document kept as one piece: a string for each of them takes up two to three times what they say."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

TOGETHER = 100  # lines made at once where one after the other is asked for


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
            first, end, step = place.indices(len(self))
            return self._between(first, end) if step == 1 else [self[number] for number in range(first, end, step)]
        return self._between(number := range(len(self))[place], number + 1)[0]

    def __iter__(self) -> Iterator[str]:
        starts = range(0, len(self), TOGETHER)
        return chain.from_iterable(self._between(first, min(first + TOGETHER, len(self))) for first in starts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lines | tuple) and tuple(self) == tuple(other)

    __hash__ = None

    def _between(self, first: int, end: int) -> list[str]:
        if first >= end:
            return []
        return self._data[self._ends[first] : self._ends[end] - 1].decode("utf-8", "surrogatepass").split("\n")


def lines_in(text: str) -> Iterator[str]:
    """Yield the lines of `text` without their line feeds, one by one."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    if start < len(text):
        yield text[start:]
