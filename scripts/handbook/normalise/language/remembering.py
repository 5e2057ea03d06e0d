"""What is said of the texts of a document: remembered, as many sides ask it again and again, until it is read."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Said = TypeVar("Said")
Thing = TypeVar("Thing")

TOGETHER = 250  # things of which as much is remembered as helps

_remembering: list = []


def remembered(texts: int) -> Callable[[Callable[Asked, Said]], Callable[Asked, Said]]:
    """Return a decorator of a function that remembers what it said of the last so many texts."""

    def remember(function: Callable[Asked, Said]) -> Callable[Asked, Said]:
        _remembering.append(lru_cache(maxsize=texts)(function))
        return _remembering[-1]

    return remember


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
