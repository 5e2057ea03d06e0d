"""Multiple choice in plain text: a paragraph whose last lines are lettered choices asks, with a number or without."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, takewhile

from handbook.normalise.language import asking, wording
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.choices_on_line import choices_on
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.wording import Said
from handbook.normalise.language.words import length_of
from handbook.normalise.marking.lines.titled_lines import DEEPEST, heading_of
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

FEW, SEVERAL, SHARE, LONGEST = 2, 3, 2, 80
CHOICE = re.compile(r"\W{0,2}(\w)\s?[).:]\s+\S")
ALPHABETS = ("ABCDEFGHIJ", "abcdefghij", "АБВГДЕЖЗ", "абвгдежз", "ΑΒΓΔΕΖ", "αβγδεζ", "أبجدهو", "אבגדהו")
BOX = re.compile(r"\s*\[[ xX✓✔]?\]\s*\S")
GAP = re.compile(r"\.{4,}|_{3,}|…{2,}")


@dataclass(frozen=True, slots=True)
class _Quiz:
    """A paragraph with its segments: `stem` counts the lines above the choices."""

    segments: list[Segment]
    lines: list[str]
    stem: int

    @property
    def asked(self) -> str:
        return " ".join(self.lines[: self.stem])

    @property
    def is_read(self) -> bool:
        """Whether a label or bold type has shown already where the question ends."""
        part = self.segments[0].part
        sure = part.kind == "question" and part.style != "plain"
        return sure and (bool(part.answer) or part.last < part.first + self.stem)


def with_choices(segments: list[Segment]) -> list[Segment]:
    """Return the segments with such paragraphs as questions, where they come often.

    Some of them ask or leave a gap, count on, or are announced; of few, those with a label are questions.
    """
    rows = [list(group) for _, group in groupby(segments, key=lambda segment: id(segment.block or segment))]
    quizzes = [quiz for row in rows if (quiz := _quiz(row)) is not None]
    if len(quizzes) < SEVERAL or not (_ask_mostly(quizzes) or _count_on(quizzes) or _announces(segments)):
        quizzes = [quiz for quiz in quizzes if _is_labelled(quiz.asked)]
    level = min(1 + max((segment.block.level for segment in segments if segment.kind == "heading"), default=0), DEEPEST)
    at = {id(quiz.segments[0]): quiz for quiz in quizzes}
    return [piece for place in range(len(rows)) for piece in _pieces(rows, place, at.get(id(rows[place][0])), level)]


def _ask_mostly(quizzes: Sequence[_Quiz]) -> bool:
    return SHARE * sum(asks_or_leaves_gap(quiz.asked) for quiz in quizzes) >= len(quizzes)


def _count_on(quizzes: Sequence[_Quiz]) -> bool:
    """Return whether what stands above the choices is numbered, each one more than the last or from 1 again."""
    numbers = [wording.take_apart(quiz.asked).number or "" for quiz in quizzes]
    if not all(map(str.isdecimal, numbers)):
        return False
    return all(int(number) in (1, int(last) + 1) for last, number in pairwise(["0", *numbers]))


def _announces(segments: Sequence[Segment]) -> bool:
    return any(segment.kind == "heading" and says_questions(segment.said.text) for segment in segments)


def _quiz(row: list[Segment]) -> _Quiz | None:
    block = row[0].block
    if block is None or block.kind != "paragraph" or row[0].part is None or row[0].settled:
        return None
    lines = block.text.split("\n")
    letter = _letter(lines[0]) if len(lines) > 1 else ""
    is_choice = letter != "" and any(letter in alphabet for alphabet in ALPHABETS)
    stem = 0 if is_choice else stem_of(lines)
    return _Quiz(row, lines, stem) if stem and length_of(" ".join(lines[:stem])) <= LONGEST else None


def stem_of(lines: Sequence[str]) -> int:
    """Return how many lines stand above the choices that end a paragraph, or 0 where none do."""
    letters = [[_letter(choice) for choice in choices_on(line)] for line in lines]
    for start in range(len(lines) - 1, 0, -1):
        alphabet = next((signs for signs in ALPHABETS if letters[start][0] == signs[0]), None)
        if alphabet is not None:
            counted = [letter for row in letters[start:] for letter in row if letter and letter in alphabet]
            return start if len(counted) >= FEW and "".join(counted) == alphabet[: len(counted)] else 0
    boxes = sum(1 for _ in takewhile(BOX.match, reversed(lines)))
    return len(lines) - boxes if boxes >= FEW else 0


def _letter(line: str) -> str:
    match = CHOICE.match(line)
    return match[1] if match is not None else ""


def _is_labelled(text: str) -> bool:
    label = wording.take_apart(text).label
    return label is not None and label.kind == "question"


def asks_or_leaves_gap(text: str) -> bool:
    """Return whether what stands above choices asks, or has a gap to fill in."""
    said = wording.take_apart(text).text
    return asking.is_question(said) or asking.opens_like_a_question(said) or GAP.search(said) is not None


def _pieces(rows: list[list[Segment]], place: int, quiz: _Quiz | None, level: int) -> Iterator[Segment]:
    if quiz is not None and not quiz.is_read:
        yield _question(quiz)
    elif _is_key(rows, place):
        yield _key(rows[place][0], level)
    else:
        yield from rows[place]


def _question(quiz: _Quiz) -> Segment:
    block, said = quiz.segments[0].block, wording.take_apart(quiz.asked)
    style = "label" if _is_labelled(quiz.asked) else "bold"
    choices = "\n".join(quiz.lines[quiz.stem :])
    part = Part("question", block.first, block.last, said, style, choices, block.first + quiz.stem, block.text)
    return Segment("question", block.first, block.last, block, part, said)


def _key(segment: Segment, level: int) -> Segment:
    """Return a line above the key as a heading that is no label: it answers no single question."""
    heading = heading_of(segment.first, segment.block.text, level)
    heading.said = Said(segment.block.text.strip(" :*_"), None, None)
    return heading


def _is_key(rows: list[list[Segment]], place: int) -> bool:
    """Return whether a line is nothing but a label ("Answers:") above lines of letters: the key to all questions."""
    first = rows[place][0]
    below = rows[place + 1][0].block if place + 1 < len(rows) else None
    alone = first.kind in ("answer", "text") and first.block is not None and first.block.kind == "paragraph"
    if not alone or below is None or below.kind != "paragraph" or "\n" in first.block.text:
        return False
    lines = below.text.split("\n")
    named = section_kind(first.block.text.strip(" :*_")) == "answers"
    return named and len(lines) >= FEW and all(map(_letter, lines))
