"""Bold lines that are titles over bold questions: they stand out among them as headings would."""

from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language import inline, wording
from handbook.normalise.parsing.segments import Segment

SHARE = 5
COLONS = (":", "：")


def titles_among(segments: Sequence[Segment], asked: Sequence[Segment]) -> set[int]:
    """Return which segments are not as nearly all that are `asked`: over another, in capitals, uncounted."""
    known = {id(segment) for segment in asked}
    leading = {id(above) for above, below in pairwise(segments) if id(below) in known or _stands_out(below)}
    capitals = {id(segment) for segment in segments if _is_bold(segment) and segment.part.text.isupper()}
    uncounted = {id(segment) for segment in segments if _is_bold(segment) and _is_uncounted(segment)}
    rare = [kind for kind in (leading, capitals, uncounted) if SHARE * len(kind & known) <= len(known)]
    return set().union(*rare) - known


def _is_bold(segment: Segment) -> bool:
    return segment.part is not None and segment.part.text.startswith(("**", "__"))


def _stands_out(segment: Segment) -> bool:
    """Return whether a paragraph is bold, or begins with a bold label: an answer may begin with a bold word."""
    cut = inline.leading_strong(segment.part.text) if _is_bold(segment) else None
    return cut is not None and (cut[0].rstrip().endswith(COLONS) or not any(map(str.isalnum, cut[1])))


def _is_uncounted(segment: Segment) -> bool:
    return wording.take_apart(segment.part.text).number is None
