"""Rows of bare lines that ask below headings that do as well, and between titles: questions, no answer to a heading."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import length_of
from handbook.normalise.marking.headings.rows import seed
from handbook.normalise.marking.lines.titled_lines import heading_of
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

FEW, SEVERAL, MANY, LONGEST_TITLE, LONGEST, LONGEST_UNSPACED, DEEPEST = 2, 3, 8, 8, 30, 40, 6
SIGN = re.compile(r"[?？؟⁇՞;]")  # each line that asks has one; in Greek it is the last of them
STOPS = (".", "。", ":", "：", ",", "，", ";", "；")


def with_lines_below_headings(segments: list[Segment]) -> list[Segment]:
    """Return the segments with such lines as questions, where they are more than the headings that ask.

    They stand right above each other, with nothing but short titles between them.
    """
    headings = sum(segment.kind == "heading" and segment.asks for segment in segments)
    if not headings:
        return segments
    signs = sum(len(SIGN.findall(segment.part.text)) for segment in segments if _is_plain(segment))
    if signs < max(MANY, headings + 1):
        return segments
    cut = [piece for segment in segments for piece in _cut(segment)]
    rows = [list(row) for is_row, row in groupby(cut, key=lambda piece: _asks(piece) or _may_name(piece)) if is_row]
    counts = [sum(map(_asks, row)) for row in rows]
    if sum(count for count in counts if count >= SEVERAL) < max(MANY, headings + 1):
        return segments
    named = {id(segment) for row in rows for segment in _titles(row)}
    asked = {
        id(segment)
        for row, count in zip(rows, counts, strict=True)
        for segment in row
        if count >= FEW and _asks(segment)
    }
    return list(_made(cut, asked, named))


def _made(segments: Sequence[Segment], asked: set[int], named: set[int]) -> Iterator[Segment]:
    """Yield all segments; what heads such a row and asks nothing by its own words is the title of its section.

    Titles that recur ("Harder ones") part the sections of others.
    """
    heading, level, holds_titles = None, 1, True  # whether those that recur are deeper than the others there
    titles = Counter(segment.part.text for segment in segments if id(segment) in named)
    for segment, below in zip(segments, [*segments[1:], None], strict=True):
        if segment.kind == "heading":
            heading = segment
            holds_titles = not (segment.asks and seed(segment.said))
            level = min(segment.block.level + holds_titles, DEEPEST)
        if segment is heading and id(below) in (asked | named) and not seed(segment.said):
            yield replace(segment, asks=False)
        elif id(segment) in named:
            recurs = titles[segment.part.text] > 1
            holds_titles = holds_titles or not recurs
            yield heading_of(segment.first, segment.part.text, min(level + (recurs and holds_titles), DEEPEST))
        else:
            yield _as_asked(segment) if id(segment) in asked else segment


def _is_plain(segment: Segment) -> bool:
    told = segment.kind in ("text", "question") and segment.part is not None and not segment.settled
    paragraph = segment.block is not None and segment.block.kind == "paragraph"
    return told and paragraph and segment.part.style in ("", "plain")


def _cut(segment: Segment) -> Iterator[Segment]:
    """Yield the lines of a paragraph that asks on its first line at most, and may name what follows on the others."""
    lines = segment.part.text.split("\n") if _is_plain(segment) else []
    titles = lines[1:] if lines and asking.asks(lines[0]) else lines
    if len(lines) < FEW or len(titles) > FEW or not all(map(_is_title, titles)):
        yield segment
        return
    for number, line in enumerate(lines, start=segment.first):
        yield Segment("text", number, number, segment.block, Part("text", number, number, text=line))


def _asks(segment: Segment) -> bool:
    alone = _is_plain(segment) and segment.first == segment.last
    return alone and asking.asks(segment.part.text) and length_of(segment.part.text) <= LONGEST


def _may_name(segment: Segment) -> bool:
    return _is_plain(segment) and segment.first == segment.last and _is_title(segment.part.text)


def _is_title(line: str) -> bool:
    line = line.strip()
    short = 0 < length_of(line) <= LONGEST_TITLE and len(line) <= LONGEST_UNSPACED
    return short and not line.endswith(STOPS) and not asking.asks(line)


def _titles(row: Sequence[Segment]) -> Iterator[Segment]:
    """Yield the lines of a row that ask nothing and have one that asks somewhere below."""
    below = False
    for segment in reversed(row):
        below = below or _asks(segment)
        if below and not _asks(segment):
            yield segment


def _as_asked(segment: Segment) -> Segment:
    said = wording.take_apart(segment.part.text)
    part = Part("question", segment.first, segment.last, said, "plain", text=segment.part.text)
    return replace(segment, kind="question", part=part, said=said, proved=True)
