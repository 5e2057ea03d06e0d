"""Bullets further in than the item right above, but not as far as Markdown wants: they were meant to be within it.

"- a", " - b" is one list to Markdown, and so are "31. a", "   - b" two.
"""

from collections.abc import Sequence

from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import read_alone


def with_slight_indents(blocks: Sequence[Block], lines: Sequence[str]) -> Sequence[Block]:
    """Return the blocks with such items inside the item above, which stands where the first of its list does.

    One that asks itself is only written carelessly.
    """
    kept: list[Block] = []
    for block in blocks:
        if block.kind in ("list", "item", "quote"):
            block.children = with_slight_indents(block.children, lines)
        if block.kind == "list" and len(block.children) > 1:
            _nest(block, lines)
        if kept and _is_within(block, kept[-1], lines):
            item = kept[-1].children[-1]
            item.children, item.last = [*item.children, block], block.last
            kept[-1].last = block.last
        else:
            kept.append(block)
    return kept


def _is_within(block: Block, above: Block, lines: Sequence[str]) -> bool:
    """Return whether bullets stand right below a numbered item, further in than its number: not its labelled answer."""
    if (block.kind, above.kind) != ("list", "list") or block.children[0].ordered or not above.children[-1].ordered:
        return False
    item = above.children[-1]
    if not item.children or block.first != item.last + 1 or _indent(block, lines) <= _indent(item, lines):
        return False
    return not read_alone(block.children[0]).is_answer


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
