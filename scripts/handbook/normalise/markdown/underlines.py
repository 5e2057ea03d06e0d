"""Titles underlined by signs that CommonMark does not know, as in reStructuredText."""

import re
from collections.abc import Sequence

UNKNOWN = re.compile(r"([~^\"'+*.:#_])\1{3,}\s*$")
KNOWN = re.compile(r"([=-])\1{3,}\s*$")
NO_TITLE = ("#", ">", "|", "- ", "* ", "+ ", "```", "~~~", ".. ", "    ", "\t")
FENCE_OR_RULE = "~*_."
SEVERAL, SHORTEST, LONGEST, DEEPEST = 2, 4, 160, 6


def levels_of_underlines(lines: Sequence[str]) -> dict[int, int]:
    """Return the level of each underline by its place; signs are deeper the later they come. Empty in other documents.

    Of a document that underlines in the known way only, CommonMark knows the levels.
    """
    signs: dict[int, str] = {}
    for place, line in enumerate(lines):
        if not line or line[:SHORTEST] != SHORTEST * line[0]:  # tells cheaply that a line is none
            continue
        match = UNKNOWN.match(line) or KNOWN.match(line)
        if match is not None and place and _fits(lines[place - 1], line) and place - 1 not in signs:
            signs[place] = match[1]
    if sum(sign not in "=-" for sign in signs.values()) < SEVERAL:
        return {}
    order = list(dict.fromkeys(signs.values()))
    return {place: min(order.index(sign) + 1, DEEPEST) for place, sign in signs.items()}


def known_underlines(lines: Sequence[str], levels: dict[int, int]) -> list[str]:
    """Return the lines with each of these underlines as one that CommonMark knows."""
    return ["-" * len(line.strip()) if place in levels else line for place, line in enumerate(lines)]


def _fits(title: str, underline: str) -> bool:
    """Return whether a line has an underline; what may be a fence or a rule is one only where it is as long as it."""
    length = len(title.strip())
    near = underline[0] not in FENCE_OR_RULE or length - 2 <= len(underline.strip()) <= length + 12
    return near and 0 < length <= LONGEST and not title.startswith(NO_TITLE) and any(map(str.isalnum, title))
