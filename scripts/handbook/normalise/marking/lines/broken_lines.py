"""Paragraphs whose lines are broken by hand ("What is rye?<br>"): each line at the margin is one for itself."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from handbook.normalise.language import wording
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.words import length_of
from handbook.normalise.marking.lines.titled_lines import asks_as_line
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.line_questions import cut_at_mark
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

MANY, LONGEST = 8, 25
BREAK = re.compile(r"(?:<br\s*/?>|\\| {2})\s*$")
TELLS = re.compile(r"\s|[-–—=~]+>|--|[-–—→>=*•]\s?\w")
Row = list[tuple[int, list[str]]]


def with_broken_lines(segments: list[Segment], lines: Sequence[str]) -> list[Segment]:
    """Return the segments with such lines as questions, where questions are announced and about half of them ask.

    What is indented or begins with a sign answers the line above it. A line right above code says what it does.
    """
    announced = any(segment.kind == "heading" and says_questions(segment.said.text) for segment in segments)
    if not announced or any(map(_has_signs, segments)):
        return segments
    rows = {place: _row(segment) for place, segment in enumerate(segments) if _is_broken(segment, lines)}
    asked = [chunk[0] for row in rows.values() for _, chunk in row]
    asking_ones = sum(map(asks_as_line, asked))
    items = sum(len(segment.block.children) for segment in segments if _is_asking_list(segment))
    if asking_ones < MANY or 5 * asking_ones < 2 * len(asked) or 4 * items > asking_ones or any(map(_is_long, asked)):
        return segments
    for place, (segment, below) in enumerate(pairwise(segments)):
        if below.kind == "code" and _is_line(segment):
            rows.setdefault(place, [(segment.first, [segment.part.text])])
    return [
        piece
        for place, segment in enumerate(segments)
        for piece in (_pieces(segment, rows[place]) if place in rows else [segment])
    ]


def _is_broken(segment: Segment, lines: Sequence[str]) -> bool:
    if not _is_told(segment):
        return False
    written = lines[segment.first - 1 : segment.last]
    broken = sum(BREAK.search(line) is not None for line in written)
    return broken > 0 and broken >= len(written) - 1


def _is_told(segment: Segment) -> bool:
    told = segment.kind in ("text", "question") and segment.part is not None and not segment.settled
    return told and segment.part.style in ("", "plain")


def _is_asking_list(segment: Segment) -> bool:
    return segment.kind == "list" and (segment.block.asks or asks_mostly(segment.block))


def _is_long(line: str) -> bool:
    return length_of(line) > LONGEST


def _is_line(segment: Segment) -> bool:
    return _is_told(segment) and segment.first == segment.last and not _is_long(segment.part.text)


def _has_signs(segment: Segment) -> bool:
    """Return whether a document with this segment marks its questions in another way."""
    labelled = segment.kind == "question" and segment.part.style == "label"
    return labelled or segment.asks or segment.kind in ("fold", "answer", "table")


def _row(segment: Segment) -> Row:
    """Return the lines at the margin, each with its number and those that answer it below."""
    row: Row = []
    for number, line in enumerate(segment.part.text.split("\n"), start=segment.first):
        if row and TELLS.match(line):
            row[-1][1].append(line)
        else:
            row.append((number, [line]))
    return row


def _pieces(segment: Segment, row: Row) -> Iterator[Segment]:
    for first, (line, *below) in row:
        asked, told = cut_at_mark(BREAK.sub("", line))
        answer, said, last = "\n".join([*filter(None, [told]), *below]), wording.take_apart(asked), first + len(below)
        begins = last - answer.count("\n") if answer else 0
        part = Part("question", first, last, said, "bold", answer, begins, "\n".join([line, *below]))
        yield Segment("question", first, last, segment.block, part, said)
