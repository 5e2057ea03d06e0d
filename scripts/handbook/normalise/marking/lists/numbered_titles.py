"""Items that stand alone and count on ("1. Dough", further down "2. Ovens"): titles of sections, not lists."""

from itertools import pairwise

from handbook.normalise.language import asking, wording
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.segments import Segment

FEW = 2


def mark_numbered_titles(segments: list[Segment], told: bool = False) -> None:
    """Turn them into headings where questions follow each; or anything at all, in a document `told` line by line."""
    asked = any(segment.kind == "heading" and segment.asks for segment in segments)
    titles = [
        segment
        for segment, below in pairwise(segments)
        if _stands_alone(segment) and (told or (_asks(below) and (below.kind == "heading" or not asked)))
    ]
    numbers = [int(segment.block.children[0].number) for segment in titles]
    if len(titles) < FEW or numbers != sorted(set(numbers)):
        return
    headings = [segment for segment in segments if segment.kind == "heading"]
    deepest = max((segment.block.level for segment in headings if not segment.asks), default=0)
    level = min([deepest + 1, *(segment.block.level for segment in headings if segment.asks)])
    for segment in titles:
        item = segment.block.children[0]
        segment.kind = "heading"
        segment.said = wording.take_apart(f"{item.number}. {item.children[0].text}")
        segment.block = Block("heading", segment.first, segment.last, segment.said.text, level=min(level, 6))


def _stands_alone(segment: Segment) -> bool:
    item = segment.block.children[0] if segment.kind == "list" and len(segment.block.children) == 1 else None
    if item is None or not item.ordered or len(item.children) != 1 or item.first != item.last or segment.block.asks:
        return False
    text = item.children[0].text
    return bool(text) and not asking.is_question(text) and not asking.opens_like_a_question(text)


def _asks(segment: Segment) -> bool:
    if segment.kind == "list":
        return segment.block.asks or asks_mostly(segment.block)
    return segment.kind == "question" or (segment.kind == "heading" and segment.asks)
