"""A list that lies in a temporary file, for what all documents together are too much of."""

import os
import pickle
import tempfile
from array import array
from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


class Shelf(Sequence[T]):
    """Items to append and to read, in memory only while somebody holds them; each reading gives a new copy.

    The file has no name, so it goes with the shelf, however the program ends.
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  # it lives as long as the shelf
        self._starts = array("Q")

    def append(self, item: T) -> int:
        """Put `item` behind the others and return its place."""
        self._starts.append(self._put(item))
        return len(self) - 1

    def __setitem__(self, place: int, item: T) -> None:
        self._starts[place] = self._put(item)  # what it replaces is left where it was

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, place: int) -> T:
        self._file.seek(self._starts[place])
        return pickle.load(self._file)

    def __iter__(self) -> Iterator[T]:
        """Yield the items and hold none of them while somebody works on what it made of it, as `Sequence` does."""
        return (self[place] for place in range(len(self)))

    @property
    def size(self) -> int:
        """The bytes that the items take up."""
        return self._file.seek(0, os.SEEK_END)

    def _put(self, item: T) -> int:
        """Write an item behind all others and return where it begins."""
        start = self._file.seek(0, os.SEEK_END)
        pickle.dump(item, self._file, protocol=pickle.HIGHEST_PROTOCOL)
        return start
