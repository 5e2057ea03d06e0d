"""Items whose answers stand below them without indentation: each is a list of its own, and they are a row."""

from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import is_continued_lazily, read_alone
from handbook.normalise.parsing.segments import Segment

SEVERAL, MANY = 3, 6
TOLD = ("text", "question", "code")
BRACKETS = "(（["
COLONS = (":", "：")


def mark_answered_bullets(segments: list[Segment], lines: Sequence[str]) -> None:
    """Mark the lists with such bullets where half of their items ask, or else the lists of hardly anything else.

    Beside them, a text right below a longer list of questions answers its last one.
    """
    if any(segment.kind == "heading" and segment.asks for segment in segments):
        return
    some: list[Block] = []
    most: list[Block] = []
    longer: list[Block] = []
    for segment, below in pairwise([*segments, None]):
        if segment.kind != "list" or segment.block.children[0].ordered:
            continue
        size = len(segment.block.children)
        told = size == 1 and below is not None and (below.kind in TOLD or _counts_below(segment.block, below))
        answered = size if told else sum(is_continued_lazily(item, lines) for item in segment.block.children)
        some += [segment.block] if answered else []
        most += [segment.block] if 2 * answered >= size else []
        longer += [segment.block] if not answered and _tells(below) and _ask_each(segment.block) else []
    for row in [*filter(_asks, (some, most))][:1]:
        for block in [*row, *longer]:
            block.asks, block.bare = True, False


def _counts_below(block: Block, below: Segment) -> bool:
    """Return whether a numbered list stands right below a bullet, without a blank line."""
    return below.kind == "list" and below.block.children[0].ordered and below.first == block.last + 1


def _tells(below: Segment | None) -> bool:
    """Return whether a text stands below that neither leads to more nor is a remark in brackets."""
    text = below.part.text.strip("*_ ") if below is not None and below.kind == "text" else ""
    return bool(text) and not text.endswith(COLONS) and text[0] not in BRACKETS


def _ask_each(block: Block) -> bool:
    return all(len(item.block.children) == 1 and (item.asks or item.opens) for item in map(read_alone, block.children))


def mark_labelled_items(segments: list[Segment]) -> None:
    """Mark the numbered items right below each of which a label begins the answer, where there are several."""
    answered = [
        segment.block
        for segment, below in pairwise(segments)
        if segment.kind == "list" and not segment.settled and below.kind == "answer" and _is_number(segment.block)
    ]
    for block in answered if len(answered) >= SEVERAL else ():
        block.asks = True


def _is_number(block: Block) -> bool:
    """Return whether a list is one numbered line and nothing else."""
    item = block.children[0]
    return len(block.children) == 1 and item.ordered and [child.kind for child in item.children] == ["paragraph"]


def _asks(row: list[Block]) -> bool:
    items = [read_alone(item) for block in row for item in block.children]
    asks = sum(item.asks or item.opens for item in items)
    return asks >= MANY and 2 * asks >= len(items)
