"""Headings of a guide that say how something works ("How the oven works"), or how it is done."""

from collections.abc import Sequence

from handbook.normalise.language.asking import asks, explains
from handbook.normalise.language.words import vocabulary, wording_of
from handbook.normalise.marking.headings.tree import Title

SHARE, SEVERAL, MOST = 4, 3, 0.75


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


def drop_advice(titles: Sequence[Title]) -> None:
    """Take headings for advice or news where none that asks has a sign that it does, and they are not the most.

    Where nearly all of them begin so ("How to shape a loaf"), their share says nothing.
    """
    asking = [title for title in titles if title.asks]
    advising = sum(wording_of(title.said.text).startswith(tuple(vocabulary()["advising"])) for title in asking)
    advises = len(asking) >= SEVERAL and advising >= MOST * len(asking)
    told = [title for title in titles if title.is_leaf and title.is_filled]
    if (advises or 2 * len(asking) < len(told)) and not any(map(_has_sign, asking)):
        for title in asking:
            title.segment.asks = False


def _has_sign(title: Title) -> bool:
    return _is_marked(title) or title.said.written is not None or title.is_answered or title.segment.named_below


def _is_marked(title: Title) -> bool:
    return asks(title.said.text) or explains(title.said.text)
