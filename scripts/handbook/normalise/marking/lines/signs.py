"""Plain questions that all begin with one sign ("✅ What is rye?"): paragraphs with it that open so ask as well."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from unicodedata import category

from handbook.normalise.language import asking, wording
from handbook.normalise.parsing.line_questions import as_line_question
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3


def mark_signed(segments: Sequence[Segment]) -> None:
    """Turn such paragraphs into questions, each its first line; others with the sign may tell what they name."""
    plain = [segment for segment in segments if segment.kind == "question" and segment.part.style == "plain"]
    counts = Counter(filter(None, map(_sign, plain)))
    signs = {sign for sign, count in counts.items() if count >= SEVERAL}
    for segment in segments:
        if segment.kind == "text" and not segment.settled and _sign(segment) in signs and _opens(segment):
            segment.part = replace(as_line_question(segment.part), style="plain")
            segment.kind, segment.said = "question", segment.part.said


def _sign(segment: Segment) -> str:
    """Return the symbol that a paragraph begins with, or an empty text."""
    first = segment.part.text[:1] if segment.part is not None else ""
    return first if first and not first.isascii() and category(first) == "So" else ""


def _opens(segment: Segment) -> bool:
    line = wording.take_apart(segment.part.text.split("\n", 1)[0]).text
    return asking.is_question(line) or asking.opens_like_a_question(line)
