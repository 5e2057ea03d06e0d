"""Numbered items that begin with a heading ("2. ### Why salt?"): the steps of an answer that stand at the margin.

Markdown takes them for further items of the list that the questions are; who wrote them meant the answer above.
"""

from collections.abc import Iterable, Sequence

from handbook.normalise.markdown.blocks import Block, is_headed
from handbook.normalise.parsing.items import read_alone

SEVERAL, SHARE = 3, 2


def with_headed_items(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks with such steps inside the item above; what has most headings that ask asks in every item."""
    lists = [block for block in blocks if block.kind == "list"]
    headed = [item for block in lists for item in block.children if is_headed(item)]
    if len(headed) < SEVERAL:
        return blocks
    steps = sum(not is_headed(item) for block in lists if _is_of_headed(block) for item in block.children)
    ask = SHARE * sum(map(_asks, headed)) > len(headed)
    if steps > len(headed) or not ask:
        return blocks
    for block in filter(_is_of_headed, lists):
        block.children = list(_without_steps(block.children))
        block.asks = all(map(is_headed, block.children))
    return blocks


def _is_of_headed(block: Block) -> bool:
    return block.children[0].ordered and is_headed(block.children[0])


def _asks(item: Block) -> bool:
    alone = read_alone(item)
    return alone.asks or alone.opens


def _without_steps(items: Iterable[Block]) -> Iterable[Block]:
    """Yield the items of a list without those that begin to count anew, which go into the headed item above."""
    above, last = None, 0  # the item that is headed, and the number of the step below it
    for item in items:
        number = int(item.number or 0)
        if is_headed(item) or above is None:
            above, last = item, 0
            yield item
        elif number not in (1, last + 1) or number == int(above.number or 0) + 1:
            yield item
        else:
            _take_in(above, item, is_first=last == 0)
            last = number


def _take_in(above: Block, step: Block, is_first: bool) -> None:
    if is_first:
        above.children = [*above.children, Block("list", step.first, step.last, children=[step])]
    else:
        above.children[-1].children.append(step)
        above.children[-1].last = step.last
    above.last = step.last
