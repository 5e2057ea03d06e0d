"""Notes in plain text whose paragraphs begin with a line that asks ("How to steam?") and go on with what answers it."""

from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import length_of
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.line_questions import as_line_question
from handbook.normalise.parsing.segments import Segment

MANY, LONGEST, SHORTEST = 8, 20, 3
ENDS = ("?", "？", "؟")


def mark_leading_lines(segments: Sequence[Segment]) -> None:
    """Turn such lines into questions where many have question marks, and hardly more are marked in another way.

    As many others may lack theirs, where another sentence begins below them.
    """
    leads = [segment for segment, below in pairwise([*segments, None]) if _leads(segment, below)]
    asked = [segment for segment in leads if _line(segment).endswith(ENDS)]
    unmarked = [segment for segment in leads if _is_whole(segment)]
    leading = [*asked, *unmarked] if len(unmarked) <= len(asked) else asked
    if len(asked) < MANY or len(leading) < sum(map(_asks_otherwise, segments)):
        return
    for segment in leading:
        segment.part = as_line_question(segment.part)
        segment.kind, segment.said, segment.proved = "question", segment.part.said, True


def _leads(segment: Segment, below: Segment | None) -> bool:
    """Return whether a paragraph without any sign has a first line that asks and others that do not, or a list."""
    if segment.kind not in ("text", "question") or segment.part is None or segment.settled:
        return False
    first, *others = segment.part.text.split("\n")
    listed = below is not None and below.kind == "list" and below.first == segment.last + 1
    if segment.part.style not in ("", "plain") or not (others or listed):
        return False
    return _opens(first) and not any(line.rstrip().endswith(ENDS) for line in others)


def _opens(line: str) -> bool:
    text = wording.take_apart(line).text
    return SHORTEST <= length_of(text) <= LONGEST and asking.opens_like_a_question(text)


def _line(segment: Segment) -> str:
    return segment.part.text.split("\n", 1)[0].rstrip()


def _is_whole(segment: Segment) -> bool:
    """Return whether a line without a mark ends with a word, and the one below does not go on with it."""
    _, *below = segment.part.text.split("\n")
    return _line(segment)[-1:].isalnum() and not any(line.lstrip()[:1].islower() for line in below[:1])


def _asks_otherwise(segment: Segment) -> bool:
    if segment.kind == "list":
        return segment.block.asks or asks_mostly(segment.block)
    marked = segment.kind == "question" and segment.part.style != "plain"
    return segment.asks or marked or segment.kind in ("fold", "answer")
