"""Headings that count several questions at once ("Q4–Q16: others") above a list that says what each is about."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from handbook.normalise.language.inline import plain
from handbook.normalise.language.words import vocabulary
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3


def mark_counted_lists(segments: Sequence[Segment]) -> None:
    """Mark the list right below such a heading, which counts on from a labelled question and has a number for each."""
    above: Segment | None = None
    for segment, below in pairwise(segments):
        numbers = _numbers(segment)
        if numbers is not None and above is not None and above.said.number == str(numbers[0] - 1):
            if below.kind == "list" and _has_topics(below.block, numbers[-1] - numbers[0] + 1):
                segment.asks, below.block.asks = False, True
        elif _is_labelled(segment):
            above = segment


def _numbers(segment: Segment) -> tuple[int, int] | None:
    match = _range().match(plain(segment.block.text)) if segment.kind == "heading" else None
    return (int(match[1]), int(match[2])) if match is not None else None


@cache
def _range() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(vocabulary()["labels"]["question"], key=len, reverse=True)))
    return re.compile(rf"\W*(?:{words})\W{{0,2}}(\d+)\s*[-–—~]\s*(?:(?:{words})\W{{0,2}})?(\d+)(?!\w)", re.IGNORECASE)


def _is_labelled(segment: Segment) -> bool:
    asks = segment.asks if segment.kind == "heading" else segment.kind == "question"
    return asks and segment.said.label is not None and segment.said.label.kind == "question"


def _has_topics(block: Block, most: int) -> bool:
    """Return whether a list has several items of one line each, and no more than are counted."""
    alone = all([child.kind for child in item.children] == ["paragraph"] for item in block.children)
    return alone and SEVERAL <= len(block.children) <= most
