"""Items of nested notes that announce questions ("Frequently asked questions"), however deep they stand."""

from collections.abc import Iterator

from handbook.normalise.language.announcing import asks_nobody, says_questions
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import asks_mostly, read_alone, said_of


def announces_below(item: Block) -> bool:
    """Return whether an item of notes has nothing but lists below it, with an item somewhere that announces some.

    What stands right below that one asks mostly: notes that only speak of questions go on to tell.
    """
    return _holds_lists_only(item) and any(map(_announces, _inner(item)))


def _inner(item: Block) -> Iterator[Block]:
    """Yield the items below one, as long as they hold nothing but lists."""
    for row in item.children[1:]:
        for inner in row.children:
            if _holds_lists_only(inner):
                yield inner
                yield from _inner(inner)


def _announces(item: Block) -> bool:
    alone = read_alone(item)
    text = said_of(alone) if alone.parts and not alone.asks else ""
    return says_questions(text, surely=True) and not asks_nobody(text) and all(map(asks_mostly, item.children[1:]))


def _holds_lists_only(item: Block) -> bool:
    below = item.children[1:]
    return bool(below) and item.children[0].kind == "paragraph" and all(row.kind == "list" for row in below)
