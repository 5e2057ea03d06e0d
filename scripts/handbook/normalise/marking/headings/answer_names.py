"""Headings that name an answer by their last word ("Follow-up Answer (rye)"): labels below what they answer."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from handbook.normalise.language.asking import ASIDE, is_question
from handbook.normalise.language.wording import Label
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.parsing.segments import Segment

SHORTEST, LONGEST = 4, 4  # letters of the last word, words before it
SEVERAL = 3


def label_named_answers(segments: Sequence[Segment]) -> None:
    """Give such headings the label that their last word is, where the headings above them are labelled questions.

    What stands between question and answer, under a heading beside theirs, belongs to them.
    """
    asked, between = None, []
    for segment in segments:
        if segment.kind != "heading":
            continue
        label = segment.said.label
        if label is not None:
            asked, between = segment if label.kind == "question" else None, []
        elif asked is not None and segment.block.level < asked.block.level:
            asked = None
        elif asked is not None and _names_answer(segment.said.text):
            _label(segment)
            for heading in between:
                heading.recurs = True
        else:
            between.append(segment)


def label_returning_answers(segments: Sequence[Segment]) -> None:
    """Give such headings that label where they return as the first below several headings of a higher level."""
    headings = [segment for segment in segments if segment.kind == "heading"]
    rows: dict[tuple[int, int, str], list[Segment]] = defaultdict(list)
    for above, below in pairwise(headings):
        levels = above.block.level, below.block.level
        if levels[0] < levels[1] and below.said.label is None and _names_answer(below.said.text):
            rows[(*levels, _name(below.said.text))].append(below)
    for row in rows.values():
        if len(row) >= SEVERAL:
            for segment in row:
                _label(segment)


def _label(heading: Segment) -> None:
    heading.said = replace(heading.said, text="", label=Label("answer", heading.said.text, None, 0))


def _name(text: str) -> str:
    return words_of(ASIDE.sub("", text))[-1]


def _names_answer(text: str) -> bool:
    words = words_of(ASIDE.sub("", text))
    if not 1 < len(words) <= LONGEST or is_question(text) or any(map(str.isdecimal, words)):
        return False
    return len(words[-1]) >= SHORTEST and words[-1] in vocabulary()["labels"]["answer"]
