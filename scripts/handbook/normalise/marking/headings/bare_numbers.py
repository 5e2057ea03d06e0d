"""Headings counted without a stop behind their numbers ("### 2 Which flour do you like"), or that say nothing else."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from handbook.normalise.language.wording import Label, Said
from handbook.normalise.language.words import wording_of
from handbook.normalise.marking.headings.rows import seed
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3
NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,2})*)\s+(?=[`@]|[^\W\d_])")
NUMBER_ALONE = re.compile(r"[#(]?(\d{1,3})[.):]?")


def number_headings(segments: Sequence[Segment]) -> None:
    """Give such headings of a level their numbers, where these count on from one to the next."""
    for level in range(1, 7):
        headings = [segment for segment in segments if segment.kind == "heading" and segment.block.level == level]
        found = [(heading, match) for heading in headings if (match := _number(heading)) is not None]
        if _count_on([int(match[1].partition(".")[0]) for _, match in found]) and not _measure(found):
            for heading, match in found:
                _give_number(heading, match)
        _number_on(headings)
    _label_lone_numbers(segments)


def _number_on(headings: Sequence[Segment]) -> None:
    """Give a heading whose stop was forgotten its number, where it counts on from several of its level with one."""
    counted, last = 0, ""
    for heading in headings:
        match = _number(heading)
        if match is not None and counted >= SEVERAL and last.isdecimal() and match[1] == str(int(last) + 1):
            _give_number(heading, match)
        counted, last = counted + (heading.said.number is not None), heading.said.number or last


def _give_number(heading: Segment, match: re.Match[str]) -> None:
    heading.said = replace(heading.said, text=_behind(heading, match), number=match[1])


def _label_lone_numbers(segments: Sequence[Segment]) -> None:
    """Take numbers alone ("## #2") for labels of the headings right below, where they count and most of these ask."""
    pairs = [(above, below) for above, below in pairwise(segments) if above.kind == below.kind == "heading"]
    pairs = [(above, below) for above, below in pairs if above.block.level < below.block.level]
    found = [(above, below, match) for above, below in pairs if (match := NUMBER_ALONE.fullmatch(above.said.text))]
    asking = sum(seed(below.said) for _, below, _ in found)
    if 2 * asking > len(found) and _count_on([int(match[1]) for *_, match in found]):
        for above, _, match in found:
            above.said = Said("", Label("question", above.said.text, match[1], 0), match[1])


def _number(heading: Segment) -> re.Match[str] | None:
    said = heading.said
    return NUMBER.match(said.text) if said.label is None and said.number is None else None


def _behind(heading: Segment, match: re.Match[str]) -> str:
    return heading.said.text[match.end() :]


def _count_on(numbers: Sequence[int]) -> bool:
    """Return whether numbers begin with one, hardly any is missing, and hardly any is lower than the one before."""
    counted = set(numbers)
    falling = sum(b < a for a, b in pairwise(numbers))
    whole = 1 in counted and 8 * max(counted) <= 9 * len(counted)
    return len(counted) >= SEVERAL and whole and 5 * falling <= len(numbers)


def _measure(found: Sequence[tuple[Segment, re.Match[str]]]) -> bool:
    """Return whether the same words return behind the numbers ("2 weeks", "3 weeks")."""
    return 2 * len({wording_of(_behind(heading, match)) for heading, match in found}) <= len(found) + 1
