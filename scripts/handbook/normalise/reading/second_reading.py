"""A second reading of long stretches in which the first found nothing: one odd line may have silenced them.

What asks is decided by what repeats in a document. Where its second half has another layout, or a lone label stands
among plain questions, the rest is taken for text, or for the answer of the odd one. Read alone, it shows what it is.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from operator import attrgetter
from statistics import median

from handbook.normalise.language.announcing import asks_nobody
from handbook.normalise.language.words import wording_of
from handbook.normalise.outline import Doubt, Found, HeadingEntry, Outline
from handbook.normalise.reading.hopeful_lines import may_hold_marked_questions, may_hold_questions
from handbook.normalise.reading.silent_sections import NO_QUESTIONS_IN

LONG = 8  # lines of a stretch at least
SEVERAL, MANY = 4, 8  # questions that a stretch must hold more to be read alone, and counted ones that an answer must
OUTSIZED = 6  # how many times as long as the others an answer is that may hold questions
READ_ALONE = "{} questions from here to line {} show only where these lines are read apart from the rest"
NONE_THERE = "<!-- questions: none --> on a line above, and <!-- questions: auto --> below them"

Read = Callable[[Sequence[str]], Outline]
ReadAlone = Callable[[int, int], Outline]  # the first and the last line


@dataclass(frozen=True)
class Stretch:
    """Lines from `first` to `last`, counted from 1, in which hardly a question was found; or the answer of one."""

    first: int
    last: int
    is_answer: bool = False


def with_silent_stretches(outline: Outline, lines: Sequence[str], read: Read) -> Outline:
    """Return the outline of the document read in pieces where that finds more, else the one given.

    `read` makes an outline of lines. The document is cut where a silent stretch begins and ends.
    """
    read_alone = cache(lambda first, last: read(lines[first - 1 : last]))
    asking = list(_asking(outline, lines, read_alone)) if not answers_apart(outline.questions) else []
    if not asking:
        return outline
    cuts = sorted({1, len(lines) + 1, *(cut for first, last, _ in asking for cut in (first, last + 1))})
    pieces = [
        _read_piece(read_alone(first, following - 1), first, lines[first - 1 : following - 1], outline.headings, read)
        for first, following in pairwise(cuts)
    ]
    joined = Outline(
        headings=[heading for piece in pieces for heading in piece.headings],
        questions=[found for piece in pieces for found in piece.questions],
        set_aside=[entry for piece in pieces for entry in piece.set_aside],
        unsure=[doubt for piece in pieces for doubt in piece.unsure],
    )
    if len(joined.questions) < len(outline.questions) + SEVERAL:
        return outline
    joined.unsure += [Doubt(first, READ_ALONE.format(count, last), NONE_THERE) for first, last, count in asking]
    joined.unsure.sort(key=lambda doubt: doubt.line)
    return joined


def _asking(outline: Outline, lines: Sequence[str], read_alone: ReadAlone) -> Iterator[tuple[int, int, int]]:
    """Yield first and last line of the silent stretches that ask when read alone, and how many questions they hold."""
    done = hopeless = 0  # the last lines of what asked, and of what holds nothing, nor do the stretches within it
    for stretch in _silent(outline, lines):
        if stretch.first <= done or stretch.last <= hopeless:
            continue
        if not _is_hopeful(stretch, lines[stretch.first - 1 : stretch.last]):
            hopeless = hopeless if stretch.is_answer else stretch.last
            continue
        alone = read_alone(stretch.first, stretch.last)
        if _asks(stretch, alone.questions, outline.questions, lines):
            begin = stretch.first + alone.questions[0].first - 1 if stretch.is_answer else stretch.first
            yield begin, stretch.last, len(alone.questions)
            done = stretch.last
        elif not (alone.questions or alone.unsure):
            hopeless = stretch.last


def _is_hopeful(stretch: Stretch, own: Sequence[str]) -> bool:
    return may_hold_marked_questions(own, MANY) if stretch.is_answer else may_hold_questions(own, SEVERAL)


def _silent(outline: Outline, lines: Sequence[str]) -> Iterator[Stretch]:
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


def _asks(stretch: Stretch, alone: list[Found], found_before: list[Found], lines: Sequence[str]) -> bool:
    """Return whether a stretch read alone is made of questions: several more, not asked elsewhere, and little else."""
    inside = [] if stretch.is_answer else [f for f in found_before if stretch.first <= f.first <= stretch.last]
    if len(alone) < SEVERAL + len(inside) or (stretch.is_answer and sum(map(_is_marked, alone)) < MANY):
        return False
    if any(asks_nobody(section.text) for found in alone for section in found.sections):
        return False
    within = {id(found) for found in inside}
    elsewhere = [found for found in found_before if id(found) not in within]
    known = {wording_of(text) for found in elsewhere for text in (found.text, *found.aka)}
    repeated = sum(wording_of(found.text) in known for found in alone)
    filled = [bool(line.strip()) for line in lines[stretch.first - 1 : stretch.last]]
    covered = sum(sum(filled[found.first - 1 : found.last]) for found in alone)
    return 3 * repeated < len(alone) and 2 * covered > sum(filled)


def _is_marked(found: Found) -> bool:
    """Return whether a question is counted or labelled, as those that only a story asks are not."""
    return found.number is not None or found.label is not None


def _read_piece(
    alone: Outline, first: int, own: Sequence[str], headings: Sequence[HeadingEntry], read: Read
) -> Outline:
    """Return the outline of some lines, read below the headings above them, which may silence them."""
    piece, above = alone, [line for heading in headings_above(first, headings) for line in (heading, "")]
    if above:
        piece = read([*above, *own])
        piece.move(-len(above))
    piece.move(first - 1)
    return piece


def headings_above(line: int, headings: Sequence[HeadingEntry]) -> list[str]:
    open_ones: list[HeadingEntry] = []
    for heading in headings:
        if heading.line < line:
            open_ones = [*(entry for entry in open_ones if entry.level < heading.level), heading]
    return [f"{'#' * heading.level} {heading.text}" for heading in open_ones]


def answers_apart(questions: list[Found]) -> bool:
    """Return whether answers stand apart from their questions, whom they would no longer find in pieces."""
    return any(found.answer is not None and found.answer[0] > found.last for found in questions)
