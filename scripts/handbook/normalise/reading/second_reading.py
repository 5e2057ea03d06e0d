"""A second reading of long stretches in which the first found nothing: one odd line may have silenced them.

What asks is decided by what repeats in a document. Where its second half has another layout, or a lone label stands
among plain questions, the rest is taken for text, or for the answer of the odd one. Read alone, it shows what it is.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from handbook.normalise.language.announcing import asks_nobody
from handbook.normalise.language.words import wording_of
from handbook.normalise.outline import Doubt, Found, HeadingEntry, Outline
from handbook.normalise.reading.hopeful_lines import may_hold_marked_questions, may_hold_questions
from handbook.normalise.reading.stretches import Stretch, silent_stretches

SEVERAL, MANY = 4, 8  # questions that a stretch must hold more to be read alone, and counted ones that an answer must
READ_ALONE = "{} questions from here to line {} show only where these lines are read apart from the rest"
NONE_THERE = "<!-- questions: none --> on a line above, and <!-- questions: auto --> below them"

Read = Callable[[Sequence[str]], Outline]
ReadAlone = Callable[[int, int], Outline]  # the first and the last line


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
    for stretch in silent_stretches(outline, lines):
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
