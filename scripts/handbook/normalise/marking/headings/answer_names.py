"""Headings that name an answer by their last word ("Follow-up Answer (rye)"): labels below labelled questions."""

from collections.abc import Sequence
from dataclasses import replace

from handbook.normalise.language.asking import ASIDE, is_question
from handbook.normalise.language.wording import Label
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.parsing.segments import Segment

SHORTEST, LONGEST = 4, 4  # letters of the last word, words before it


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
            segment.said = replace(segment.said, text="", label=Label("answer", segment.said.text, None, 0))
            for heading in between:
                heading.recurs = True
        else:
            between.append(segment)


def _names_answer(text: str) -> bool:
    words = words_of(ASIDE.sub("", text))
    if not 1 < len(words) <= LONGEST or is_question(text) or any(map(str.isdecimal, words)):
        return False
    return len(words[-1]) >= SHORTEST and words[-1] in vocabulary()["labels"]["answer"]
