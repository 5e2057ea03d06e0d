"""Paragraphs that are rows of questions, a line each: surely some, where they are most of what asks."""

from collections.abc import Sequence

from handbook.normalise.parsing.kinds import by_block
from handbook.normalise.parsing.segments import Segment

MANY = 5


def mark_rows_of_lines(segments: Sequence[Segment]) -> None:
    """Mark the lines of such paragraphs as proved: an odd heading or label among them takes none of them away."""
    rows = by_block(segments)
    lines = [segment for row in rows if len(row) >= MANY for segment in row if _is_line(segment)]
    if len(lines) < MANY:
        return
    others = sum(segment.asks or segment.kind == "question" for segment in segments) - len(lines)
    if others > len(lines):
        return
    for segment in lines:
        segment.proved = True


def _is_line(segment: Segment) -> bool:
    plain = segment.kind == "question" and segment.part.style == "plain" and not segment.part.answer
    return plain and segment.part.text.count("\n") <= 1
