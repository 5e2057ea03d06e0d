"""What kinds of segments a document has, and which are of one block: what many rules ask before they look closer."""

from collections.abc import Iterable

from handbook.normalise.parsing.segments import Segment


def kinds_of(segments: Iterable[Segment]) -> set[str]:
    """Return the kinds of which there is a segment."""
    return {segment.kind for segment in segments}


def by_block(segments: Iterable[Segment]) -> list[list[Segment]]:
    """Return the segments in rows of those that are parts of one block."""
    rows: list[list[Segment]] = []
    for segment in segments:
        if rows and segment.block is rows[-1][-1].block:
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return rows
