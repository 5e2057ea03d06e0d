"""Headings that only count ("Question 3"), with the question below a heading of its own ("### Question")."""

from dataclasses import replace

from handbook.normalise.language import inline
from handbook.normalise.language.words import words_of
from handbook.normalise.marking.headings.tree import Title

LONGEST_COUNT = 3  # words


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


def _is_bare_label(title: Title) -> bool:
    label = title.said.label
    return label is not None and label.kind == "question" and not title.said.text


def _counts(title: Title) -> bool:
    """Return whether a heading is a number and hardly anything else."""
    words = words_of(title.said.text)
    return len(words) <= LONGEST_COUNT and any(any(map(str.isdecimal, word)) for word in words)
