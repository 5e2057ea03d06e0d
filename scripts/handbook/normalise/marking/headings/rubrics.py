"""Sentences between a heading and its questions that only say what these shall show ("Can the candidate plan?")."""

from handbook.normalise.parsing.items import asks_on, read_alone
from handbook.normalise.parsing.segments import Segment

SEVERAL = 2


def mark_rubrics(segments: list[Segment]) -> None:
    """Take these sentences for text where sections have one above a list, and the items of the lists for questions."""
    rows = zip(segments, segments[1:], segments[2:], strict=False)
    sections = [(line, below) for heading, line, below in rows if _is_section(heading, line, below)]
    items = [read_alone(item) for _, below in sections for item in below.block.children]
    if len(sections) < SEVERAL or 2 * sum(item.asks or item.opens for item in items) < len(items):
        return
    for line, below in sections:
        line.kind, line.said = "text", None
        below.block.asks = True


def _is_section(heading: Segment, line: Segment, below: Segment) -> bool:
    plain = line.kind == "question" and line.part.style == "plain" and not line.part.answer
    return heading.kind == "heading" and plain and below.kind == "list" and asks_on(below.block)
