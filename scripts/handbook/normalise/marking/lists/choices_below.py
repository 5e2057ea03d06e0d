"""Questions above lists of lettered choices ("- a) in the oven"): multiple choice asks, inside a longer answer too."""

from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language import asking, wording
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.choice_lists import is_lettered
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

FEW, MANY = 3, 6


def mark_asked_above_choices(segments: Sequence[Segment]) -> None:
    """Mark paragraphs with question marks as questions where many of them stand right above a list of choices."""
    above = [segment for segment, below in pairwise(segments) if _offers(below) and _asks_alone(segment)]
    for segment in above if len(above) >= MANY else ():
        _ask(segment)


def _offers(segment: Segment) -> bool:
    return segment.kind == "list" and len(segment.block.children) >= FEW and is_lettered(segment.block)


def _asks_alone(segment: Segment) -> bool:
    """Return whether a segment is a whole paragraph that asks and that nobody has settled."""
    block = segment.block
    whole = (
        block is not None and block.kind == "paragraph" and (segment.first, segment.last) == (block.first, block.last)
    )
    return whole and segment.kind in ("text", "question") and not segment.settled and asking.asks(_said(block))


def _said(block: Block) -> str:
    return wording.take_apart(block.text).text


def _ask(segment: Segment) -> None:
    block, said = segment.block, wording.take_apart(segment.block.text)
    segment.part = Part("question", block.first, block.last, said, "bold", "", block.first, block.text)
    segment.kind, segment.said, segment.proved, segment.settled = "question", said, True, True
