"""Numbered names with a question on each line below them, which has no mark of its own ("1. Dough", "Why rest it?")."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from handbook.normalise.language import asking
from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.blocks import Block

SEVERAL, LONGEST_NAME, FEW_WORDS, DEEPEST = 3, 8, 4, 6
COLONS = (":", "：")


def with_lined_groups(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with such names as headings above lists of what their lines ask.

    There are several in a list, most of whose lines ask; it holds nothing else but names without a line below them.
    """
    made: list[Block] = []
    for block in blocks:
        made += _groups(block) if block.kind == "list" and _is_of_groups(block) else [block]
    return made


def _is_of_groups(block: Block) -> bool:
    groups = [item for item in block.children if "\n" in _lines(item)]
    if len(groups) < SEVERAL or not all(item.ordered and len(item.children) == 1 for item in block.children):
        return False
    return 4 * sum(map(_asks_below, groups)) >= 3 * len(groups)


def _lines(item: Block) -> str:
    head = item.children[0] if item.children else None
    return head.text if head is not None and head.kind == "paragraph" else ""


def _asks_below(item: Block) -> bool:
    name, *below = _lines(item).split("\n")
    return length_of(name) <= LONGEST_NAME and not asking.asks(name) and 2 * sum(map(asking.asks, below)) > len(below)


def _groups(block: Block) -> Iterator[Block]:
    """Yield the names of a list as headings above what is asked below them; a question without a line below asks."""
    for item in block.children:
        name, *below = _lines(item).split("\n")
        if not below and asking.asks(name):
            yield Block("list", item.first, item.last, ordered=True, asks=True, children=[item])
            continue
        yield Block("heading", item.first, item.first if below else item.last, name, level=DEEPEST)
        asked = [_item(line, item.first + place) for place, line in enumerate(below, start=1)]
        asked[-1:] = [replace(last, last=item.last) for last in asked[-1:]]
        yield from _parts(asked)


def _parts(asked: Sequence[Block]) -> Iterator[Block]:
    """Yield items as lists below the names that stand between them ("Ovens:")."""
    for named, row in groupby(asked, lambda item: names_lines(item.children[0].text)):
        items = list(row)
        if named:
            yield from (Block("heading", item.first, item.last, item.children[0].text, level=DEEPEST) for item in items)
        else:
            yield Block("list", items[0].first, items[-1].last, children=items)


def names_lines(line: str) -> bool:
    """Return whether a line is a few words with a colon behind them, and asks nothing."""
    text = line.rstrip()
    return text.endswith(COLONS) and length_of(text) <= FEW_WORDS and not asking.opens_like_a_question(text)


def _item(line: str, number: int) -> Block:
    return Block("item", number, number, children=[Block("paragraph", number, number, line)])
