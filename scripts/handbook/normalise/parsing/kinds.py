"""What kinds of segments a document has: nothing need be looked for among those that it has not."""

from collections.abc import Iterable

from handbook.normalise.parsing.segments import Segment


def kinds_of(segments: Iterable[Segment]) -> set[str]:
    """Return the kinds of which there is a segment."""
    return {segment.kind for segment in segments}
