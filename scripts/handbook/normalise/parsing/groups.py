"""Items that only name the questions in the lists below them: groups, however deep these go."""

from collections.abc import Iterator

from handbook.normalise.language import asking, wording
from handbook.normalise.language.announcing import is_answer_label
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import Item, asks_mostly, read_alone, said_of
from handbook.normalise.parsing.segments import read_segments

SEVERAL, LONGEST_TITLE = 3, 70
STOPS = (".", "。")
ANCHOR = "](#"


def holds_questions(item: Block) -> bool:
    """Return whether an item only names the questions in the lists below it, however deep these are."""
    if not _only_names_lists(item):
        return False
    below = item.children[1:]
    return all(map(is_of_questions, below)) or any(row.asks for block in below for row in _rows(block))


def is_of_questions(block: Block) -> bool:
    """Return whether most items of a list ask, name questions below them, or have labelled answers there."""
    if block.asks or asks_mostly(block):
        return True
    naming, answered = sum(map(holds_questions, block.children)), sum(map(is_answered_below, block.children))
    return 2 * max(naming, answered) > len(block.children)


def is_answered_below(item: Block) -> bool:
    """Return whether the first item below an item has the label of an answer, in a word."""
    below = next(iter(item.children[1:2]), None)
    inside = below.children[0].children if below is not None and below.kind == "list" else []
    label = wording.take_apart(inside[0].text.split("\n", 1)[0]).label if inside else None
    return is_answer_label(label) and len(label.written) > 1


def is_tree_of_questions(block: Block) -> bool:
    """Return whether items of a list name lists below them, and most of what these and the list hold in the end asks.

    Whoever groups questions so leaves groups of a single one, and some that a list by itself would not show to ask.
    """
    leaves = [asks for row in _rows(block) for asks in _leaves(row, orders_ask=block.asks)]
    grouped = any(map(_is_group, block.children))
    return grouped and len(leaves) >= SEVERAL and 2 * sum(leaves) > len(leaves)


def hides_key(block: Block) -> bool:
    """Return whether a list offers choices: the last of several is the only one with more, a fold with the answer."""
    *others, last = block.children
    if not others or any(len(item.children) != 1 for item in others) or len(last.children) != 2:
        return False
    fold = next(iter(read_segments(last.children[1:])), None)
    return fold is not None and fold.kind == "fold" and wording.hides_answer(fold.said)


def mark_tree(block: Block) -> None:
    """Mark the lists of a tree of questions: those at least half of whose own items ask."""
    for row in _rows(block):
        leaves = _leaves(row, orders_ask=block.asks)
        row.asks = row.asks or (bool(leaves) and 2 * sum(leaves) >= len(leaves))


def _rows(block: Block) -> Iterator[Block]:
    """Yield a list and those that its groups hold; what stands below a question is its answer."""
    rows = [block]
    while rows:
        row = rows.pop()
        yield row
        rows += [below for item in row.children if _is_group(item) for below in item.children[1:]]


def _leaves(row: Block, orders_ask: bool) -> list[bool]:
    """Return for each item of a list that is no group whether it asks, or orders something where that is asking."""
    items = [item for item in map(read_alone, row.children) if not (item.is_answer or _is_group(item.block))]
    return [_asks(item, orders_ask) for item in items]


def _asks(item: Item, orders_ask: bool) -> bool:
    """Return whether an item asks and is not the line of a table of contents."""
    if not item.parts or ANCHOR in item.block.children[0].text:
        return False
    return item.asks or item.opens or (orders_ask and asking.orders(said_of(item)))


def _is_group(item: Block) -> bool:
    if not _only_names_lists(item):
        return False
    alone = read_alone(item)
    return not (alone.asks or alone.opens) and is_title(alone)


def is_title(item: Item) -> bool:
    """Return whether an item may name what stands below it: a few words, and no sentence."""
    text = said_of(item)
    return len(text) <= LONGEST_TITLE and not text.endswith(STOPS)


def _only_names_lists(item: Block) -> bool:
    head, below = item.children[:1], item.children[1:]
    return bool(below) and head[0].kind == "paragraph" and all(block.kind == "list" for block in below)
