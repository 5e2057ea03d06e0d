"""Bullets that wear a number besides ("- 3.Steam"): whoever counts bullets counts questions, where most of them ask."""

import re
from collections.abc import Sequence

from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.choice_lists import offers_choices
from handbook.normalise.parsing.items import read_alone
from handbook.normalise.parsing.segments import Segment

MANY, MOSTLY = 8, 10  # of so many bullets one may have no number
NUMBERED = re.compile(r"[*_]{0,3}\d{1,3}[.)、．](?!\d)")


def mark_numbered_bullets(segments: Sequence[Segment]) -> None:
    """Mark the lists of bullets with numbers where nearly all bullets have one, and more than half of them ask."""
    bullets = [segment.block for segment in segments if segment.kind == "list" and not segment.settled]
    bullets = [block for block in bullets if not block.children[0].ordered]
    items = [item for block in bullets for item in block.children]
    counted = sum(map(_is_counted, items))
    if counted < MANY or MOSTLY * counted < (MOSTLY - 1) * len(items) or any(map(offers_choices, bullets)):
        return
    asking = [alone for alone in map(read_alone, items) if alone.asks or alone.opens]
    if 2 * len(asking) > len(items):
        for block in bullets:
            block.asks = block.asks or all(map(_is_counted, block.children))


def _is_counted(item: Block) -> bool:
    return bool(item.children) and NUMBERED.match(item.children[0].text) is not None
