"""Numbered items answered by paragraphs that begin with an arrow ("4) Rye vs wheat", "-> rye is weak")."""

import re
from collections.abc import Sequence

from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import read_alone
from handbook.normalise.parsing.segments import Segment

SEVERAL, MANY, SHARE = 3, 5, 5
ARROW = re.compile(r"\s*(?:[-=~]+>|[→⇒➜])")


def mark_signed_items(segments: Sequence[Segment]) -> None:
    """Mark the lists most of whose items are answered so, where there are many such items and a fifth of them ask."""
    blocks = [segment.block for segment in segments if segment.kind == "list" and not segment.settled]
    signed = [item for block in blocks for item in block.children if _is_signed(item)]
    asking = sum(alone.asks or alone.opens for alone in map(read_alone, signed))
    if len(signed) < MANY or asking < SEVERAL or SHARE * asking < len(signed):
        return
    for block in blocks:
        if 2 * sum(map(_is_signed, block.children)) > len(block.children):
            block.asks = True


def _is_signed(item: Block) -> bool:
    """Return whether the first paragraph of an item is a line, and the next begins with an arrow or leads to some."""
    head, *below = item.children or [Block("paragraph", item.first, item.first)]
    line = item.ordered and head.kind == "paragraph" and head.first == head.last
    return line and any(
        ARROW.match(row) for block in below[:1] if block.kind == "paragraph" for row in block.text.split("\n")
    )
