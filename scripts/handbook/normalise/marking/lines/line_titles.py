"""Titles among lines that are questions each: short ones that ask nothing, above rows of lines that do."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import itemgetter

from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.lines.titled_lines import heading_of
from handbook.normalise.parsing.segments import Segment

LEVEL = 2
FEW, SEVERAL, LONGEST, ROW, SHARE, MOST = 2, 3, 8, 3, 10, 5
COLONS = (":", "：")
ENDS = (".", "。", ";", "；", ",", "?", "？", "!")


@dataclass(frozen=True)
class Line:
    """A line with its number: whether it asks, and whether it begins a paragraph."""

    number: int
    text: str
    asks: bool
    begins: bool


def titles_among(told: Sequence[tuple[int, str]], asks: Callable[[str], bool]) -> frozenset[int]:
    """Return the numbers of the lines that are titles; `told` are the lines of all paragraphs with their numbers.

    Where hardly a paragraph begins with a question, and the lines in it ask, its first line is its title. Without
    paragraphs, the document begins with such a line, and hardly any other line than those above rows asks nothing.
    Those that a colon ends need neither, nor those with a picture in front, as no question has; others are titles
    beside them where hardly any line asks nothing.
    """
    above = [None, *(number for number, _ in told)]
    lines = [
        Line(number, text, asks(text), number - 1 != last) for (number, text), last in zip(told, above, strict=False)
    ]
    heads = [line for place, line in enumerate(lines) if _heads(place, lines)]
    starts = [place for place, line in enumerate(lines) if line.begins and _goes_on(place, lines)]
    begun = [line for line in heads if line.begins]
    signed = any(line.asks and _has_sign(line.text) for line in lines)
    named = _named(lines, _ends_as_name) + ([] if signed else _named(lines, _has_sign))
    if len(begun) >= SEVERAL and MOST * len(begun) >= (MOST - 1) * len(starts):
        return frozenset(line.number for line in [*begun, *named])
    titles = frozenset(line.number for line in [*heads, *named])
    silent = sum(not (line.asks or line.number in titles) for line in lines)
    if named:
        return titles if SHARE * silent <= len(lines) else frozenset(line.number for line in named)
    return titles if len(heads) >= FEW and heads[0] is lines[0] and SHARE * silent <= len(lines) else frozenset()


def _named(lines: Sequence[Line], by: Callable[[str], bool]) -> list[Line]:
    """Return the lines that a colon or a sign shows to be names: several, most above what asks or above one more."""
    names = [line for line in lines if by(line.text) and not line.asks and 0 < length_of(line.text) <= LONGEST]
    numbers = {line.number for line in names}
    asked = sum(below.asks or below.number in numbers for line, below in pairwise(lines) if line.number in numbers)
    return names if len(names) >= SEVERAL and 4 * asked >= 3 * len(names) else []


def _ends_as_name(text: str) -> bool:
    return text.rstrip().endswith(COLONS)


def _has_sign(text: str) -> bool:
    """Return whether a line begins with a picture ("🍞 Bread")."""
    return any(unicodedata.category(sign) == "So" for sign in text.lstrip()[:1])


def _goes_on(place: int, lines: Sequence[Line]) -> bool:
    """Return whether a paragraph has several lines."""
    row = lines[place : place + ROW]
    return len(row) == ROW and all(later.number == line.number + 1 for line, later in pairwise(row))


def _heads(place: int, lines: Sequence[Line]) -> bool:
    """Return whether a line is short, asks nothing and stands right above lines most of which do."""
    line, below = lines[place], lines[place + 1 : place + 1 + ROW]
    named = not line.asks and 0 < length_of(line.text) <= LONGEST and not line.text.rstrip().endswith(ENDS)
    asking = [later.asks for later in below if not later.begins]
    return named and len(asking) >= FEW and asking[0] and sum(asking) >= FEW


def with_titles(segments: Sequence[Segment], titles: frozenset[int]) -> list[Segment]:
    """Return the segments with those lines as headings, and each row of lines between them as a paragraph."""
    made: list[Segment] = []
    for _, group in groupby(segments, key=lambda segment: id(segment.block)):
        parts = list(group)
        titled = [_is_line(part) and part.first in titles for part in parts]
        if not any(titled) or any(part.part is None for part in parts):
            made += parts
            continue
        for is_title, row in groupby(zip(titled, parts, strict=True), key=itemgetter(0)):
            lines = [part for _, part in row]
            made += _headings(lines) if is_title else _apart(lines)
    return made


def _is_line(segment: Segment) -> bool:
    return segment.kind in ("text", "question") and segment.part is not None and segment.first == segment.last


def _headings(lines: list[Segment]) -> list[Segment]:
    return [heading_of(line.first, line.part.text, LEVEL) for line in lines]


def _apart(lines: list[Segment]) -> list[Segment]:
    block = Block("paragraph", lines[0].first, lines[-1].last, "\n".join(line.part.text for line in lines))
    for line in lines:
        line.block = block
    return lines
