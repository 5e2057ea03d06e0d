"""Headings of a guide that say how something works ("How the oven works"), where questions have labels."""

from collections.abc import Sequence

from handbook.normalise.language.asking import asks, explains
from handbook.normalise.marking.headings.tree import Title

SHARE = 4


def drop_told(titles: Sequence[Title]) -> None:
    """Take them for titles: those without a mark, where no more than a quarter of what has no label looks so.

    One beside labelled questions only lost its label.
    """
    plain = [title for title in titles if title.said.label is None]
    asking = [title for title in plain if title.asks]
    told = [title for title in asking if not (_is_marked(title) or title.is_answered or title.segment.named_below)]
    if 2 * len(told) <= len(asking) or SHARE * len(told) > len(plain):
        return
    rows = {(id(title.parent), title.level) for title in titles if title.said.label is not None}
    for title in told:
        if (id(title.parent), title.level) not in rows:
            title.segment.asks = False


def _is_marked(title: Title) -> bool:
    return asks(title.said.text) or explains(title.said.text)
