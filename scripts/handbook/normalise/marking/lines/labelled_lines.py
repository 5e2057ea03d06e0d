"""Labelled questions right above their answers ("Q1. Explain rye", "It is a grain."): they are a line each."""

from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.parsing.line_questions import as_line_question, begins_anew
from handbook.normalise.parsing.segments import Segment

SEVERAL, NEARLY_ALL = 4, 0.8


def cut_labelled_lines(segments: Sequence[Segment]) -> None:
    """Cut such questions behind their first line, where nearly all that have two lines or more begin anew below it.

    So it is where as many end with a mark that parts them from the line below. Where anything labelled answers them,
    all their lines ask.
    """
    labelled = [segment for segment in segments if segment.kind == "question" and segment.part.style == "label"]
    long = [segment for segment in labelled if "\n" in segment.part.text and not segment.part.answer]
    anew = [segment for segment in long if begins_anew(*segment.part.text.split("\n")[:2])]
    parted = [segment for segment in labelled if segment.part.answer and segment.part.answer_first == segment.first + 1]
    if max(len(anew), len(parted)) < SEVERAL or max(len(anew), len(parted)) < NEARLY_ALL * len(long):
        return
    if any(_is_question(above) and below.kind == "answer" for above, below in pairwise(segments)):
        return
    for segment in anew:
        segment.part = as_line_question(segment.part, style="label")
        segment.said = segment.part.said


def _is_question(segment: Segment) -> bool:
    return segment.kind == "question" and segment.part.style == "label"
