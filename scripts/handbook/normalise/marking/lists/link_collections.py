"""Collections of links to articles, grouped by where they are from: titles of articles ask now and then."""

from collections.abc import Sequence

from handbook.normalise.language import inline
from handbook.normalise.language.words import words_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.headings.rows import read_titles
from handbook.normalise.parsing.items import read_alone
from handbook.normalise.parsing.segments import Segment

MANY = 10


def mark_link_collections(segments: Sequence[Segment]) -> None:
    """Settle that lists ask nothing whose groups hold links to other sites, where fewer than half of these ask."""
    if not any(_links(segment.block) for segment in segments if segment.kind == "list"):
        return
    titles = [title for title in read_titles(list(segments)) if not (title.asks or title.says_questions())]
    lists = [segment for title in titles for segment in title.body if segment.kind == "list" and not segment.settled]
    collections = [(segment, linked) for segment in lists if (linked := _links(segment.block))]
    links = [item for _, linked in collections for item in linked]
    if len(links) < MANY or 2 * sum(read_alone(item).asks for item in links) >= len(links):
        return
    for segment, _ in collections:
        segment.settled = True
        segment.asks = segment.block.asks = False


def _links(block: Block) -> list[Block]:
    """Return the items in the groups of a list that are links, where most in these are."""
    items = [item for group in block.children for below in group.children[1:] for item in below.children]
    linked = list(filter(_is_link, items))
    return linked if 4 * len(linked) >= 3 * len(items) else []


def _is_link(item: Block) -> bool:
    """Return whether an item is nothing but a link to another site."""
    head = item.children[0] if item.children else None
    if head is None or head.kind != "paragraph":
        return False
    targets, outside = inline.links(head.text)
    return bool(targets) and not words_of(outside) and all("://" in target for target in targets)
