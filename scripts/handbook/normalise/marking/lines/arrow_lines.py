"""Plain text whose questions begin with an arrow ("-> Rye vs wheat"), with their answers indented below them."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from textwrap import dedent

from handbook.normalise.language import wording
from handbook.normalise.marking.lines.titled_lines import asks_as_line
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

SEVERAL, MANY, SHARE = 3, 5, 5
ARROW = re.compile(r"(?:[-=~]+>|[→⇒➜➔►▶])\s*(?=\w)")
TOLD = ("text", "question", "list", "code", "definition")


def with_arrow_lines(segments: list[Segment], lines: Sequence[str]) -> list[Segment]:
    """Return the segments with such lines as questions, where a fifth of them ask and half of them are answered so.

    Elsewhere an arrow begins an answer: it stands right below what it answers, and hardly asks.
    """
    stretches = [(told, list(row)) for told, row in groupby(segments, _is_told)]
    starts = [start for told, row in stretches if told for start in _starts(row, lines)]
    asking = sum(asks_as_line(_said(lines[start])) for start in starts)
    answered = sum(_is_indented(lines, start + 1) for start in starts)
    alone = sum(start == 0 or _ends_before(lines, start - 1) for start in starts)
    if len(starts) < MANY or asking < SEVERAL or SHARE * asking < len(starts):
        return segments
    if 2 * answered < len(starts) or SHARE * alone < (SHARE - 1) * len(starts):
        return segments
    if SHARE * sum(map(_asks_otherwise, segments)) > len(starts):
        return segments
    made: list[Segment] = []
    for told, row in stretches:
        made += _pieces(row, lines) if told else row
    return made


def _is_told(segment: Segment) -> bool:
    return segment.kind in TOLD and not segment.settled


def _asks_otherwise(segment: Segment) -> bool:
    if segment.kind == "question":
        return segment.part.style != "plain"
    return segment.asks or segment.kind in ("fold", "answer", "table")


def _starts(row: list[Segment], lines: Sequence[str]) -> list[int]:
    """Return the places of the lines of a stretch that begin with an arrow."""
    return [place for place in range(row[0].first - 1, row[-1].last) if ARROW.match(lines[place])]


def _said(line: str) -> str:
    return ARROW.sub("", line, count=1)


def _is_indented(lines: Sequence[str], place: int) -> bool:
    return place < len(lines) and bool(lines[place].strip()) and lines[place][0].isspace()


def _ends_before(lines: Sequence[str], place: int) -> bool:
    return not lines[place].strip() or _is_indented(lines, place) or ARROW.match(lines[place]) is not None


def _pieces(row: list[Segment], lines: Sequence[str]) -> Iterator[Segment]:
    """Yield what stands above the first arrow of a stretch, and a question for each arrow."""
    starts = _starts(row, lines)
    begins = next((place for place, segment in enumerate(row) if segment.first - 1 in starts[:1]), len(row))
    yield from row[:begins]
    if begins == len(row):
        return
    for start, end in pairwise([*starts, row[-1].last]):
        yield _question(start, end, row[begins], lines)


def _question(start: int, end: int, segment: Segment, lines: Sequence[str]) -> Segment:
    said, below = wording.take_apart(_said(lines[start])), lines[start + 1 : end]
    answer = dedent("\n".join(below)).strip("\n")
    answer_first = start + 2 + next((number for number, line in enumerate(below) if line.strip()), 0)
    last = start + 1 + max((number for number, line in enumerate(below, start=1) if line.strip()), default=0)
    part = Part("question", start + 1, last, said, "plain", answer, answer_first if answer else 0, lines[start])
    return Segment("question", start + 1, last, segment.block, part, said, settled=True)
