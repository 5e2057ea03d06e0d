"""Bullets that begin with a bold number ("- **3. Ports of a mill**:"): a row in which most ask, and so all do."""

from collections.abc import Sequence

from handbook.normalise.language import inline, wording
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import read_alone
from handbook.normalise.parsing.segments import Segment

MANY = 5


def mark_numbered_bold(segments: Sequence[Segment]) -> None:
    """Mark the lists of nothing but such bullets where half of all of them ask, and hardly any heading does."""
    lists = [segment.block for segment in segments if segment.kind == "list" and not segment.settled]
    rows = [block for block in lists if all(map(_has_bold_number, block.children))]
    if not rows:
        return
    items = [read_alone(item) for block in rows for item in block.children]
    asks = sum(item.asks or item.opens for item in items)
    headings = sum(segment.kind == "heading" and segment.asks for segment in segments)
    if asks >= MANY and 2 * asks >= len(items) and asks >= MANY * headings:
        for block in rows:
            block.asks = True


def _has_bold_number(item: Block) -> bool:
    head = item.children[0] if item.children and not item.ordered else None
    cut = inline.leading_strong(head.text) if head is not None and head.kind == "paragraph" else None
    return cut is not None and wording.take_apart(cut[0]).number is not None
