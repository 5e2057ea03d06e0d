"""Headings that only name the question, which the paragraph below each asks."""

from collections import Counter

from handbook.normalise.language.announcing import names_follow_up
from handbook.normalise.marking.headings.announced import is_labelled
from handbook.normalise.marking.headings.tree import Title

SEVERAL = 3


def ask_by_paragraph(pool: list[Title]) -> None:
    """Where headings ask nothing, but the paragraph below each does, that is the question and they are its name.

    A paragraph that returns names a part of answers. Where most of these have labels, what has none tells something.
    What only names a follow-up needs no others beside it.
    """
    for title in pool:
        if title.asks_below and names_follow_up(title.said.text):
            title.segment.named_below = title.segment.asks = True
    asking = sum(title.asks for title in pool)
    below = Counter(title.body[0].part.text for title in pool if title.asks_below)
    named = [title for title in pool if title.asks_below and below[title.body[0].part.text] == 1]
    if len(named) >= SEVERAL and 5 * len(named) >= 3 * len(pool) and 3 * asking < len(pool):
        labelled = [title for title in pool if title.body and is_labelled(title.body[0])]
        names = labelled if 2 * len(labelled) > len(named) else [title for title in pool if title.is_filled]
        for title in names:
            title.segment.named_below = True
            title.segment.asks = title.asks or not title.is_special
