"""Headings inside of folds, whatever their level is: parts of the answers that are folded there."""

from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language.announcing import is_answer_label
from handbook.normalise.language.wording import Said, hides_answer
from handbook.normalise.marking.headings.rows import seed
from handbook.normalise.parsing.segments import Segment

SEVERAL, NEARLY_ALL = 3, 4 / 5
DETAILS = "<details"


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


def ask_by_folded_answers(segments: Sequence[Segment]) -> None:
    """Mark folds whatever they are named, where nearly all hold a heading that is a label of answers.

    The headings in them are parts of what they hold. Folds most of which only say that they hide answers ask nothing.
    """
    ends = _ends(segments)
    folds = {place: segments[place + 1 : end] for place, end in ends.items() if segments[place].kind == "fold"}
    named = sum(any(map(_labels_answer, parts)) for parts in folds.values())
    hiding = sum(hides_answer(segments[place].said) for place in folds)
    if 2 * hiding > len(folds) or named < max(SEVERAL, NEARLY_ALL * len(folds)):
        return
    for place, parts in folds.items():
        segments[place].asks = segments[place].settled = True
        for part in parts:
            if _labels_answer(part):
                part.kind, part.answer, part.said = "answer", part.said.text, Said("", None, None)
            elif part.kind == "heading":
                part.kind, part.said = "html", None


def _labels_answer(segment: Segment) -> bool:
    return segment.kind == "heading" and is_answer_label(segment.said.label)


def _is_answered(above: Segment, below: Segment) -> bool:
    hides = below.kind == "fold" and hides_answer(below.said)
    return above.kind == "heading" and seed(above.said) and (hides or _is_unnamed(below))


def _is_unnamed(segment: Segment) -> bool:
    """Return whether a fold opens without a summary that says what it hides."""
    return segment.kind == "html" and segment.block.text.lstrip()[: len(DETAILS)].lower() == DETAILS


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
