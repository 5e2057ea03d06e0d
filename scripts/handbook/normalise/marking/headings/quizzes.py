"""Headings of a quiz: each that asks has choices below it, and so they are one row, whatever their levels are."""

from collections.abc import Iterator, Sequence

from handbook.normalise.marking.headings.rows import seed
from handbook.normalise.parsing.choice_lists import offers_choices
from handbook.normalise.parsing.segments import Segment

MANY = 5


def even_out_quiz(segments: Sequence[Segment]) -> None:
    """Give all headings that ask one level where each of many has a list of choices before the next heading.

    Else a deeper one would be a part of the answer to the one above it.
    """
    asked = [(heading, below) for heading, below in _with_what_is_below(segments) if seed(heading.said)]
    levels = {heading.block.level for heading, _ in asked}
    if len(asked) >= MANY and len(levels) > 1 and all(any(map(_offers_choices, below)) for _, below in asked):
        for heading, _ in asked:
            heading.block.level = min(levels)


def _with_what_is_below(segments: Sequence[Segment]) -> Iterator[tuple[Segment, list[Segment]]]:
    """Yield each heading with the segments between it and the next one."""
    heading, below = None, []
    for segment in segments:
        if segment.kind != "heading":
            below.append(segment)
            continue
        if heading is not None:
            yield heading, below
        heading, below = segment, []
    if heading is not None:
        yield heading, below


def _offers_choices(segment: Segment) -> bool:
    return segment.kind == "list" and offers_choices(segment.block)
