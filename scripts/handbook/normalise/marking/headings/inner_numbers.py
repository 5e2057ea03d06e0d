"""Headings numbered within the question above them ("2.1" below "2"): where nearly all of them ask, they are asked."""

from collections.abc import Sequence

from handbook.normalise.language.asking import asks
from handbook.normalise.marking.headings.tree import Title

MANY, SHARE = 5, 0.9


def ask_within_numbers(titles: Sequence[Title]) -> None:
    """Settle that such headings are questions beside the one above them, not parts of its answer."""
    inner = [title for title in titles if _counts_within(title)]
    asking = [title for title in inner if asks(title.said.text)]
    if len(asking) >= MANY and len(asking) >= SHARE * len(inner):
        for title in asking:
            title.segment.asks = title.segment.settled = True


def _counts_within(title: Title) -> bool:
    above = title.parent
    if above is None or not above.asks or above.said.number is None or title.said.number is None:
        return False
    return title.said.number.startswith(f"{above.said.number}.")
