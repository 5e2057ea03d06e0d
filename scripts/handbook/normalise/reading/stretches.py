"""The stretches of a document in which hardly a question was found, and answers that are far longer than the others."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import attrgetter
from statistics import median

from handbook.normalise.outline import Found, HeadingEntry, Outline
from handbook.normalise.reading.silent_sections import NO_QUESTIONS_IN

LONG = 8  # lines of a stretch at least
OUTSIZED = 6  # how many times as long as the others an answer is that may hold questions


@dataclass(frozen=True)
class Stretch:
    """Lines from `first` to `last`, counted from 1, in which hardly a question was found; or the answer of one."""

    first: int
    last: int
    is_answer: bool = False


def silent_stretches(outline: Outline, lines: Sequence[str]) -> Iterator[Stretch]:
    """Yield what may be worth another reading in the order of the lines, the longest first of those that begin alike.

    The sections of a stretch are yielded too, as the first lines of what follows may spoil it.
    """
    between, answers = list(gaps(outline, len(lines))), list(_outsized_answers(outline.questions))
    headings = outline.headings
    sections = [section for gap in between if gap.last - gap.first >= LONG for section in _sections_in(gap, headings)]
    silent = _silent_sections(headings, [*between, *answers], lines)
    all_of = [*between, *answers, *sections, *silent]
    long = {stretch for stretch in all_of if stretch.last - stretch.first + 1 >= LONG} - {Stretch(1, len(lines))}
    yield from sorted(long, key=lambda stretch: (stretch.first, -stretch.last))


def gaps(outline: Outline, end: int) -> Iterator[Stretch]:
    """Yield what lies between questions and what was seen to be contents, references and the like."""
    known = [entry for entry in outline.set_aside if entry.why.partition(":")[0] in NO_QUESTIONS_IN]
    above = 0
    for entry in sorted([*outline.questions, *known], key=attrgetter("first")):
        yield Stretch(above + 1, entry.first - 1)
        above = max(above, entry.last)
    yield Stretch(above + 1, end)


def _outsized_answers(questions: list[Found]) -> Iterator[Stretch]:
    usual = median(found.last - found.first + 1 for found in questions) if len(questions) > 2 else 0
    for found in questions:
        if found.last - found.first >= OUTSIZED * usual:
            yield Stretch(found.first + 1, found.last, is_answer=True)


def _silent_sections(
    headings: Sequence[HeadingEntry], stretches: list[Stretch], lines: Sequence[str]
) -> Iterator[Stretch]:
    """Yield the sections most of whose lines lie in silent stretches."""
    weights = [bool(line.strip()) for line in lines]
    filled = list(accumulate(weights, initial=0))
    silent = [0] * len(lines)
    for stretch in stretches:
        silent[stretch.first - 1 : stretch.last] = weights[stretch.first - 1 : stretch.last]
    silent = list(accumulate(silent, initial=0))
    for section in _sections_in(Stretch(0, len(lines)), headings):
        first, last = max(1, section.first), section.last
        if 2 * (silent[last] - silent[first - 1]) > filled[last] - filled[first - 1]:
            yield Stretch(first, last)


def _sections_in(stretch: Stretch, headings: Sequence[HeadingEntry]) -> Iterator[Stretch]:
    """Yield what the highest of the headings in a stretch divide it into, if there are any."""
    inside = [heading for heading in headings if stretch.first < heading.line <= stretch.last]
    levels = Counter(heading.level for heading in inside)
    highest = min((level for level, count in levels.items() if count > 1 or len(inside) == 1), default=0)
    cuts = [stretch.first, *(heading.line for heading in inside if heading.level == highest), stretch.last + 1]
    if highest:
        yield from (Stretch(first, last - 1) for first, last in pairwise(cuts))
