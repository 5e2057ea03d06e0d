"""Bullets that are headings above what answers them ("* #### Why salt?"): those between them that ask are so too."""

from collections import Counter
from collections.abc import Iterator, Sequence

from handbook.normalise.language.asking import asks, explains
from handbook.normalise.markdown.blocks import Block, is_headed
from handbook.normalise.parsing.item_headings import heads_by_items, without_item
from handbook.normalise.parsing.items import read_alone, said_of


def with_headed_bullets(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks with all such bullets as headings, above the headings that follow without a bullet."""
    lists = [block for block in blocks if block.kind == "list" and not block.children[0].ordered]
    headed = [item for block in lists for item in block.children if is_headed(item)]
    if not heads_by_items(blocks) or 2 * sum(map(_asks, headed)) <= len(headed):
        return blocks
    level = Counter(item.children[0].level for item in headed).most_common(1)[0][0]
    first = next(block for block in blocks if block in lists or (block.kind == "heading" and block.level == level))
    level -= first.kind == "list" and level > 1
    for item in headed:
        item.children[0].level = level
    return [part for block in blocks for part in (_parted(block, level) if block in lists else [block])]


def _parted(block: Block, level: int) -> Iterator[Block]:
    """Yield a list as the headings that it is, those below its bullets too; other items stay lists."""
    if block.kind != "list" or not all(is_headed(item) or _asks(item) for item in block.children):
        yield from without_item(block)
        return
    for item in block.children:
        head, *below = item.children
        yield Block("heading", head.first, head.last, head.text, level=level)
        for inner in below:
            yield from _parted(inner, level)


def _asks(item: Block) -> bool:
    alone = read_alone(item)
    return bool(alone.parts) and (asks(said_of(alone)) or explains(said_of(alone)) or alone.opens)
