"""Lines between a heading that is only a label ("Question 3") and what it asks, which say what that is about."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language import asking, inline
from handbook.normalise.language.words import length_of
from handbook.normalise.parsing.segments import Segment

SEVERAL, LONGEST = 3, 6


def mark_particulars(segments: Sequence[Segment]) -> None:
    """Mark such lines ("**Topic:** Ovens") where the same name returns below several of these headings."""
    below = [(segment, name) for above, segment in pairwise(segments) if _is_bare(above) and (name := _name(segment))]
    often = Counter(name for _, name in below)
    for segment, name in below:
        if often[name] >= SEVERAL:
            segment.kind = "particular"


def _is_bare(heading: Segment) -> bool:
    said = heading.said if heading.kind == "heading" else None
    return said is not None and not said.text and said.label is not None and said.label.kind == "question"


def _name(segment: Segment) -> str:
    """Return the name in bold that a line of a few words begins with; empty for any other line, or one that asks."""
    text = segment.part.text if segment.kind == "text" and segment.part is not None else ""
    cut = inline.leading_strong(text)
    if cut is None or "\n" in text or not (cut[0].endswith(":") or cut[1].startswith(":")):
        return ""
    told = inline.plain(cut[1].lstrip(": "))
    return inline.plain(cut[0]) if 0 < length_of(told) <= LONGEST and not asking.is_question(told) else ""
