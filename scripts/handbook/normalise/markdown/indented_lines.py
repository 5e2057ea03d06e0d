"""Lines that are indented below one that ends in a colon, as in an outline: the indent only shows what they are below.

"Ovens:" with questions further in, a line each, is read as if all of them stood at the margin.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from handbook.normalise.language.asking import is_question, opens_like_a_question
from handbook.normalise.language.words import length_of

SEVERAL, LONGEST_TITLE = 3, 8
COLONS = (":", "：")
SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+")
OTHER = re.compile(r"[^\w\"'“„«¿(]|\d{1,4}[.)]\s")  # what begins a block of another kind


def without_outline_indents(lines: Sequence[str]) -> Sequence[str]:
    """Return as many lines as there are, with paragraphs of such lines at the margin where most of what is below asks.

    Their titles stand as far to the left as anything does: further in, they are parts of items.
    """
    rows = list(_outlined(lines))
    margin = min(map(_indent, filter(str.strip, lines))) if rows else 0
    read = {place: line.strip() for row in rows if _indent(row[0][1]) == margin for place, line in row}
    return [read.get(place, line) for place, line in enumerate(lines)] if read else lines


def _outlined(lines: Sequence[str]) -> Iterator[list[tuple[int, str]]]:
    for filled, group in groupby(enumerate(lines), lambda entry: bool(entry[1].strip())):
        row = list(group)
        title, *below = [line for _, line in row]
        if not filled or len(below) < SEVERAL or not title.rstrip().endswith(COLONS):
            continue
        if length_of(title) > LONGEST_TITLE or not all(_indent(line) > _indent(title) for line in below):
            continue
        told = [line.strip() for line in (title, *below)]
        if not any(map(OTHER.match, told)) and 2 * sum(map(_asks, told[1:])) > len(below) and not _asks(told[0]):
            yield row


def _indent(line: str) -> int:
    line = line.expandtabs(4)
    return len(line) - len(line.lstrip())


def _asks(line: str) -> bool:
    """Return whether a sentence of a line asks: it may say first what is given."""
    return any(is_question(said) or opens_like_a_question(said) for said in SENTENCE_ENDS.split(line))
