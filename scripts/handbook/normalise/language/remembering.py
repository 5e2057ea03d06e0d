"""What is said of the texts of a document: remembered, as many sides ask it again and again, until it is read."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import ParamSpec, TypeVar

TEXTS = 16_384  # more than a document has: where the first are forgotten before they return, nothing is remembered

Asked = ParamSpec("Asked")
Said = TypeVar("Said")
Thing = TypeVar("Thing")

TOGETHER = 250  # things of which as much is remembered as helps

_remembering: list = []


def remembered(function: Callable[Asked, Said]) -> Callable[Asked, Said]:
    """Return the function so that it remembers what it said of each text of a document."""
    _remembering.append(lru_cache(TEXTS)(function))
    return _remembering[-1]


def forget() -> None:
    """Let go of all that is remembered: together it takes up several megabytes, which no other document needs."""
    for function in _remembering:
        function.cache_clear()


def forgetting(things: Iterable[Thing]) -> Iterator[Thing]:
    """Yield things each of which is looked at once, and forget now and then what was said of those before."""
    for number, thing in enumerate(things, start=1):
        yield thing
        if number % TOGETHER == 0:
            forget()
