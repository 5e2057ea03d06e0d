"""Items without the mark that the questions of their list wear: a level in stars, points or words."""

from handbook.normalise.language import wording
from handbook.normalise.parsing.items import Item, read_alone

FEW = 2


def leave_unmarked(items: list[Item]) -> None:
    """Where most items that ask by themselves wear marks, one that does neither asks nothing (a hint, a note)."""
    alone = [read_alone(item.block) for item in items]
    asking = [item for item in alone if item.asks or item.opens]
    marked = sum(map(_is_marked, asking))
    if marked < FEW or 5 * marked < 4 * len(asking):
        return
    for item, itself in zip(items, alone, strict=True):
        item.asks = item.asks and (itself.asks or itself.opens or _is_marked(item))


def _is_marked(item: Item) -> bool:
    return bool(item.parts) and wording.take_apart(item.block.children[0].text).mark is not None
