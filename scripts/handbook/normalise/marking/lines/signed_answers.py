"""Plain text whose answers begin with a sign on the line below ("When to rest dough", "----after kneading")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import length_of
from handbook.normalise.marking.lines.line_rows import goes_on, is_row, may_be_asked
from handbook.normalise.marking.lines.titled_lines import asks_as_line, heading_of
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

SEVERAL, MANY, SHARE = 3, 5, 12
LONGEST_TITLE, DEEPEST = 6, 6
SIGN = re.compile(r"\s*(?:-{2,}>?|[-=~]+>|[–—]+-*)\s*(?=[^\s–—=~-])")
LONE_SIGN = re.compile(r"\s*-{2,4}>?\s*$")
COLONS = (":", "：")


@dataclass(slots=True)
class _Paragraph:
    """The lines of a paragraph as they are written, the first of them line `first` of the document."""

    first: int
    lines: Sequence[str]
    segments: list[Segment]

    @property
    def is_signed(self) -> bool:
        """Whether an answer with a sign stands right below the line that it begins with."""
        told = len(self.lines) > 1 and _is_told(self.segments[0])
        return told and may_be_asked(self.lines[0]) and SIGN.match(self.lines[1]) is not None


def with_signed_answers(segments: list[Segment], lines: Sequence[str]) -> list[Segment]:
    """Return the segments with the lines above such answers as questions, where there are many and some of them ask.

    Paragraphs beside them in which some lines ask are questions line by line that nobody answered.
    """
    if len([line for line in lines if line and SIGN.match(line)]) < MANY:
        return segments
    stretches = [list(_paragraphs(list(row), lines)) for _, row in groupby(segments, _ends_stretch)]
    signed = [paragraph for stretch in stretches for paragraph in stretch if paragraph.is_signed]
    asking_ones = sum(asks_as_line(paragraph.lines[0]) for paragraph in signed)
    if len(signed) < MANY or asking_ones < SEVERAL or SHARE * asking_ones < len(signed):
        return segments
    levels = [segment.block.level for segment in segments if segment.kind == "heading" and not segment.asks]
    level = min(max(levels, default=0) + 1, DEEPEST)
    made: list[Segment] = []
    for stretch in stretches:
        holds = any(paragraph.is_signed for paragraph in stretch)
        made += _pieces(stretch, level) if holds else [part for paragraph in stretch for part in paragraph.segments]
    return made


def _ends_stretch(segment: Segment) -> bool:
    """Return whether a segment shows that something else begins: a title, or questions of another kind."""
    if segment.kind == "list":
        return segment.block.asks or segment.settled
    return segment.kind not in ("code", "html", "definition") and not _is_told(segment)


def _is_told(segment: Segment) -> bool:
    """Return whether a segment is a paragraph, or a rule between some, or underlines the one above."""
    if segment.kind == "rule" or (segment.kind == "heading" and segment.last == segment.first + 1):
        return not segment.asks
    told = segment.kind in ("text", "question") and segment.part is not None and not segment.settled
    return told and segment.block.kind == "paragraph"


def _paragraphs(row: list[Segment], lines: Sequence[str]) -> Iterator[_Paragraph]:
    """Yield the paragraphs of a row; a lone sign, a rule or an underline to Markdown, parts none."""
    pieces: list[Segment] = []
    for segment in row:
        if pieces and not _is_joined(pieces[-1], segment, lines):
            yield _paragraph(pieces, lines)
            pieces = []
        pieces.append(segment)
    if pieces:
        yield _paragraph(pieces, lines)


def _paragraph(pieces: list[Segment], lines: Sequence[str]) -> _Paragraph:
    return _Paragraph(pieces[0].first, lines[pieces[0].first - 1 : pieces[-1].last], pieces)


def _is_joined(above: Segment, below: Segment, lines: Sequence[str]) -> bool:
    joined = above.last + 1 == below.first and _is_told(above) and _is_told(below)
    return joined and not (_is_rule(above, lines) or _is_rule(below, lines))


def _is_rule(segment: Segment, lines: Sequence[str]) -> bool:
    """Return whether a segment ends with a row of signs that is longer than one that begins an answer."""
    return segment.kind in ("rule", "heading") and LONE_SIGN.match(lines[segment.last - 1]) is None


def _pieces(row: list[_Paragraph], level: int) -> Iterator[Segment]:
    for paragraph, below in pairwise([*row, None]):
        lines = paragraph.lines
        asks = is_row(paragraph.lines) or _holds_sign(lines) or (len(lines) == 1 and asks_as_line(lines[0]))
        if paragraph.segments[0].kind == "rule" or not _is_told(paragraph.segments[0]):
            yield from paragraph.segments
        elif len(lines) == 1 and below is not None and _is_title(lines[0]):
            yield heading_of(paragraph.first, lines[0], level)
        elif asks:
            yield from _questions(paragraph, level)
        else:
            yield from paragraph.segments


def _holds_sign(lines: Sequence[str]) -> bool:
    return may_be_asked(lines[0]) and any(_is_sign(lines, place) for place in range(1, len(lines)))


def _is_title(line: str) -> bool:
    return line.rstrip().endswith(COLONS) and length_of(line) <= LONGEST_TITLE


def _questions(paragraph: _Paragraph, level: int) -> Iterator[Segment]:
    lines, first = paragraph.lines, paragraph.first
    if len(lines) > 1 and _is_title(lines[0]) and not _is_sign(lines, 1):
        yield heading_of(first, lines[0], level)
        lines, first = lines[1:], first + 1
    starts = list(_starts(lines))
    for start, end in pairwise([*starts, len(lines)]):
        yield _question(lines[start:end], first + start, paragraph.segments[0])


def _starts(lines: Sequence[str]) -> Iterator[int]:
    """Yield where questions begin: lines above a sign, and below it those that ask or have a sign right below."""
    told = False
    for place, line in enumerate(lines):
        if _is_sign(lines, place):
            told = True
        elif place and (not may_be_asked(line) or goes_on(lines, place)):
            continue
        elif not told or _is_sign(lines, place + 1) or (asks_as_line(line) and asking.MARK.search(line)):
            told = False
            yield place


def _is_sign(lines: Sequence[str], place: int) -> bool:
    line = lines[place] if place < len(lines) else ""
    return SIGN.match(line) is not None or LONE_SIGN.match(line) is not None


def _question(lines: Sequence[str], first: int, segment: Segment) -> Segment:
    """Return a question with what stands below it: the sign of a lone answer goes, those of several are bullets."""
    asked = 1
    while asked < len(lines) and not _is_sign(lines, asked) and goes_on(lines, asked):
        asked += 1
    asked_on = " ".join(lines[:asked])
    asked += asked < len(lines) and LONE_SIGN.match(lines[asked]) is not None
    below, several = lines[asked:], sum(map(bool, map(SIGN.match, lines[asked:]))) > 1
    answer = "\n".join(SIGN.sub("- " if several else "", line, count=1) for line in below)
    last, said = first + len(lines) - 1, wording.take_apart(asked_on)
    part = Part("question", first, last, said, "plain", answer, first + asked if answer else 0, "\n".join(lines))
    return Segment("question", first, last, segment.block, part, said, settled=True)
