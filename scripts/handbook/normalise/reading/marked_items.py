"""Items without what the questions of their list wear: the mark of a level, or a label."""

from itertools import pairwise

from handbook.normalise.language import inline, wording
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


def leave_titles(items: list[Item]) -> None:
    """Where most items have the label of a question, bold ones without right above them are the titles of groups."""
    labelled = [item for item in items if item.asks and item.sure]
    if len(labelled) < FEW or 2 * len(labelled) <= sum(item.asks for item in items):
        return
    for item, below in pairwise(items):
        if below.sure and not item.sure and _is_bold(item):
            item.asks = False


def _is_bold(item: Item) -> bool:
    cut = inline.leading_strong(item.block.children[0].text) if item.parts and len(item.block.children) == 1 else None
    return cut is not None and not any(map(str.isalnum, cut[1]))


def _is_marked(item: Item) -> bool:
    return bool(item.parts) and wording.take_apart(item.block.children[0].text).mark is not None
