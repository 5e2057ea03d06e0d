"""Links to other pages of the same site that are a paragraph each, one below the other: a list without its bullets."""

from collections.abc import Iterable
from itertools import groupby

from handbook.normalise.language import inline
from handbook.normalise.language.words import words_of
from handbook.normalise.markdown.blocks import Block

SEVERAL = 3


def with_link_rows(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks of a document with each row of several such paragraphs as the list that it is."""
    joined: list[Block] = []
    for linked, row in groupby(blocks, key=_is_link):
        paragraphs = list(row)
        joined += [_list(paragraphs)] if linked and len(paragraphs) >= SEVERAL else paragraphs
    return joined


def _is_link(block: Block) -> bool:
    if block.kind != "paragraph" or not block.text.startswith("[") or "\n" in block.text.strip():
        return False
    targets, outside = inline.links(block.text)
    elsewhere = len(targets) == 1 and not targets[0].startswith("#") and "://" not in targets[0]
    return elsewhere and not words_of(outside)


def _list(paragraphs: list[Block]) -> Block:
    items = [Block("item", block.first, block.last, children=[block]) for block in paragraphs]
    return Block("list", items[0].first, items[-1].last, children=items)
