"""Headings of a section that announces questions, and what else asks in a section."""

import re
from dataclasses import replace

from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.markdown.problem_labels import named_problem
from handbook.normalise.marking.headings.asking_paragraphs import asks_line_by_line
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.segments import Segment

FEW, SEVERAL, MANY = 2, 3, 8
UNCOUNTED = re.compile(r"^#[.)]\s")


def by_announcement(group: list[Title]) -> None:
    """Numbered headings of a section that announces questions are these questions, also where they are statements.

    One among many may ask further below it, or have no number: that one is none. Steps of an installation are none.
    """
    parent = group[0].parent
    if parent is None or parent.asks or not parent.says_questions() or section_kind(parent.said.text) is not None:
        return
    filled = [title for title in group if not title.is_special and title.is_filled]
    counted = [title for title in filled if is_counted(title)]
    plain = [title for title in filled if title.is_leaf]
    holding = sum(map(_holds_questions, plain))
    if len(plain) < SEVERAL or MANY * holding > len(plain):
        return
    numbered = sum(map(is_counted, plain))
    if MANY * (len(plain) - numbered) <= numbered and not _is_among_questions(parent):
        for title in filter(is_counted, plain):
            title.segment.asks = True
            if UNCOUNTED.match(title.said.text):
                title.segment.said = replace(title.said, text=UNCOUNTED.sub("", title.said.text))
        if MANY * (len(counted) - numbered) <= len(counted):
            _ask_above_parts(counted)


def is_counted(title: Title) -> bool:
    """Return whether a heading has a number, the sign for any ("#. Steam"), or is named ("Scenario 3: Steam")."""
    text = title.segment.block.text
    return title.said.number is not None or UNCOUNTED.match(text) is not None or named_problem(text) is not None


def _ask_above_parts(row: list[Title]) -> None:
    """Let the headings of a row that have one heading that asks below them ask themselves: it is part of the answer."""
    for title in row:
        asking = [child for child in title.children if child.asks]
        if len(asking) == 1 and asking[0].is_leaf and asking[0].said.label is None:
            title.segment.asks, asking[0].segment.asks = True, False


def _is_among_questions(parent: Title) -> bool:
    """Return whether a heading that itself announces nothing has a question beside it: what is below it answers."""
    if parent.parent is None or says_questions(parent.said.text):
        return False
    return any(title.asks for title in parent.parent.children)


def asks_otherwise(segment: Segment) -> bool:
    """Return whether something besides a heading is a question or a list of some."""
    if segment.kind == "list":
        return asks_mostly(segment.block)
    return is_labelled(segment)


def is_labelled(segment: Segment) -> bool:
    """Return whether a heading or line has the label of a question."""
    label = segment.said.label if segment.said is not None and segment.kind in ("heading", "question") else None
    return label is not None and label.kind == "question"


def _holds_questions(title: Title) -> bool:
    """Return whether something below a heading asks, or several headings announce questions ("Basic questions").

    What returns in answer after answer does not count.
    """
    below = [child for child in title.children if not child.segment.recurs]
    asked = any(asks_otherwise(segment) or asks_line_by_line(segment) for segment in title.body)
    announced = sum(says_questions(child.said.text, surely=True) for child in below)
    return asked or announced >= FEW or any(map(_holds_questions, below))
