"""Bold questions each with a labelled answer below: they are no part of the answer before."""

from itertools import pairwise

from handbook.normalise.parsing.segments import Segment

SEVERAL = 3


def mark_answered_bold(segments: list[Segment]) -> None:
    """Mark them where there are several and no heading asks: labelled questions do not take them into their answers."""
    if any(segment.asks or segment.kind == "fold" for segment in segments):
        return
    answered = [segment for segment, below in pairwise(segments) if _is_bold(segment) and below.kind == "answer"]
    if len(answered) >= SEVERAL:
        for segment in answered:
            segment.proved = True


def _is_bold(segment: Segment) -> bool:
    return segment.kind == "question" and segment.part.style == "bold" and not segment.part.answer
