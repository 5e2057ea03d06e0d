"""A last reading where nothing, or hardly anything, was found: lines written alike, most of which ask, are questions.

Nobody foresees all that questions are marked with, but whatever it is returns. So lines are told apart by what they
begin with, and those of a kind that mostly asks, or counts and asks now and then, are read as headings of one level, as
a person has them read who says so with `--layout`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from handbook.normalise.language.announcing import asks_nobody, frames_answers, names_step, speaks_of_interviews
from handbook.normalise.language.asking import asks, commands, is_question, opens_like_a_question
from handbook.normalise.language.words import wording_of
from handbook.normalise.markdown.lines import Lines
from handbook.normalise.outline import Doubt, Outline
from handbook.normalise.reading.layout import HEADINGS
from handbook.normalise.reading.marked_items import DOTS
from handbook.normalise.reading.scarcity import hardly_asks
from handbook.normalise.reading.second_reading import NONE_THERE, answers_apart, headings_above
from handbook.normalise.reading.stretches import LONG, Stretch, gaps
from handbook.normalise.reading.written_lines import WrittenLine, kinds_of

LAYOUT, DEEPEST, FREE = HEADINGS[-1], "######", "#####"
AT_DEEPEST = re.compile(rf"^{DEEPEST}(?=\s)")
FEW, SEVERAL = 4, 6
MOSTLY, HALF, NOW_AND_THEN, DISTINCT, NEARLY_ALL = 0.7, 0.5, 0.4, 0.8, 0.8  # shares of the lines of a kind
LOOSE = ("plain", "item")  # styles that need no other sign
MORE, MANY_MORE = 2, 6  # how many times what was found a kind must be that has nearly all of it, or none
KEY = "answers"
READ_ALIKE = "{} lines from here to line {} are written alike and mostly ask, so all of them were taken for questions"

Read = Callable[[Sequence[str], str], Outline]


def with_alike_lines(outline: Outline, lines: Sequence[str], read: Read) -> Outline:
    """Return the outline with the questions of long stretches without any, where lines that are written alike ask.

    So it is with a whole document, where such lines are nearly all of the few that were found. `read` makes an outline
    of lines in a layout.
    """
    announced = any(speaks_of_interviews(heading.text) for heading in outline.headings)
    whole = Stretch(1, len(lines))
    for row in _kinds_of_most(outline, lines):
        if any(_is_framed(lines, line.place) for line in row):
            continue
        if _asks(row, announced) and (piece := _read_as_headings(whole, row, outline, lines, read)) is not None:
            return _with_piece(outline, whole, piece)
    known = {wording_of(found.text) for found in outline.questions}
    for gap in [gap for gap in gaps(outline, len(lines)) if gap.last - gap.first + 1 >= LONG]:
        kinds = kinds_of(lines[gap.first - 1 : gap.last], SEVERAL)
        asking = [_without_silent_runs(kind) for kind in kinds if _asks(kind, announced)]
        asking = [kind for kind in asking if _asks(kind, announced)]
        row = [line for kind in asking if not _is_framed(lines, gap.first - 1 + kind[0].place) for line in kind]
        asked_elsewhere = sum(wording_of(line.said) in known for line in row)
        piece = _read_as_headings(gap, row, outline, lines, read) if row and 3 * asked_elsewhere <= len(row) else None
        outline = outline if piece is None else _with_piece(outline, gap, piece)
    return outline


def _is_framed(lines: Sequence[str], place: int) -> bool:
    """Return whether the line right above frames answers, names a step, or says that what follows asks nobody."""
    above = next(filter(str.strip, reversed(lines[max(0, place - FEW) : place])), "")
    return frames_answers(above) or names_step(above) or asks_nobody(above)


def _kinds_of_most(outline: Outline, lines: Sequence[str]) -> Iterator[list[WrittenLine]]:
    """Yield kinds that hold nearly all questions and many more lines, where nothing known marks these questions.

    Where the lines of a kind are many times as many as the questions, it need not hold them. A key to the questions is
    not among the lines, nor is the answer to one with a label.
    """
    questions = outline.questions
    if not questions or answers_apart(questions):
        return
    told = [entry for entry in outline.set_aside if entry.why.startswith(KEY)]
    told += [found for found in questions if found.style == "heading" and found.label is not None and found.answer]
    key = {line - 1 for entry in told for line in range(entry.first, entry.last + 1)}
    loose = {question.first - 1 for question in questions if question.style in LOOSE}
    least = MORE if len(loose) >= NEARLY_ALL * len(questions) else MANY_MORE
    for kind in kinds_of(lines, least * len(questions)):
        row = [line for line in kind if line.place not in key]
        of_kind = len(loose & {line.place for line in row})
        if len(row) >= (MORE if of_kind >= NEARLY_ALL * len(questions) else MANY_MORE) * len(questions):
            yield row


def _asks(row: Sequence[WrittenLine], announced: bool) -> bool:
    """Return whether lines of a kind ask: most of them, or some where they count."""
    said = [line.said for line in row]
    looking = _asking_ones(row) / len(row) if len(row) >= SEVERAL else 0
    if looking < NOW_AND_THEN or len({hash(wording_of(text)) for text in said}) < DISTINCT * len(row):
        return False
    if sum(map(_counts_on, row, row[1:])) >= MOSTLY * (len(row) - 1):
        return looking >= (NOW_AND_THEN if announced else HALF)
    return looking >= MOSTLY and (announced or sum(map(asks, said)) >= HALF * len(row))


def _without_silent_runs(row: list[WrittenLine]) -> list[WrittenLine]:
    """Return a row without the runs from number 1 on of which hardly a line asks: other lists, written alike."""
    starts = [place for place, line in enumerate(row) if line.number == 1]
    runs = [row[start:end] for start, end in pairwise([0, *starts, len(row)])]
    return [line for run in runs if len(run) < SEVERAL or FEW * _asking_ones(run) > len(run) for line in run]


def _counts_on(line: WrittenLine, following: WrittenLine) -> bool:
    """Return whether the next number follows, or one a few further on, or the first of another row."""
    if line.number is None or following.number is None:
        return False
    return following.number == 1 or 0 < following.number - line.number <= FEW


def _asking_ones(row: Sequence[WrittenLine]) -> int:
    return sum(_looks_like_a_question(line.said) for line in row)


def _looks_like_a_question(text: str) -> bool:
    only_begins = text.endswith(DOTS)
    return not only_begins and (is_question(text) or opens_like_a_question(text) or commands(text))


def _read_as_headings(
    stretch: Stretch, row: Sequence[WrittenLine], outline: Outline, lines: Sequence[str], read: Read
) -> Outline | None:
    """Return the outline of a stretch whose asking lines are headings; None if there are others that silence it."""
    above = [AT_DEEPEST.sub(FREE, line) for line in headings_above(stretch.first, outline.headings)]
    if any(map(asks_nobody, above)):
        return None
    own = [AT_DEEPEST.sub(FREE, line) for line in lines[stretch.first - 1 : stretch.last]]
    for line in row:
        own[line.place] = f"{DEEPEST} {line.text}"
    spaced = [line for heading in above for line in (heading, "")]
    piece = read(Lines([*spaced, *own]), LAYOUT)
    piece.move(-len(spaced))
    asked = {found.first - 1 for found in piece.questions}
    asking = [line for line in row if line.place in asked]
    if len(asking) < len(asked) or len(asking) < NEARLY_ALL * len(row) or hardly_asks(piece):
        return None
    if len(asking) < len(row):
        return _read_as_headings(stretch, asking, outline, lines, read)  # the rest stays as it is written
    piece.move(stretch.first - 1)
    return piece


def _with_piece(outline: Outline, stretch: Stretch, piece: Outline) -> Outline:
    """Return the outline with that of a stretch in place of what was said of it so far."""

    def outside(line: int) -> bool:
        return not stretch.first <= line <= stretch.last

    def joined(entries: list, new: list) -> list:
        return sorted([*(entry for entry in entries if outside(entry.first)), *new], key=lambda entry: entry.first)

    headings = [heading for heading in outline.headings if outside(heading.line)]
    said = Doubt(piece.questions[0].first, READ_ALIKE.format(len(piece.questions), stretch.last), NONE_THERE)
    return Outline(
        headings=sorted([*headings, *piece.headings], key=lambda heading: heading.line),
        questions=joined(outline.questions, piece.questions),
        set_aside=joined(outline.set_aside, piece.set_aside),
        unsure=sorted([*(d for d in outline.unsure if outside(d.line)), said], key=lambda doubt: doubt.line),
    )
