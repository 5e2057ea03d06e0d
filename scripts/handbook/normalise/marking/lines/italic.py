"""Questions in italics: where several paragraphs that are wholly italic ask and nothing else does, so do the rest."""

from collections.abc import Sequence

from handbook.normalise.language import inline
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.paragraphs import as_bold_question
from handbook.normalise.parsing.segments import Segment

MANY = 5
MARKS = ("*", "_")


def mark_italic(segments: Sequence[Segment]) -> None:
    """Mark such paragraphs like those in bold type, which no answer holds."""
    italic = [segment for segment in segments if segment.kind in ("question", "text") and is_italic(segment)]
    asking_ones = sum(segment.kind == "question" for segment in italic)
    if asking_ones < MANY or 3 * asking_ones < 2 * len(italic) or any(map(_has_signs, segments)):
        return
    for segment in italic:
        segment.part = as_bold_question(segment.part)
        segment.kind, segment.said = "question", segment.part.said


def is_italic(segment: Segment) -> bool:
    """Return whether a paragraph is wholly in italics."""
    text = segment.part.text.strip() if segment.part is not None and not segment.settled else ""
    if not text.startswith(MARKS) or not text.endswith(text[0]) or text[1:2] == text[0]:
        return False
    tokens = [token.type for token in inline.inline_tokens(text) if token.content or token.nesting]
    return tokens[0] == "em_open" and tokens[-1] == "em_close" and tokens.count("em_open") == 1


def is_set_off(segment: Segment) -> bool:
    """Return whether a paragraph is wholly in italics or in bold type."""
    text = segment.part.text.strip().rstrip(":") if segment.kind == "text" and segment.part is not None else ""
    cut = inline.leading_strong(text)
    return is_italic(segment) or (cut is not None and not cut[1])


def _has_signs(segment: Segment) -> bool:
    """Return whether a document with this segment marks its questions in another way."""
    if segment.kind == "list":
        return segment.block.asks or asks_mostly(segment.block)
    marked = segment.kind == "question" and segment.part.style != "plain"
    return marked or segment.asks or segment.kind in ("fold", "table")
