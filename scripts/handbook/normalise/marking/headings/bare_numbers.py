"""Headings counted without a stop behind their numbers ("### 2 Which flour do you like")."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from handbook.normalise.parsing.segments import Segment

SEVERAL = 3
NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,2})*)\s+(?=[^\W\d_])")


def number_headings(segments: Sequence[Segment]) -> None:
    """Give such headings of a level their numbers, where these count on from one to the next."""
    for level in range(1, 7):
        headings = [segment for segment in segments if segment.kind == "heading" and segment.block.level == level]
        found = [(heading, match) for heading in headings if (match := _number(heading)) is not None]
        counted = sorted({int(match[1].partition(".")[0]) for _, match in found})
        if len(counted) < SEVERAL or counted[0] > 1 or 2 * len(counted) <= counted[-1] or not _is_in_order(found):
            continue
        for heading, match in found:
            heading.said = replace(heading.said, text=heading.said.text[match.end() :], number=match[1])


def _number(heading: Segment) -> re.Match[str] | None:
    said = heading.said
    return NUMBER.match(said.text) if said.label is None and said.number is None else None


def _is_in_order(found: Sequence[tuple[Segment, re.Match[str]]]) -> bool:
    """Return whether hardly any number is lower than the one before."""
    numbers = [int(match[1].partition(".")[0]) for _, match in found]
    return 5 * sum(b < a for a, b in pairwise(numbers)) <= len(numbers)
