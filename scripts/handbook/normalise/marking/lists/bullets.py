"""Items whose answers stand below them without indentation: each is a list of its own, and they are a row."""

from collections.abc import Container, Sequence
from itertools import pairwise

from handbook.normalise.language import asking
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import is_continued_lazily, read_alone, said_of
from handbook.normalise.parsing.segments import Segment

PAIR, SEVERAL, MANY = 2, 3, 6
SAID = ("text", "question")
TOLD = (*SAID, "code", "table")
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
    pairs: list[Block] = []
    longer: list[Block] = []
    for segment, below in pairwise([*segments, None]):
        if segment.kind != "list" or segment.block.children[0].ordered:
            continue
        size = len(segment.block.children)
        told = below is not None and (below.kind in TOLD or _counts(below))
        lazily = sum(is_continued_lazily(item, lines) for item in segment.block.children)
        answered = size if told and size == 1 else lazily
        some += [segment.block] if answered else []
        most += [segment.block] if 2 * answered >= size else []
        pairs += [segment.block] if told and size == PAIR and (below.kind not in SAID or _tells(below)) else []
        longer += [segment.block] if not answered and _tells(below) and _ask_each(segment.block) else []
    for row in [*filter(_asks, (some, most))][:1]:
        for block in [*row, *pairs, *longer]:
            block.asks, block.bare = True, False
        _settle_counts(segments, {id(block) for block in (*row, *pairs)})


def _settle_counts(segments: Sequence[Segment], bullets: Container[int]) -> None:
    """Settle that numbered lists in the answers of such bullets ask nothing, where few have question marks."""
    within = False
    for segment in segments:
        if segment.kind == "heading" or (segment.kind == "list" and not segment.block.children[0].ordered):
            within = segment.kind == "list" and id(segment.block) in bullets
        elif within and segment.kind == "list" and not _has_marks(segment.block):
            segment.settled = True


def _counts(below: Segment) -> bool:
    """Return whether what stands below a bullet is a numbered list."""
    return below.kind == "list" and below.block.children[0].ordered


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


def _has_marks(block: Block) -> bool:
    asking_ones = [item for item in map(read_alone, block.children) if item.parts and asking.asks(said_of(item))]
    return 2 * len(asking_ones) > len(block.children)


def _asks(row: list[Block]) -> bool:
    items = [read_alone(item) for block in row for item in block.children]
    asks = sum(item.asks or item.opens for item in items)
    return asks >= MANY and 2 * asks >= len(items)
