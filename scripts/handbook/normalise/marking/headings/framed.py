"""Headings that a line parts off at the beginning or the end of a document: its title, and its last words."""

from collections.abc import Sequence

from handbook.normalise.marking.headings.rows import seed
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.segments import Segment

FEW, MANY = 4, 5


def drop_frame(titles: Sequence[Title], segments: Sequence[Segment]) -> None:
    """Headings before the first line and behind the last are no questions where none of them asks by itself.

    So it is in a document of one line or two; those between ask.
    """
    lines = [segment.first for segment in segments if segment.kind == "rule"]
    if not 1 <= len(lines) <= 2:
        return
    before = [title for title in titles if title.segment.first < lines[0]]
    behind = [title for title in titles if title.segment.first > lines[-1]]
    asking = sum(title.asks for title in titles)
    for frame in (before, behind):
        inside = asking - sum(title.asks for title in frame)
        if inside >= MANY and 0 < len(frame) <= FEW and not any(map(_is_signed, frame)):
            for title in frame:
                title.segment.asks = title.segment.named_below = False


def _is_signed(title: Title) -> bool:
    said = title.said
    return seed(said) or said.number is not None or title.is_answered or title.segment.named_below
