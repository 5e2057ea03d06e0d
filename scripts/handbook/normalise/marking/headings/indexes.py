"""Lists of links that name the headings of their document: an index asks nothing, nor does the heading above it."""

from collections.abc import Sequence

from handbook.normalise.language import wording
from handbook.normalise.language.words import wording_of
from handbook.normalise.markdown.blocks import walk
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3


def mark_indexes(segments: Sequence[Segment]) -> None:
    """Settle that the lists of a document that link to most of what its headings say are no questions."""
    headings = {wording_of(segment.said.text) for segment in segments if segment.kind == "heading"}
    if len(headings) < SEVERAL:
        return
    for segment in segments:
        if segment.kind == "list" and not segment.settled and _is_index(segment, headings):
            segment.settled = segment.is_index = True


def _is_index(segment: Segment, headings: set[str]) -> bool:
    """Return whether four fifths of the items link to what headings say; one or the other has changed since."""
    lines = [block.text for block in walk(segment.block.children) if block.kind in ("paragraph", "heading")]
    named = sum("](" in line and wording_of(wording.take_apart(line).text) in headings for line in lines)
    return named >= SEVERAL and 5 * named >= 4 * len(lines)
