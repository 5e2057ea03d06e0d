"""Lines without any sign each with an answer below, labelled or folded ("Explain rye.", "Answer: a grain"): all ask."""

from itertools import pairwise

from handbook.normalise.language import wording
from handbook.normalise.language.asking import is_question, opens_like_a_question
from handbook.normalise.language.words import words_of
from handbook.normalise.parsing.paragraphs import as_bold_question
from handbook.normalise.parsing.segments import Segment

SEVERAL, LONGEST = 3, 60
TOLD = ("text", "question")


def mark_answered_lines(segments: list[Segment]) -> None:
    """Turn the paragraphs right above answers into questions where most of these answer what asks by its words."""
    if any(segment.asks or (segment.kind == "fold" and not _answers(segment)) for segment in segments):
        return
    asking, told = _answered(segments)
    opening = sum(map(_opens, told))
    if told and len(asking) + opening >= max(SEVERAL, len(told) - opening):
        for segment in [*asking, *told]:
            segment.part = as_bold_question(segment.part)
            segment.kind, segment.said = "question", segment.part.said


def _answered(segments: list[Segment]) -> tuple[list[Segment], list[Segment]]:
    """Return the plain questions with answers, and the other paragraphs right above answers.

    Behind a question that awaits its answer they belong to it.
    """
    asking: list[Segment] = []
    told: list[Segment] = []
    awaits: Segment | None = None
    for segment, below in pairwise([*segments, None]):
        if segment.kind == "heading" or _answers(segment):
            asking += [awaits] if awaits is not None and _is_plain(awaits) and segment.kind != "heading" else []
            awaits = None
        elif segment.kind == "question":
            awaits = segment
        elif awaits is None and below is not None and _answers(below) and _is_plain(segment):
            told.append(segment)
    return asking, told


def _answers(segment: Segment) -> bool:
    return segment.kind == "answer" or (segment.kind == "fold" and wording.hides_answer(segment.said))


def _opens(segment: Segment) -> bool:
    text = wording.take_apart(segment.part.text).text
    return is_question(text) or opens_like_a_question(text)


def _is_plain(segment: Segment) -> bool:
    told = segment.kind in TOLD and segment.part is not None and segment.part.style in ("", "plain")
    return told and not segment.settled and 1 < len(words_of(segment.part.text)) <= LONGEST
