"""Rows of numbered headings that all give the same kind of task ("1. Design a mill", "2. Designing ovens"), or code."""

from collections.abc import Iterator
from itertools import chain

from handbook.normalise.language.announcing import speaks_of_interviews
from handbook.normalise.language.asking import gives_task
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.segments import Segment

SEVERAL, MANY = 3, 8
SHORTEST = 4  # letters


def ask_by_tasks(groups: list[list[Title]], titles: list[Title]) -> None:
    """Mark numbered siblings that begin with the same imperative as questions, in a document on interviews.

    Where many numbered headings ask, so do those that give tasks of any kind and show code.
    """
    numbered = [row for group in groups if (row := _numbered(group))]
    on_interviews = any(speaks_of_interviews(title.said.text) for title in titles)
    asking = sum(title.asks and title.said.number is not None for title in titles)
    rows = list(filter(_give_one_task, numbered)) if on_interviews else []
    rows += filter(_are_solved_in_code, numbered) if asking >= MANY else []
    for title in chain.from_iterable(rows):
        title.segment.asks = True


def _numbered(group: list[Title]) -> list[Title]:
    return [title for title in group if title.said.number is not None and not title.is_special]


def _give_one_task(row: list[Title]) -> bool:
    if len(row) < SEVERAL or not _first_word(row[0]).startswith(tuple(vocabulary()["imperatives"]["with_object"])):
        return False
    return _is_one_verb(list(map(_first_word, row)))


def _are_solved_in_code(row: list[Title]) -> bool:
    """Return whether most headings of a row give tasks, and nearly all have code below them."""
    tasks = sum(title.asks or gives_task(title.said.text) for title in row)
    coded = sum(any(segment.kind == "code" for segment in _below(title)) for title in row)
    return len(row) >= SEVERAL and 3 * tasks >= 2 * len(row) and 5 * coded >= 4 * len(row)


def _below(title: Title) -> Iterator[Segment]:
    yield from title.body
    for child in title.children:
        yield from _below(child)


def _first_word(title: Title) -> str:
    return [*words_of(title.said.text), ""][0]


def _is_one_verb(words: list[str]) -> bool:
    verb = min(words, key=len)
    known = vocabulary()["imperatives"]["with_object"]
    return len(verb) >= SHORTEST and verb in known and all(word.startswith(verb) for word in words)
