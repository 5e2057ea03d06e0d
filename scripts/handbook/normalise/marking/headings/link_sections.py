"""Headings among questions that only lead elsewhere: links to pages further up, or names above a list of links."""

from collections.abc import Iterable, Sequence

from handbook.normalise.language import inline
from handbook.normalise.marking.headings.rows import seed
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.list_links import links_only

MOST, UP = 4, "../"
OTHERS = ("rule", "html")


def drop_link_sections(groups: Iterable[Sequence[Title]]) -> None:
    """A few headings of a row that ask only as the others do ("Example projects") are no questions, nor is a way up."""
    for group in groups:
        asking = [title for title in group if title.asks]
        unsigned = [title for title in asking if not _is_signed(title)]
        leading = list(filter(_names_links, unsigned))
        few = leading if MOST * len(leading) <= len(asking) else []
        for title in [*few, *filter(_leads_up, unsigned)]:
            title.segment.asks = title.segment.named_below = False


def _is_signed(title: Title) -> bool:
    return seed(title.said) or title.said.number is not None


def _leads_up(title: Title) -> bool:
    """Return whether a heading is nothing but a link to a page further up."""
    targets, outside = inline.links(title.segment.block.text)
    return bool(targets) and not any(map(str.isalnum, outside)) and all(target.startswith(UP) for target in targets)


def _names_links(title: Title) -> bool:
    body = [segment for segment in title.body if segment.kind not in OTHERS]
    lists = all(segment.kind == "list" and links_only(segment.block) for segment in body)
    return bool(body) and lists and not title.children
