"""Documents that ask without question marks: a heading's own form says little there, its company says more."""

from collections import Counter

from handbook.normalise.language.asking import asks
from handbook.normalise.marking.headings.tree import Title, speaks_of_interviews

SEVERAL, MANY = 3, 8


def ask_without_marks(pool: list[Title], titles: list[Title]) -> None:
    """Mark all headings of a level as questions where a good share asks, hardly any of them with a question mark.

    Numbered ones and others are two kinds. A third of the numbered ones will do in a document on interviews. Above the
    level at which most questions stand, headings are titles of sections too.
    """
    levels = Counter(title.level for title in titles if title.asks)
    if not pool or levels[pool[0].level] < max(levels.values(), default=0):
        return
    numbered = [title for title in pool if title.said.number is not None]
    others = [title for title in pool if title.said.number is None]
    if any(speaks_of_interviews(title.said.text) for title in titles):
        _ask_by_share(numbered, SEVERAL, 3)
    _ask_by_share(numbered, MANY, 2.5)
    _ask_by_share(others, MANY, 2.5)


def _ask_by_share(row: list[Title], least: int, share: float) -> None:
    asking = sum(title.asks for title in row)
    marked = sum(asks(title.said.text) for title in row)
    if asking >= least and share * asking >= len(row) and 5 * marked <= asking:
        for title in row:
            title.segment.asks = True
