"""Numbered headings of which one has another level by mistake: it counts on in its row and belongs to it."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from handbook.normalise.parsing.segments import Segment

SEVERAL, MANY, SHARE = 3, 5, 4


def even_out(segments: Sequence[Segment]) -> None:
    """Give the few headings between two neighbours of their row the level that the row has, and a last one deeper.

    Where levels change again and again while the numbers count on, or sink once behind several, all are of one row.
    """
    headings = [(_number(segment), segment) for segment in segments if segment.kind == "heading"]
    numbered = [(number, segment) for number, segment in headings if number is not None]
    steps = [(number - place, segment) for place, (number, segment) in enumerate(numbered)]
    for _, group in groupby(steps, key=lambda step: step[0]):
        row = [segment for _, segment in group]
        level, usual = Counter(segment.block.level for segment in row).most_common(1)[0]
        if sum(above.block.level != below.block.level for above, below in pairwise(row)) >= MANY:
            for segment in row:
                segment.block.level = level
        if _sinks_once(row) and _is_told(row[0], segments):
            for segment in row:
                segment.block.level = row[0].block.level
        if len(row) < MANY or SHARE * (len(row) - usual) > len(row):
            continue
        inner = zip(row, row[1:], row[2:], strict=False)
        odd = [
            segment
            for before, segment, after in inner
            if segment.block.level != level == before.block.level == after.block.level
        ]
        odd += [row[0]] if _is_odd_first(row, level, segments) else []
        levels = {segment.block.level for segment in odd}
        odd += [row[-1]] if row[-1].block.level in levels or row[-1].block.level > level == row[-2].block.level else []
        for segment in odd:
            segment.block.level = level


def _sinks_once(row: list[Segment]) -> bool:
    """Return whether a row that counts from 1 has two levels, the deeper one behind several of the other."""
    levels = [segment.block.level for segment in row]
    upper = levels.count(levels[0])
    return (
        _number(row[0]) == 1
        and upper >= SEVERAL <= len(row) - upper
        and len({*levels}) == 2
        and levels == sorted(levels)
    )


def _is_odd_first(row: list[Segment], level: int, segments: Sequence[Segment]) -> bool:
    """Return whether the first of a row stands higher than the others, but is told like them: no section of them."""
    return _number(row[0]) == 1 and row[0].block.level < level and _is_told(row[0], segments)


def _is_told(heading: Segment, segments: Sequence[Segment]) -> bool:
    """Return whether something is told right below a heading."""
    place = next(place for place, segment in enumerate(segments) if segment is heading)
    return place + 1 < len(segments) and segments[place + 1].kind != "heading"


def _number(segment: Segment) -> int | None:
    number = segment.said.number
    return int(number) if number is not None and number.isdecimal() and segment.said.label is None else None
