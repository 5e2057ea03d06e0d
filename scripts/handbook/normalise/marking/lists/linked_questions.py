"""Sections of links to pages of their own, one for each question: the text of a link is the question, be it a name."""

from collections.abc import Sequence
from itertools import takewhile

from handbook.normalise.language import inline
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.words import words_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.headings.document_titles import titled_as_questions
from handbook.normalise.marking.headings.rows import read_titles
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.items import Item, read_alone
from handbook.normalise.parsing.kinds import kinds_of
from handbook.normalise.parsing.segments import Segment

FEW, MANY, SHARE = 2, 8, 3


def mark_linked_questions(segments: Sequence[Segment]) -> None:
    """Mark the lists of such sections where a third of all their links ask.

    Each has a heading that announces questions, or asks mostly itself below a title that does.
    """
    if "list" not in kinds_of(segments):
        return
    titles = read_titles(list(segments))  # kept, as titles do not hold those they stand under
    blocks = [(title, block) for title in titles for block in _linked(title)]
    items = [read_alone(item) for _, block in blocks for item in block.children]
    if len(items) < MANY or SHARE * sum(map(_asks, items)) < len(items):
        return
    announced = titled_as_questions(list(takewhile(lambda segment: segment.kind != "list", segments)))
    for title, block in blocks:
        asking = sum(map(_asks, map(read_alone, block.children)))
        if _announces(title) or (announced and 2 * asking > len(block.children)):
            block.asks = True


def _announces(title: Title) -> bool:
    """Return whether a heading under another one surely announces questions."""
    return title.parent is not None and says_questions(title.said.text, surely=True)


def _linked(title: Title) -> list[Block]:
    lists = [] if title.asks else [segment.block for segment in title.body if segment.kind == "list"]
    return [block for block in lists if len(block.children) >= FEW and all(map(_is_link, block.children))]


def _is_link(item: Block) -> bool:
    """Return whether an item is nothing but a link to another page of the same site."""
    text = item.children[0].text if len(item.children) == 1 else ""
    targets, outside = inline.links(text)
    return len(targets) == 1 and not words_of(outside) and not targets[0].startswith("#") and "://" not in targets[0]


def _asks(item: Item) -> bool:
    return item.asks or item.opens
