"""Lettered lines right below a numbered one, most of which ask ("a. Why rye?"): items, which CommonMark knows not."""

import re
from collections.abc import Sequence

from handbook.normalise.language.asking import is_question

NUMBERED = re.compile(r" {0,3}\d{1,4}[.)]\s+(?=\S)")
LETTERED = re.compile(r"\s*([a-z])[.)]\s+(?=\S)")
OTHER_BLOCK = re.compile(r"\s*(?:$|[-*+#>|]|```|~~~)")
SEVERAL = 2


def with_lettered_questions(lines: Sequence[str]) -> Sequence[str]:
    """Return as many lines as there are, with such lines as bullets of the numbered item that they stand below.

    Choices of an answer are lettered too, but few of them ask.
    """
    made = list(lines)
    for place, line in enumerate(lines):
        numbered = NUMBERED.match(line) if line[:4].strip()[:1].isdecimal() else None
        lettered, end = _row_below(lines, place) if numbered is not None else ([], place)
        asking = sum(is_question(LETTERED.sub("", lines[below], count=1)) for below in lettered)
        if asking >= SEVERAL and 2 * asking > len(lettered):
            for below in range(lettered[0], end):
                begun = LETTERED.match(lines[below]) if below in lettered else None
                text = f"- {lines[below][begun.end() :]}" if begun is not None else f"  {lines[below].strip()}"
                made[below] = " " * numbered.end() + text
    return made


def _row_below(lines: Sequence[str], place: int) -> tuple[list[int], int]:
    """Return where the lines lettered from "a" on stand, and where the next block does; others go on with them."""
    row: list[int] = []
    for below in range(place + 1, len(lines)):
        if OTHER_BLOCK.match(lines[below]) or NUMBERED.match(lines[below]):
            return row, below
        lettered = LETTERED.match(lines[below])
        if lettered is not None and ord(lettered[1]) == ord("a") + len(row):
            row.append(below)
    return row, len(lines)
