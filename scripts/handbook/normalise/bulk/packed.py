"""A list of very many things kept as bytes: as objects they take up five to ten times what they say."""

import pickle
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TypeVar

T = TypeVar("T")

TOGETHER = 100  # things packed as one, so that what they share is kept once and they are packed quickly


class Packed(Sequence[T]):
    """Things to read like those of a list, made when they are asked for: each reading gives new copies.

    What is done to a copy is lost, but for what is done to those of `to_change`.
    """

    __slots__ = ("_last", "_packed")

    def __init__(self, things: Iterable[T] = ()) -> None:
        self._packed: list[bytes] = []
        self._last: list[T] = []
        for thing in things:
            self.append(thing)

    def append(self, thing: T) -> None:
        self._last.append(thing)
        if len(self._last) == TOGETHER:
            self._packed.append(_pack(self._last))
            self._last = []

    def to_change(self) -> Iterator[T]:
        """Yield the things and keep what is done to each before the next is asked for."""
        for place, packed in enumerate(self._packed):
            things = pickle.loads(packed)
            yield from things
            self._packed[place] = _pack(things)
        yield from self._last

    def __len__(self) -> int:
        return TOGETHER * len(self._packed) + len(self._last)

    def __getitem__(self, place: int | slice) -> T | list[T]:
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        block, within = divmod(range(len(self))[place], TOGETHER)
        return (pickle.loads(self._packed[block]) if block < len(self._packed) else self._last)[within]

    def __iter__(self) -> Iterator[T]:
        for packed in self._packed:
            yield from pickle.loads(packed)
        yield from self._last

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Packed | list) and list(self) == list(other)

    __hash__ = None


def kept(things: Iterable[T]) -> "list[T] | Packed[T]":
    """Return things as a list, packed where there are many."""
    things = iter(things)
    few = list(islice(things, TOGETHER))
    return few if len(few) < TOGETHER else Packed(chain(few, things))


def to_change(things: Sequence[T]) -> Iterable[T]:
    """Return things of which each is to be changed in place, packed or not."""
    return things.to_change() if isinstance(things, Packed) else things


def _pack(things: list[T]) -> bytes:
    return pickle.dumps(things, protocol=pickle.HIGHEST_PROTOCOL)
