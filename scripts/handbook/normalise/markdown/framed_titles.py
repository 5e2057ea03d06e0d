"""Titles framed by signs ("=== Ovens ===", "------------ Ovens"), as plain text and wikis have them: headings.

In plain text they are centred now and then, with more of the signs behind them than before.
"""

import re
from collections.abc import Sequence

from handbook.normalise.language.words import wording_of

FRAMED = re.compile(r"\s*(={2,6}|-{3,}|~{3,})\s*([^-=~\s](?:.*[^-=~\s])?)\s*\1[-~]*\s*$")
BEHIND_ROW = re.compile(r" {0,3}(={8,}|-{8,}|~{8,})\s*([^-=~\s](?:.*[^-=~\s])?)[-=~\s]*$")
SIGNS = ("==", "--", "~~")
BEGINS = (" ", "\t", "=", "-", "~")  # tells cheaply that a line is none
FEW, LONGEST, DEEPEST = 2, 80, 6


def titles_as_headings(lines: Sequence[str]) -> Sequence[str]:
    """Return as many lines as there are, with such titles as headings, where each of several says something else."""
    found = {place: match for place, line in enumerate(lines) if line[:1] in BEGINS and (match := _title(line))}
    if len({wording_of(match[2]) for match in found.values()}) < max(FEW, len(found)):
        return lines
    return [_heading(found[place]) if place in found else line for place, line in enumerate(lines)]


def _title(line: str) -> re.Match[str] | None:
    match = FRAMED.match(line) or BEHIND_ROW.match(line) if line.lstrip()[:2] in SIGNS else None
    return match if match is not None and len(match[2]) <= LONGEST and any(map(str.isalpha, match[2])) else None


def _heading(match: re.Match[str]) -> str:
    level = min(len(match[1]), DEEPEST) if match[1].startswith("=") else FEW
    return f"{'#' * level} {match[2]}"
