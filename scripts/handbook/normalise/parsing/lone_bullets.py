"""Bulleted questions whose answers nobody indented: each is a list of one bullet, with its answer below the list."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import read_alone

SEVERAL = 3
TELLS = ("paragraph", "quote")


def with_lone_bullets(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a document that has several such bullets, where half of all lone ones ask.

    Then the others ask as well, and bullets that answer are parted from the bullet behind them that asks next.
    """
    lone = [block for block, below in pairwise([*blocks, None]) if _is_lone(block) and _tells(below)]
    asking = [block for block in lone if _asks(block.children[0])]
    if len(asking) < SEVERAL:
        return list(blocks)
    if 2 * len(asking) >= len(lone):
        for block in lone:
            block.asks = True
    return list(_parted(blocks, {id(block) for block in asking}))


def _parted(blocks: Sequence[Block], asking: set[int]) -> Iterator[Block]:
    """Yield the blocks; below a lone question of the same section, a list in which only the last bullet asks is two."""
    asked = False
    for above, block in zip([None, *blocks], blocks, strict=False):
        asked = block.kind != "heading" and (asked or id(block) in asking)
        if asked and _tells(above) and _ends_with_question(block):
            *before, last = block.children
            yield _list_of(block, before)
            yield _list_of(block, [last])
        else:
            yield block


def _list_of(block: Block, items: list[Block]) -> Block:
    return replace(block, first=items[0].first, last=items[-1].last, children=items)


def _ends_with_question(block: Block) -> bool:
    """Return whether the last of several bullets asks, and none before it does."""
    if not _is_bulleted(block) or len(block.children) == 1:
        return False
    *before, last = block.children
    return _asks(last) and not any(map(_asks, before))


def _asks(item: Block) -> bool:
    alone = read_alone(item)
    return alone.asks or alone.opens


def _is_lone(block: Block) -> bool:
    return _is_bulleted(block) and len(block.children) == 1


def _is_bulleted(block: Block) -> bool:
    return block.kind == "list" and not block.ordered


def _tells(block: Block | None) -> bool:
    return block is not None and block.kind in TELLS
