"""Plain text with more room above its questions than within answers: the first line of such a stretch asks.

One that has a number, or a label below it, does not make text of the others.
"""

from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import length_of
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.line_questions import as_line_question
from handbook.normalise.parsing.segments import Segment

MANY, LONGEST, SHARE = 5, 30, 3
ROOM = 2  # blank lines at least
BESIDE = ("rule", "html")
ENDS = ("?", "？", "؟")


def mark_spaced(segments: Sequence[Segment]) -> None:
    """Turn the first lines of stretches parted by two blank lines into questions, where two thirds of them ask.

    A few others may be marked as questions, and a few may lack their question marks.
    """
    others = [segment for segment in segments if _asks_otherwise(segment)]
    starts = [segment for above, segment in pairwise([None, *segments]) if _is_apart(above, segment)]
    asked = [segment for segment in starts if _asks(segment)]
    unmarked = [segment for segment in starts if not _asks(segment) and _asks(segment, marked=False)]
    asked += unmarked if 2 * len(unmarked) <= len(asked) else []
    if len(asked) < max(MANY, SHARE * len(others)):
        return
    if SHARE * (len(asked) + sum(map(_asks_otherwise, starts))) < 2 * len(starts):
        return
    for segment in asked:
        segment.part = as_line_question(segment.part)
        segment.kind, segment.said, segment.proved = "question", segment.part.said, True


def _is_apart(above: Segment | None, segment: Segment) -> bool:
    return segment.kind not in BESIDE and (above is None or segment.first - above.last > ROOM)


def _asks(segment: Segment, marked: bool = True) -> bool:
    """Return whether a paragraph without any sign asks with its first line, all of it, `marked` by its end or not."""
    if segment.kind not in ("text", "question") or segment.part is None or segment.settled:
        return False
    line = segment.part.text.split("\n", 1)[0].rstrip()
    text = wording.take_apart(line).text
    opens = asking.opens_like_a_question(text) or asking.is_question(text)
    ends = line.endswith(ENDS) if marked else line[-1:].isalnum() and "\n" in segment.part.text
    return segment.part.style in ("", "plain") and ends and opens and length_of(text) <= LONGEST


def _asks_otherwise(segment: Segment) -> bool:
    if segment.kind == "list":
        return segment.block.asks or asks_mostly(segment.block)
    return segment.asks or (segment.kind == "question" and segment.part.style != "plain")
