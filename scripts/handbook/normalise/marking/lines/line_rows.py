"""Rows of short lines in plain text, some of which ask: as questions line by line."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from handbook.normalise.language import wording
from handbook.normalise.language.words import length_of
from handbook.normalise.marking.lines.titled_lines import asks_as_line
from handbook.normalise.parsing.line_questions import is_wrapped
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

SEVERAL, SHARE, ODD, LONGEST = 3, 6, 10, 60
OPENS = "*_`\"'“‘«(¿"
INDENTS = (" ", "\t")
STOPS = (".", "。", "।", "۔")


def may_be_asked(line: str) -> bool:
    """Return whether a line stands at the margin, begins with a word and is no longer than a question."""
    return not line.startswith(INDENTS) and line.lstrip(OPENS)[:1].isalnum() and length_of(line) <= LONGEST


def is_row(lines: Sequence[str]) -> bool:
    """Return whether some of several lines ask, and few of them are sentences or odd."""
    if len(lines) < SEVERAL or 2 * sum(line.rstrip().endswith(STOPS) for line in lines) >= len(lines):
        return False
    asks = SHARE * sum(map(asks_as_line, lines)) >= len(lines)
    return asks and ODD * (len(lines) - sum(map(may_be_asked, lines))) <= len(lines)


def goes_on(lines: Sequence[str], place: int) -> bool:
    """Return whether a line goes on with the sentence of the one above, which is about as long as lines are here."""
    longest = max(map(len, lines))
    return 5 * len(lines[place - 1]) >= 4 * longest and is_wrapped(lines[place - 1], lines[place])


def questions_of(lines: Sequence[str], first: int, segment: Segment) -> Iterator[Segment]:
    """Yield some lines, the first of which is line `first`, as questions that nobody answered, wrapped or not."""
    starts = [place for place in range(len(lines)) if place == 0 or not goes_on(lines, place)]
    for start, end in pairwise([*starts, len(lines)]):
        said, last = wording.take_apart(" ".join(lines[start:end])), first + end - 1
        part = Part("question", first + start, last, said, "plain", text="\n".join(lines[start:end]))
        yield Segment("question", first + start, last, segment.block, part, said, settled=True)
