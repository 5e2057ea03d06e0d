"""Answers to choose from below a line that says so ("Options:"): they, and what stands above them, are asked."""

from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language import inline
from handbook.normalise.language.words import vocabulary, wording_of
from handbook.normalise.parsing.segments import Segment

FEW = 2
ASKED = ("text", "code", "table", "list", "html", "rule")


def mark_options(segments: Sequence[Segment]) -> None:
    """Make these lists, their titles and what stands between them and their question part of what it asks."""
    for place, (line, below) in enumerate(pairwise(segments)):
        are_options = below.kind == "list" and len(below.block.children) >= FEW and not below.settled
        above = _above(segments, place) if are_options and _names_options(line) else None
        if above is None:
            continue
        for segment in above:
            segment.is_task = True
        for segment in (line, below):
            segment.kind, segment.is_task, segment.settled = "shown", True, True


def _names_options(segment: Segment) -> bool:
    if segment.kind not in ("text", "heading") or segment.block is None or segment.first != segment.last:
        return False
    return wording_of(inline.plain(segment.block.text)) in vocabulary()["choice_labels"]


def _above(segments: Sequence[Segment], place: int) -> list[Segment] | None:
    """Return the segments between a question and what stands at `place`; None where no question is near."""
    above: list[Segment] = []
    for segment in reversed(segments[:place]):
        if segment.kind not in ASKED or segment.settled:
            return above if segment.kind == "question" or segment.asks else None
        above.append(segment)
    return None
