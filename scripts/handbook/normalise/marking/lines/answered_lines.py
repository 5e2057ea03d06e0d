"""Lines without any sign each with a labelled answer below ("Explain rye.", "Answer: a grain"): all of them ask."""

from itertools import pairwise

from handbook.normalise.language.words import words_of
from handbook.normalise.parsing.paragraphs import as_bold_question
from handbook.normalise.parsing.segments import Segment

SEVERAL, LONGEST = 3, 60
TOLD = ("text", "question")


def mark_answered_lines(segments: list[Segment]) -> None:
    """Turn the paragraphs right above labelled answers into questions where most of these answer plain questions."""
    if any(segment.asks or segment.kind == "fold" for segment in segments):
        return
    asking, told = _answered(segments)
    if told and len(asking) >= max(SEVERAL, len(told)):
        for segment in [*asking, *told]:
            segment.part = as_bold_question(segment.part)
            segment.kind, segment.said = "question", segment.part.said


def _answered(segments: list[Segment]) -> tuple[list[Segment], list[Segment]]:
    """Return the plain questions with labelled answers, and the other paragraphs right above answers.

    Behind a question that awaits its answer they belong to it.
    """
    asking: list[Segment] = []
    told: list[Segment] = []
    awaits: Segment | None = None
    for segment, below in pairwise([*segments, None]):
        if segment.kind in ("answer", "heading"):
            asking += [awaits] if awaits is not None and _is_plain(awaits) and segment.kind == "answer" else []
            awaits = None
        elif segment.kind == "question":
            awaits = segment
        elif awaits is None and below is not None and below.kind == "answer" and _is_plain(segment):
            told.append(segment)
    return asking, told


def _is_plain(segment: Segment) -> bool:
    told = segment.kind in TOLD and segment.part is not None and segment.part.style in ("", "plain")
    return told and not segment.settled and 1 < len(words_of(segment.part.text)) <= LONGEST
