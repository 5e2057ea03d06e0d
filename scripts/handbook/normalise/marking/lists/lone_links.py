"""Sections of links that ask: a link that stands alone in its section asks as the others do."""

from collections.abc import Sequence

from handbook.normalise.language import inline
from handbook.normalise.language.words import words_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.headings.rows import read_titles
from handbook.normalise.parsing.items import asks_mostly, read_alone
from handbook.normalise.parsing.kinds import kinds_of
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3


def mark_lone_links(segments: Sequence[Segment]) -> None:
    """Mark the lists of one link that asks, right below a heading, where several sections are lists of such links.

    Elsewhere they may be what an answer refers to.
    """
    if "list" not in kinds_of(segments):
        return
    heads = [title.body[0] for title in read_titles(list(segments)) if title.body and not title.asks]
    lists = [segment.block for segment in heads if segment.kind == "list" and not segment.settled]
    linked = [block for block in lists if all(map(_is_link, block.children))]
    alone = [block for block in linked if len(block.children) == 1 and read_alone(block.children[0]).asks]
    if sum(map(asks_mostly, linked)) >= SEVERAL:
        for block in alone:
            block.asks = True


def _is_link(item: Block) -> bool:
    text = item.children[0].text if len(item.children) == 1 else ""
    targets, outside = inline.links(text)
    return len(targets) == 1 and not targets[0].startswith("#") and not words_of(outside)
