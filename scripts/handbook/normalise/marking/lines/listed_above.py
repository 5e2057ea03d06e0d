"""Lines on top of a document that say what it asks and answers further down: a table of contents, whatever they ask."""

from bisect import bisect_left
from collections.abc import Sequence

from handbook.normalise.language.words import wording_of
from handbook.normalise.parsing.kinds import by_block
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3


def leave_listed_above(segments: Sequence[Segment]) -> None:
    """Settle that lines of a row are no questions that are asked again with a label or as a heading below it.

    That is so where two thirds of the row are; what is asked in the row alone stays a question.
    """
    rows = by_block(segments)
    rows = [row for row in rows if len(row) >= SEVERAL and all(map(_is_line, row))]
    if not rows:
        return
    below = sorted((wording_of(segment.said.text), segment.first) for segment in segments if _asks_again(segment))
    for row in rows if len(below) >= SEVERAL else []:
        again = [line for line in row if _is_asked_below(line, below)]
        if len(again) >= SEVERAL and 3 * len(again) >= 2 * len(row):
            for line in row:
                line.proved = line.kind == "question"
            for line in again:
                line.kind, line.proved = "text", False
                line.settled = line.is_index = line.parts = True


def _is_line(segment: Segment) -> bool:
    return segment.kind in ("question", "text") and segment.part.style in ("", "plain") and not segment.settled


def _asks_again(segment: Segment) -> bool:
    labelled = segment.kind == "question" and segment.part.style in ("label", "bold")
    return labelled or (segment.kind == "heading" and segment.said is not None)


def _is_asked_below(line: Segment, below: Sequence[tuple[str, int]]) -> bool:
    """Return whether something below a line says the same, maybe with an answer behind it."""
    said = wording_of(line.said.text if line.said is not None else line.part.text)
    place = bisect_left(below, (said, line.last + 1))
    return bool(said) and place < len(below) and below[place][0].startswith(said) and below[place][1] > line.last
