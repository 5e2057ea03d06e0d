"""Headings inside of answers that are folded below headings that ask: parts of these, whatever their level is."""

from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language.wording import hides_answer
from handbook.normalise.marking.headings.rows import seed
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3


def keep_folded_parts(segments: Sequence[Segment]) -> None:
    """Take for text the headings in folded answers that stand no deeper than the questions, where several are folded.

    Else they would end these, and seem to ask beside them.
    """
    folded = [place for place, (above, below) in enumerate(pairwise(segments)) if _is_answered(above, below)]
    if len(folded) < SEVERAL:
        return
    ends = _ends(segments)
    for place in folded:
        level, fold = segments[place].block.level, place + 1
        end = ends.get(fold, fold)
        while end + 1 in ends and _is_unnamed(segments[end + 1]):
            end = ends[end + 1]  # another one right behind it goes on with the answer
        for part in segments[fold:end]:
            if part.kind == "heading" and part.block.level <= level:
                part.kind, part.said = "html", None


def _is_answered(above: Segment, below: Segment) -> bool:
    hides = below.kind == "fold" and hides_answer(below.said)
    return above.kind == "heading" and seed(above.said) and (hides or _is_unnamed(below))


def _is_unnamed(segment: Segment) -> bool:
    """Return whether a fold opens without a summary that says what it hides."""
    return segment.kind == "html" and segment.block.text.lstrip().lower().startswith("<details")


def _ends(segments: Sequence[Segment]) -> dict[int, int]:
    """Return the places where folds are closed by those where they open."""
    open_ones: list[int] = []
    ends: dict[int, int] = {}
    for place, segment in enumerate(segments):
        if segment.kind == "fold" or _is_unnamed(segment):
            open_ones.append(place)
        elif segment.kind == "unfold" and open_ones:
            ends[open_ones.pop()] = place
    return ends
