"""Bold titles in order ("**2. Do Not Hurry**") of which hardly any asks: chapters of a text, and not questions."""

from collections.abc import Sequence

from handbook.normalise.language import inline, wording
from handbook.normalise.language.announcing import speaks_of_interviews
from handbook.normalise.language.asking import asks
from handbook.normalise.language.words import length_of, words_of
from handbook.normalise.parsing.segments import Segment

MANY, SHARE, LONGEST_TITLE = 5, 5, 10
TOLD = ("text", "question")


def unmark_odd_bold(segments: Sequence[Segment]) -> None:
    """Take back the bold titles that look like questions where a fifth at most do, without question marks.

    Where anything speaks of interviews, they may ask all the same.
    """
    row = [segment for segment in segments if _is_bold_title(segment)]
    asking = [segment for segment in row if segment.kind == "question"]
    if not asking or len(row) < MANY or SHARE * len(asking) > len(row):
        return
    if any(asks(segment.part.text) for segment in asking):
        return
    if any(map(_asks_otherwise, segments)) or any(map(_speaks_of_interviews, segments)):
        return
    for segment in asking:
        segment.kind = "text"


def _is_bold_title(segment: Segment) -> bool:
    """Return whether a paragraph is nothing but a bold line that begins with a number."""
    if segment.kind not in TOLD or segment.part is None or segment.settled or segment.part.style not in ("", "bold"):
        return False
    cut = inline.leading_strong(segment.part.text.strip())
    if cut is None or words_of(cut[1]) or length_of(cut[0]) > LONGEST_TITLE:
        return False
    return wording.take_apart(cut[0]).number is not None


def _asks_otherwise(segment: Segment) -> bool:
    """Return whether the document has questions of another kind, among which the titles may be some as well."""
    if segment.kind == "list":
        return segment.block.asks
    marked = segment.kind == "question" and not _is_bold_title(segment)
    return segment.asks or marked or segment.kind in ("fold", "answer")


def _speaks_of_interviews(segment: Segment) -> bool:
    text = segment.said.text if segment.kind == "heading" else getattr(segment.part, "text", "")
    return speaks_of_interviews(text)
