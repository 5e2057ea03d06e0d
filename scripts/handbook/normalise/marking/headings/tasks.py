"""Rows of numbered headings that all give the same kind of task ("1. Design a mill", "2. Designing ovens")."""

from itertools import chain

from handbook.normalise.language.announcing import speaks_of_interviews
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.marking.headings.tree import Title

SEVERAL = 3
SHORTEST = 4  # letters


def ask_by_tasks(groups: list[list[Title]], titles: list[Title]) -> None:
    """Mark numbered siblings that begin with the same imperative as questions, in a document on interviews."""
    rows = [row for group in groups if (row := _numbered(group)) and _give_one_task(row)]
    if rows and any(speaks_of_interviews(title.said.text) for title in titles):
        for title in chain.from_iterable(rows):
            title.segment.asks = True


def _numbered(group: list[Title]) -> list[Title]:
    return [title for title in group if title.said.number is not None and not title.is_special]


def _give_one_task(row: list[Title]) -> bool:
    if len(row) < SEVERAL or not _first_word(row[0]).startswith(tuple(vocabulary()["imperatives"]["with_object"])):
        return False
    return _is_one_verb(list(map(_first_word, row)))


def _first_word(title: Title) -> str:
    return [*words_of(title.said.text), ""][0]


def _is_one_verb(words: list[str]) -> bool:
    verb = min(words, key=len)
    known = vocabulary()["imperatives"]["with_object"]
    return len(verb) >= SHORTEST and verb in known and all(word.startswith(verb) for word in words)
