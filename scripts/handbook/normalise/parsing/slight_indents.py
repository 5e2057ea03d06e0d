"""Bullets a blank further in than the one right above: Markdown sees one list, who wrote it meant two."""

from collections.abc import Sequence

from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import read_alone


def with_slight_indents(blocks: Sequence[Block], lines: Sequence[str]) -> Sequence[Block]:
    """Return the blocks with such items inside the item above, which stands where the first of its list does.

    One that asks itself is only written carelessly.
    """
    for block in blocks:
        if block.kind in ("list", "item", "quote"):
            with_slight_indents(block.children, lines)
        if block.kind == "list" and len(block.children) > 1:
            _nest(block, lines)
    return blocks


def _nest(block: Block, lines: Sequence[str]) -> None:
    margin = _indent(block.children[0], lines)
    kept: list[Block] = []
    for item in block.children:
        above = kept[-1] if kept else None
        deeper = above is not None and not item.ordered and _indent(item, lines) > margin
        if not deeper or item.first != above.last + 1 or not above.children or read_alone(item).asks:
            kept.append(item)
            continue
        last = above.children[-1]
        if last.kind == "list" and not last.children[0].ordered:
            last.children, last.last = [*last.children, item], item.last
        else:
            above.children = [*above.children, Block("list", item.first, item.last, children=[item])]
        above.last = item.last
    block.children = kept


def _indent(item: Block, lines: Sequence[str]) -> int:
    line = lines[item.first - 1].expandtabs(4)
    return len(line) - len(line.lstrip())
