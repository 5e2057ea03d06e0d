"""Numbered headings that are links: what stands behind each is the answer, so none of them is a title of others."""

from handbook.normalise.language import inline
from handbook.normalise.marking.headings.tree import Title

SEVERAL, SHARE = 3, 4


def ask_as_links(pool: list[Title]) -> None:
    """Mark the numbered headings of a level that are nothing but links as questions where a quarter of them asks."""
    linked = [title for title in pool if title.said.number is not None and _is_link(title)]
    asking = sum(title.asks for title in linked)
    if asking >= SEVERAL and SHARE * asking >= len(linked):
        for title in linked:
            title.segment.asks = True


def _is_link(title: Title) -> bool:
    targets, outside = inline.links(title.segment.block.text)
    return bool(targets) and not any(map(str.isalpha, outside))
