"""The first line of a document as its title, heading or not ("Interview questions", framed by rules or not)."""

import re
from collections.abc import Sequence

from handbook.normalise.language import inline
from handbook.normalise.language.announcing import says_questions, speaks_of_interviews
from handbook.normalise.language.words import length_of
from handbook.normalise.parsing.segments import Segment

TAGS = re.compile(r"\s*(?:#[\w-]+\s*)+")  # "#java #interviews"
SAYS_WHAT_IT_IS = ("title:", "description:", "summary:", "subtitle:")
LONGEST_TITLE, LONGEST_OPENING, ENDS = 8, 4, tuple(".。,，?？!！")


def titled_as_questions(segments: Sequence[Segment]) -> bool:
    """Return whether a document begins with a line of its own that surely announces questions."""
    first = segments[0] if segments else None
    if first is None or first.kind not in ("heading", "text") or first.block is None:
        return False
    lines = [line for line in _text(first).split("\n") if any(map(str.isalnum, line))]
    if first.kind == "text":  # a heading may lack the space behind its sign
        lines = [line for line in lines if not TAGS.fullmatch(line)]
    short = len(lines) == 1 and length_of(lines[0]) <= LONGEST_TITLE and not lines[0].rstrip("*_ ").endswith(ENDS)
    return short and says_questions(inline.plain(lines[0]), surely=True)


def is_on_interviews(segments: Sequence[Segment]) -> bool:
    """Return whether a heading, or what stands above the second one, says that a document is on interviews."""
    places = [place for place, segment in enumerate(segments) if segment.kind == "heading"]
    headings = [segments[place] for place in places]
    above = segments[: min([*places[1:2], LONGEST_OPENING])]
    told = [line for segment in above for line in _lines_on_document(segment)]
    return any(map(speaks_of_interviews, [*(segment.said.text for segment in headings), *told]))


def _lines_on_document(segment: Segment) -> list[str]:
    """Return the lines of a front matter that say what the document is, or the line that a short paragraph is."""
    if segment.kind == "front matter":
        return [line for line in segment.block.text.split("\n") if line.lower().startswith(SAYS_WHAT_IT_IS)]
    short = segment.kind == "text" and segment.block is not None and segment.first == segment.last
    return [_text(segment)] if short else []


def _text(segment: Segment) -> str:
    return segment.part.text if segment.part is not None else segment.block.text
