"""Items that are headings: what they head stands below them, and not in them."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from handbook.normalise.markdown.blocks import Block, is_headed

SEVERAL = 3


def heads_by_items(blocks: Sequence[Block]) -> bool:
    """Return whether most items that are headings stand alone, above what they head."""
    lone = sum(map(_is_lone_heading, [block for block in blocks if block.kind == "list"]))
    return lone >= SEVERAL and 2 * lone > sum(map(is_headed, (item for block in blocks for item in block.children)))


def _is_lone_heading(block: Block) -> bool:
    """Return whether a list is an item that holds a heading, at most with an anchor: what it heads is not indented."""
    if len(block.children) > 1:
        return False
    head, *rest = [child.kind for child in block.children[0].children] or [""]
    return head == "heading" and all(kind == "html" for kind in rest)


def without_item(block: Block) -> Iterator[Block]:
    """Yield what the headed items of a list hold; items between them are lists by themselves, below these headings."""
    if block.kind != "list" or not is_headed(block.children[0]):
        yield block
        return
    for headed, items in groupby(block.children, is_headed):
        row = list(items)
        for item in row if headed else ():
            item.children[0].first = item.first  # the mark may stand alone on the line above
        if headed:
            yield from (child for item in row for child in item.children)
        else:
            yield Block("list", row[0].first, row[-1].last, children=row)
