"""Headings that only count ("Question 3"), with the question, or several, below headings of their own."""

from dataclasses import replace

from handbook.normalise.language import inline
from handbook.normalise.language.asking import gives_task
from handbook.normalise.language.words import words_of
from handbook.normalise.marking.headings.rows import seed
from handbook.normalise.marking.headings.tree import Title

LONGEST_COUNT = 3  # words
SEVERAL, SHARE = 3, 2


def ask_by_inner_labels(titles: list[Title]) -> None:
    """Let the inner heading ask, under the number and on the level of the outer one, which is no question."""
    for title in titles:
        outer = title.parent
        if outer is None or not _is_bare_label(title) or not (_is_bare_label(outer) or _counts(outer)):
            continue
        text = inline.plain(outer.segment.block.text).strip()
        number = title.said.number or outer.said.number or next(filter(str.isdecimal, words_of(text)), None)
        title.segment.said = replace(title.said, number=number)
        # What stands below the headings beside it answers too.
        title.segment.block = replace(title.segment.block, level=outer.level)
        outer.segment.said = replace(outer.said, label=None, text=text)
        outer.segment.asks = False


def ask_below_labels(titles: list[Title]) -> None:
    """Let what is below labelled names ask ("Question 2: Syntax"), where half of the headings there look so.

    One that asks itself is the question of what is below it.
    """
    labelled = [title for title in titles if title.said.label is not None and title.said.label.kind == "question"]
    named = [title for title in labelled if title.said.text]
    holding = [title for title in named if title.children and not (title.body or _asks_itself(title))]
    if len(holding) < SEVERAL or SHARE * len(holding) <= len(named):
        return
    below = [child for title in holding for child in title.children]
    if SHARE * sum(seed(child.said) or gives_task(child.said.text) for child in below) < len(below):
        return
    for title in holding:
        title.segment.asks = False
        title.segment.said = replace(title.said, label=None, text=inline.plain(title.segment.block.text).strip())
    for child in below:
        child.segment.asks = child.asks or not child.is_special


def _asks_itself(title: Title) -> bool:
    return seed(replace(title.said, label=None))


def _is_bare_label(title: Title) -> bool:
    label = title.said.label
    return label is not None and label.kind == "question" and not title.said.text


def _counts(title: Title) -> bool:
    """Return whether a heading is a number and hardly anything else."""
    words = words_of(title.said.text)
    return len(words) <= LONGEST_COUNT and any(any(map(str.isdecimal, word)) for word in words)
