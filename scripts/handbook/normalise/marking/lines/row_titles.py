"""Titles between the lines of a paragraph that is a row of questions ("Ovens", "What is steam for?"): no questions."""

from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language import asking
from handbook.normalise.language.words import length_of
from handbook.normalise.marking.lines.titled_lines import asks_as_line, heading_of
from handbook.normalise.parsing.kinds import by_block
from handbook.normalise.parsing.segments import Segment

FEW, LONGEST, FEWEST_BELOW, MOST, DEEPEST = 2, 5, 2, 10, 6


def with_row_titles(segments: list[Segment]) -> list[Segment]:
    """Return the segments with such lines as headings, where a row begins with one and each has questions below."""
    level = min(1 + max((segment.block.level for segment in segments if segment.kind == "heading"), default=1), DEEPEST)
    made: list[Segment] = []
    for lines in by_block(segments):
        titles = _titles(lines)
        if not titles:
            made += lines
            continue
        made += [heading_of(line.first, line.part.text, level) if id(line) in titles else line for line in lines]
    return made


def _titles(lines: Sequence[Segment]) -> set[int]:
    """Return the titles of a row, where nearly all other lines ask or order."""
    if len(lines) < FEW * (FEWEST_BELOW + 1) or not all(map(_is_plain, lines)):
        return set()
    places = [place for place, line in enumerate(lines) if _is_title(line)]
    apart = all(below - place > FEWEST_BELOW for place, below in pairwise([*places, len(lines)]))
    told = len(lines) - len(places) - sum(map(_asks, lines))
    row = places[:1] == [0] and len(places) >= FEW and apart and MOST * told <= len(lines)
    return {id(lines[place]) for place in places} if row else set()


def _is_plain(line: Segment) -> bool:
    return line.part is not None and line.part.style == "plain" and not line.settled


def _asks(line: Segment) -> bool:
    return asks_as_line(line.part.text) or asking.gives_task(line.part.text)


def _is_title(line: Segment) -> bool:
    """Return whether a line is a few words that neither ask nor order, nor end as a sentence does."""
    text = line.part.text.strip()
    short = "\n" not in text and 0 < length_of(text) <= LONGEST and not text.endswith((".", "。", "?", "？"))
    return short and not _asks(line)
