"""Bullets that are headings above what answers them ("* #### Why salt?"): those between them that ask are so too."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from handbook.normalise.language import wording
from handbook.normalise.language.asking import asks, explains
from handbook.normalise.markdown.blocks import Block, is_headed
from handbook.normalise.parsing.item_headings import heads_by_items, without_item
from handbook.normalise.parsing.items import read_alone, said_of


def with_headed_bullets(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks with all such bullets as headings, above the headings that follow without a bullet.

    Where most headings are none, so are those that ask and go on with the numbers of the headings above them.
    """
    lists = [block for block in blocks if block.kind == "list" and not block.children[0].ordered]
    headed = [item for block in lists for item in block.children if is_headed(item)]
    if not heads_by_items(blocks) or 2 * sum(map(_asks, headed)) <= len(headed):
        return _with_counted(blocks) if headed else blocks
    level = Counter(item.children[0].level for item in headed).most_common(1)[0][0]
    first = next(block for block in blocks if block in lists or (block.kind == "heading" and block.level == level))
    level -= first.kind == "list" and level > 1
    for item in headed:
        item.children[0].level = level
    return [part for block in blocks for part in (_parted(block, level) if block in lists else [block])]


def _with_counted(blocks: Sequence[Block]) -> list[Block]:
    made: list[Block] = []
    level, number = 0, ""
    for block in blocks:
        if block.kind == "heading":
            counted = wording.take_apart(block.text).number
            level, number = (block.level, counted) if counted else (level, number)
        places = []
        for place, item in enumerate(block.children if block.kind == "list" else ()):
            counted = wording.take_apart(item.children[0].text).number if is_headed(item) and _asks(item) else None
            if counted and _counts_on(number, counted):
                places, number = [*places, place], counted
        made += _cut(block, places, level) if places else [block]
    return made


def _counts_on(above: str, below: str) -> bool:
    """Return whether "1.8" stands below "1.7"; a number alone may as well count the parts of an answer."""
    (chapter, dot, last), (other, _, following) = above.rpartition("."), below.rpartition(".")
    return bool(dot) and chapter == other and int(following) == int(last) + 1


def _cut(block: Block, places: Sequence[int], level: int) -> Iterator[Block]:
    """Yield a list cut at the items that are headings: what stands in these, and the items between them as lists."""
    for start, end in pairwise(sorted({0, *places, *(place + 1 for place in places), len(block.children)})):
        row = block.children[start:end]
        if start in places:
            head, *below = row[0].children
            head.level = level
            yield from (head, *below)
        else:
            yield Block("list", row[0].first, row[-1].last, children=row)


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
