"""What is said of the texts of a document: remembered, as many sides ask it again and again, until it is read."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

ROOM = 500_000  # characters for each function, with `BESIDE`: more than a part of a large document needs
BESIDE = 50  # characters of a text that take up as much as what is kept beside it
LONGEST = 10_000  # characters of a text beside others; of longer ones, which may be all of a document, the last one is
LATELY = 120  # texts remembered where there is no room for more: what is asked of one text is asked one after the other

Said = TypeVar("Said")
Thing = TypeVar("Thing")

TOGETHER = 250  # things of which as much is remembered as helps

_remembering: list["_Memory"] = []
_texts: dict[str, str] = {}  # each is kept once, whoever asks and wherever it was cut out anew


class _Memory(dict[str, Said]):
    """What a function said of the first texts of a document, as far as there is room, and of the last ones.

    Where the first made room for others, nothing would be remembered of a large document, which is read from its first
    line to its last again and again.
    """

    __slots__ = ("_function", "_lately", "_long", "_room")

    def __init__(self, function: Callable[[str], Said]) -> None:
        super().__init__()
        self._function = function
        self._lately = lru_cache(LATELY)(function)
        self._long: tuple[str, Said] | None = None
        self._room = ROOM

    def __missing__(self, text: str) -> Said:
        if len(text) > LONGEST:
            if self._long is None or self._long[0] != text:
                self._long = text, self._function(text)
            return self._long[1]
        if self._room <= 0:
            return self._lately(text)
        self._room -= len(text) + BESIDE
        text = _texts.setdefault(text, text)
        said = self[text] = self._function(text)
        return said

    def forget(self) -> None:
        self.clear()
        self._lately.cache_clear()
        self._long = None
        self._room = ROOM


def remembered(function: Callable[[str], Said]) -> Callable[[str], Said]:
    """Return the function so that it remembers what it said of the texts of a document."""
    _remembering.append(_Memory(function))
    return _remembering[-1].__getitem__  # found without a step in Python, as most texts are


def forget() -> None:
    """Let go of all that is remembered: together it takes up megabytes, which no other document needs."""
    for memory in _remembering:
        memory.forget()
    _texts.clear()


def forgetting(things: Iterable[Thing]) -> Iterator[Thing]:
    """Yield things each of which is looked at once, and forget now and then what was said of those before."""
    for number, thing in enumerate(things, start=1):
        yield thing
        if number % TOGETHER == 0:
            forget()
