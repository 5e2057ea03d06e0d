"""Items with two markers ("- 3. Why salt?", "29. 29. Steam", "- - Why rye?"): the inner one is part of the text."""

from collections.abc import Sequence

from handbook.normalise.markdown.blocks import Block


def without_double_markers(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks with such items taken for one each: most of a list of bullets, or a number said twice."""
    for block in blocks:
        if block.children:
            block.children = without_double_markers(block.children)
        if block.kind != "list":
            continue
        doubled = [item for item in block.children if _inner(item) is not None]
        for item in doubled:
            inner = _inner(item)
            if not (inner.ordered or item.ordered):
                item.children = inner.children
                continue
            if inner.number == item.number or (item.number is None and 2 * len(doubled) > len(block.children)):
                item.number, item.children = inner.number, [*inner.children, *item.children[1:]]
                item.ordered = inner.ordered
    return blocks


def _inner(item: Block) -> Block | None:
    """Return the only item of a list that begins on the line of the marker of `item`: numbered, or all it holds."""
    head = item.children[0] if item.children else None
    alone = head is not None and head.kind == "list" and len(head.children) == 1 and head.first == item.first
    inner = head.children[0] if alone and head.children[0].children else None
    bare = inner is not None and len(item.children) == len(inner.children) == 1 and inner.first == inner.last
    return inner if inner is not None and (inner.ordered or (bare and not item.ordered)) else None
