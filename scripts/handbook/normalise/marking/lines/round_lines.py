"""Plain text of interviews round by round ("#2 : The bakery's interview"), with what was asked line by line below."""

import re
from collections.abc import Iterator, Sequence

from handbook.normalise.language.announcing import speaks_of_interviews
from handbook.normalise.language.words import length_of
from handbook.normalise.marking.lines.line_rows import is_row, questions_of
from handbook.normalise.marking.lines.titled_lines import asks_as_line, heading_of
from handbook.normalise.parsing.kinds import by_block
from handbook.normalise.parsing.segments import Segment

FEW, MANY, SHARE, LONGEST_TITLE, LEVEL = 2, 8, 5, 8, 2
COUNTED = re.compile(r"#\s*\d{1,3}\b")
ENDS = (".", ",", "?", "!", "。", "，", "？")
Rows = list[tuple[list[Segment], Sequence[str]]]


def with_round_lines(segments: list[Segment], lines: Sequence[str]) -> list[Segment]:
    """Return the segments with such titles as headings and the lines of rows as questions, where a fifth asks."""
    rows = [(row, lines[row[0].first - 1 : row[-1].last] if _is_told(row[0]) else ()) for row in by_block(segments)]
    titles = [written[0] for _, written in rows if written and _is_title(written[0])]
    if len(titles) < FEW or not any(map(speaks_of_interviews, titles)):
        return segments
    asked = [line for _, written in rows if is_row(below := _below(written)) for line in below]
    asking = sum(map(asks_as_line, asked))
    told = sum(len(written) for _, written in rows)
    if asking < MANY or SHARE * asking < told:
        return segments
    return [piece for row, written in rows for piece in (_pieces(row, written) if written else row)]


def _is_told(segment: Segment) -> bool:
    """Return whether a segment is of a paragraph that begins with no label."""
    told = segment.kind in ("text", "question") and segment.part is not None and not segment.settled
    return told and segment.part.style != "label" and segment.block.kind == "paragraph"


def _is_title(line: str) -> bool:
    """Return whether a line counts a round, or names one with a sign before it or a colon behind."""
    text = line.strip(" *_")
    set_off = text.startswith("#") or text.endswith((":", "："))
    if not set_off or text.endswith(ENDS) or length_of(text) > LONGEST_TITLE:
        return False
    return COUNTED.match(text) is not None or speaks_of_interviews(text)


def _below(written: Sequence[str]) -> Sequence[str]:
    return written[1:] if written and _is_title(written[0]) else written


def _pieces(row: list[Segment], written: Sequence[str]) -> Iterator[Segment]:
    below = _below(written)
    if len(below) == len(written) and not is_row(below):
        yield from row
        return
    first = row[0].first
    if len(below) < len(written):
        yield heading_of(first, written[0].strip(" *_#"), LEVEL)
        first += 1
    if below:
        yield from questions_of(below, first, row[0])
