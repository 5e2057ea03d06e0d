"""A label or two among many plain questions: they mark no kind of their own, and keep no other from being read."""

from collections.abc import Sequence
from dataclasses import replace

from handbook.normalise.markdown.indented import INDENTS
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.segments import Segment

PLAIN_PER_LABEL = 8


def unmark_rare_labels(segments: Sequence[Segment], lines: Sequence[str]) -> None:
    """Make labelled questions plain where others outnumber them by far; an indented one is part of an answer."""
    labelled = [place for place, segment in enumerate(segments) if _style(segment) == "label"]
    if not labelled:
        return
    plain = sum(_style(segment) == "plain" for segment in segments)
    if PLAIN_PER_LABEL * len(labelled) > plain or any(map(_has_signs, segments)):
        return
    for place in labelled:
        segment = segments[place]
        segment.part = replace(segment.part, style="plain")
        if lines[segment.first - 1].startswith(INDENTS):
            _leave(segment)
            if place + 1 < len(segments) and segments[place + 1].kind == "answer":
                _leave(segments[place + 1])


def _leave(segment: Segment) -> None:
    """Leave a part of a paragraph as it is, like the code that is indented so."""
    segment.kind, segment.part, segment.said = "code", None, None


def _style(segment: Segment) -> str:
    return segment.part.style if segment.kind == "question" else ""


def _has_signs(segment: Segment) -> bool:
    """Return whether a document with this segment marks its questions in another way than by labels."""
    if segment.kind == "list":
        return asks_mostly(segment.block)
    return segment.kind in ("heading", "fold", "table") or _style(segment) == "bold"
