"""Lines, lone items and quotations each above an answer, labelled or folded ("Rye?", "Answer: a grain"): all ask."""

from itertools import pairwise

from handbook.normalise.language import wording
from handbook.normalise.language.asking import is_question, opens_like_a_question
from handbook.normalise.language.words import length_of
from handbook.normalise.marking.headings.answer_signs import told_alone
from handbook.normalise.parsing.paragraphs import Part, as_bold_question
from handbook.normalise.parsing.segments import Segment

SEVERAL, LONGEST = 3, 60
TOLD, ALONE = ("text", "question"), ("list", "quote")


def mark_answered_lines(segments: list[Segment]) -> None:
    """Turn what stands alone right above answers into questions where most of these answer what asks by its words."""
    if any(segment.asks or (segment.kind == "fold" and not _answers(segment)) for segment in segments):
        return
    asking, told = _answered(segments)
    opening = sum(map(_opens, told))
    if len(asking) + opening >= max(SEVERAL, len(told) - opening):
        for segment in [*asking, *told]:
            _ask(segment)


def _ask(segment: Segment) -> None:
    if segment.kind == "list":
        segment.block.asks = True
        return
    part = segment.part or Part("text", segment.first, segment.last, text=told_alone(segment))
    segment.part = as_bold_question(part)
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
            asking += [awaits] if awaits is not None and _is_told(awaits) and segment.kind != "heading" else []
            awaits = None
        elif segment.kind == "question":
            awaits = segment
        elif awaits is None and below is not None and _answers(below) and _is_told(segment):
            told.append(segment)
    return asking, told


def _answers(segment: Segment) -> bool:
    return segment.kind == "answer" or (segment.kind == "fold" and wording.hides_answer(segment.said))


def _opens(segment: Segment) -> bool:
    text = wording.take_apart(told_alone(segment)).text
    return is_question(text) or opens_like_a_question(text)


def _is_told(segment: Segment) -> bool:
    plain = segment.kind in TOLD and segment.part is not None and segment.part.style in ("", "plain")
    alone = (plain or segment.kind in ALONE) and not segment.settled
    return alone and 1 < length_of(told_alone(segment)) <= LONGEST
