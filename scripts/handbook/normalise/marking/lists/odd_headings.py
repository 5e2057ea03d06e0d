"""A numbered heading in a row of numbered items ("#### 1. Why salt?", "2. What is rye?"): one of them, set larger."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.counted import Counted
from handbook.normalise.parsing.segments import Segment

MANY, SHARE = 5, 4


def without_odd_headings(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments with such headings as items, where there are a few of them in rows of many items."""
    counted = list(_counted(segments))
    odd = {id(entry.segment) for row in _rows(counted) if _items(row) >= MANY for entry in _odd(row)}
    headings = sum(entry.is_heading for entry in counted)
    if not odd or SHARE * headings > _items(counted):
        return list(segments)
    return [_as_list(segment) if id(segment) in odd else segment for segment in segments]


def _items(row: list[Counted]) -> int:
    return sum(1 + entry.last - entry.first for entry in row if not entry.is_heading)


def _counted(segments: Sequence[Segment]) -> Iterator[Counted]:
    for segment in segments:
        if segment.kind == "heading":
            numbers = [segment.said.number] if segment.said.label is None else []
        elif segment.kind == "list":
            numbers = [item.number for item in segment.block.children]
        else:
            continue
        decimal = [int(number) for number in numbers if number is not None and number.isdecimal()]
        if decimal and len(decimal) == len(numbers):
            yield Counted(segment, decimal[0], decimal[-1])


def _rows(counted: list[Counted]) -> Iterator[list[Counted]]:
    """Yield what counts on, heading or list."""
    row: list[Counted] = []
    for entry in counted:
        if row and entry.first != row[-1].last + 1:
            yield row
            row = []
        row.append(entry)
    yield row


def _odd(row: list[Counted]) -> Iterator[Counted]:
    """Yield the headings of a row that an item counts on from."""
    return (entry for entry, below in pairwise(row) if entry.is_heading and not below.is_heading)


def _as_list(segment: Segment) -> Segment:
    first, last = segment.first, segment.last
    item = Block("item", first, last, number=segment.said.number, ordered=True)
    item.children = [Block("paragraph", first, last, segment.block.text)]
    return Segment("list", first, last, Block("list", first, last, children=[item]))
