"""Headings that count a range ("## 4-6. Short ones") above those that it counts: sections among questions."""

from collections.abc import Sequence

from handbook.normalise.marking.headings.tree import Title


def ask_within_ranges(titles: Sequence[Title]) -> None:
    """Let the headings counted below such a heading ask in its place, where the next one has the first of its numbers.

    They may have its level, where the whole document counts on.
    """
    for title in titles:
        first, dash, last = (title.said.number or "").partition("-")
        following = title.following.said.number if title.following is not None else None
        if not (dash and title.asks) or title.body or following != first:
            continue
        title.segment.asks = title.segment.named_below = False
        for child in title.children:
            number = child.said.number or ""
            child.segment.asks = number.isdecimal() and int(first) <= int(number) <= int(last)
