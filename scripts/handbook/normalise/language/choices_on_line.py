"""Answers to choose from on one line ("A) rye B) bran C) salt"): each of them is a choice as on a line of its own."""

import re
from collections.abc import Sequence
from itertools import pairwise

FEW = 2
LETTERED = re.compile(r"(?<!\S)[*_`(\[]{0,3}(?P<letter>[^\W\d_])[*_`\]]{0,3}\s?[.:)）、][*_`]{0,3}\s+(?=\S)")
ALPHABETS = ("abcdefghij", "абвгдежз", "αβγδεζ", "أبجدهو", "אבגדהו")


def choices_on(line: str) -> Sequence[str]:
    """Return the choices of a line that begins with the first letter and counts on from there, else the line itself."""
    first = LETTERED.match(line.lstrip())
    if first is None:
        return [line]
    alphabet = next((row for row in ALPHABETS if row[0] == first["letter"].lower()), "")
    starts: list[int] = []
    for match in LETTERED.finditer(line):
        if match["letter"].lower() == alphabet[len(starts) : len(starts) + 1]:
            starts.append(match.start())
    if len(starts) < FEW:
        return [line]
    return [line[start:end].strip() for start, end in pairwise([*starts, len(line)])]
