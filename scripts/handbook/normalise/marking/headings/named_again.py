"""Headings that return ("Scenario") with another question below each: they only name what is asked there."""

from collections import defaultdict

from handbook.normalise.language.asking import asks
from handbook.normalise.language.words import wording_of
from handbook.normalise.marking.headings.tree import QUOTES, Title

SEVERAL = 3
AROUND = f"*_{QUOTES}"


def ask_by_names_again(titles: list[Title]) -> None:
    """Mark such headings as names, where all of the same words have a paragraph below them that is a question."""
    named: dict[str, list[Title]] = defaultdict(list)
    for title in titles:
        if not title.is_special and title.said.label is None and title.said.number is None:
            named[wording_of(title.said.text)].append(title)
    for row in named.values():
        if len(row) >= SEVERAL and all(map(_names_question, row)) and len({_below(title) for title in row}) == len(row):
            for title in row:
                title.segment.asks = title.segment.named_below = True


def _names_question(title: Title) -> bool:
    return not title.asks and not title.children and title.asks_below and asks(_below(title))


def _below(title: Title) -> str:
    return title.body[0].part.text.strip(AROUND)
