"""Headings that ask here and there in a row that does not: asides, and no questions."""

from collections import Counter

from handbook.normalise.language.asking import asks
from handbook.normalise.marking.headings.tree import Title

FEW, MANY = 2, 5


def drop_asides(group: list[Title], share: int, keep_marked: bool) -> None:
    """One heading or two that ask among `share` times as many are no questions: any guide asks now and then.

    With `keep_marked`, in a document that asks throughout, those with a question mark stay what they are.
    """
    asking = [title for title in group if title.asks]
    if keep_marked and any(asks(title.said.text) for title in asking):
        return
    surely = any(map(_surely_asks, asking))
    if not surely and len(asking) <= FEW and share * len(asking) <= len(group):
        for title in asking:
            title.segment.asks = False


def levels_that_ask(titles: list[Title]) -> set[int]:
    """Return the levels at which every third heading ends with a question mark, all over the document."""
    all_of = Counter(title.level for title in titles)
    marked = Counter(title.level for title in titles if title.asks and asks(title.said.text))
    return {level for level, count in marked.items() if count > MANY and 3 * count >= all_of[level]}


def _surely_asks(title: Title) -> bool:
    return title.said.label is not None or title.is_answered or title.segment.named_below
