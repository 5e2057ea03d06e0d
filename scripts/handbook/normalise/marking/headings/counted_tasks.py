"""Headings that count tasks and say what they are ("Task 3: Find all ovens"), in a document that asks by labels too."""

from dataclasses import replace
from itertools import groupby, pairwise

from handbook.normalise.language.wording import Label
from handbook.normalise.language.words import length_of, vocabulary
from handbook.normalise.marking.headings.tree import Title

SEVERAL, SHORTEST = 3, 2
COLONS = ("：", ":")


def ask_by_counted_tasks(titles: list[Title]) -> None:
    """Mark rows of such headings as labelled questions, where several others are and text or code is below each."""
    labelled = sum(_is_labelled(title) for title in titles)
    if labelled < SEVERAL:
        return
    counted = [title for title in titles if not title.is_special and _counted(title) is not None]
    for _, group in groupby(counted, key=lambda title: (id(title.parent), title.level)):
        row = list(group)
        numbers = [int(_counted(title)[1]) for title in row]
        counts = all(before < number for before, number in pairwise(numbers))
        if len(row) >= SEVERAL and counts and 10 * sum(bool(title.body) for title in row) >= 9 * len(row):
            for title in row:
                _ask(title)


def _is_labelled(title: Title) -> bool:
    label = title.said.label
    return label is not None and label.kind == "question" and label.number is not None and bool(title.said.text)


def _counted(title: Title) -> tuple[str, str, str] | None:
    """Return name, number and text of a heading that counts a task: "Task", "3", "Find all ovens"."""
    sign = next((colon for colon in COLONS if colon in title.said.text), None)
    if title.said.label is not None or title.said.number is not None or sign is None:
        return None
    named, _, text = title.said.text.partition(sign)
    words = named.split()
    known = len(words) == 2 and words[1].isdecimal() and words[0].lower() in vocabulary()["problem_names"]
    return (words[0], words[1], text.strip()) if known and length_of(text) >= SHORTEST else None


def _ask(title: Title) -> None:
    name, number, text = _counted(title)
    label = Label("question", f"{name} {number}", number, 0)
    title.segment.said = replace(title.said, text=text, label=label, number=number)
    title.segment.asks = True
