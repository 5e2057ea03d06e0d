"""Headings that count a range ("## 4-6. Short ones") above those that it counts: sections among questions."""

from collections.abc import Sequence

from handbook.normalise.marking.headings.tree import Title


def ask_within_ranges(titles: Sequence[Title]) -> None:
    """Let the headings counted below such a heading ask in its place, where the first has the first of its numbers."""
    for title in titles:
        first, dash, last = (title.said.number or "").partition("-")
        inner = [child for child in title.children if (child.said.number or "").isdecimal()]
        if not (dash and title.asks and inner) or inner[0].said.number != first:
            continue
        title.segment.asks = title.segment.named_below = False
        for child in inner:
            child.segment.asks = int(first) <= int(child.said.number) <= int(last)
