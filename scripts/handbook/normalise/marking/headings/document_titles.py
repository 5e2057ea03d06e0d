"""The first line of a document as its title, heading or not ("Interview questions", framed by rules or not)."""

from collections.abc import Sequence

from handbook.normalise.language import inline
from handbook.normalise.language.words import words_of
from handbook.normalise.marking.headings.tree import says_questions
from handbook.normalise.parsing.segments import Segment

LONGEST_TITLE, ENDS = 8, tuple(".。,，?？!！")


def titled_as_questions(segments: Sequence[Segment]) -> bool:
    """Return whether a document begins with a line of its own that surely announces questions."""
    first = segments[0] if segments else None
    if first is None or first.kind not in ("heading", "text") or first.block is None:
        return False
    lines = [line for line in _text(first).split("\n") if any(map(str.isalnum, line))]
    short = len(lines) == 1 and len(words_of(lines[0])) <= LONGEST_TITLE and not lines[0].rstrip("*_ ").endswith(ENDS)
    return short and says_questions(inline.plain(lines[0]), surely=True)


def _text(segment: Segment) -> str:
    return segment.part.text if segment.part is not None else segment.block.text
