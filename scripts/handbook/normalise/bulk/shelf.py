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
        self._ends = array("Q", [0])

    def append(self, item: T) -> int:
        """Put `item` behind the others and return its place."""
        self._file.seek(0, os.SEEK_END)
        pickle.dump(item, self._file, protocol=pickle.HIGHEST_PROTOCOL)
        self._ends.append(self._file.tell())
        return len(self) - 1

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, place: int) -> T:
        start = self._ends[:-1][place] if place < 0 else self._ends[place]
        if place >= len(self):
            raise IndexError(place)
        self._file.seek(start)
        return pickle.load(self._file)

    def __iter__(self) -> Iterator[T]:
        """Yield the items and hold none of them while somebody works on what it made of it, as `Sequence` does."""
        return (self[place] for place in range(len(self)))

    @property
    def size(self) -> int:
        """The bytes that the items take up."""
        return self._ends[-1]
