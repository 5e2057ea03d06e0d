"""Single headings that only name a problem ("Scenario 1 (ovens):", "Coding question"), told in the text below them."""

import re
from itertools import takewhile

from handbook.normalise.language.words import vocabulary, wording_of, words_of
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.segments import Segment

SEVERAL, LONGEST_NAME = 3, 3
ASIDE = re.compile(r"\s*[(\[（].*?[)\]）]")
TOLD = ("text", "question")


def ask_alone(titles: list[Title], segments: list[Segment]) -> None:
    """Mark such headings as names of the questions below them, where the document asks in other places as well.

    All that nobody says to be an answer, or what one is to show ("Look for patience."), belongs to the problem.
    """
    named = [title for title in titles if not title.asks and _names_problem(title) and _tells(title)]
    if not named or _asked(titles, segments) < SEVERAL:
        return
    for title in named:
        title.segment.asks = title.segment.named_below = True
        for segment in takewhile(lambda segment: not _says_what_is_expected(segment), title.body[1:]):
            segment.is_task = segment.is_task or all(other.kind in (*TOLD, "list", "rule") for other in title.body)


def _names_problem(title: Title) -> bool:
    """Return whether a heading is the name of a problem with its number, or with the kind of problem before it."""
    known = vocabulary()
    articles = known["sameness"]["articles"]
    words = [word for word in words_of(ASIDE.sub("", title.said.text)) if word not in articles]
    if not 1 < len(words) <= LONGEST_NAME or title.said.label is not None or title.children:
        return False
    if words[-1].isdecimal():
        return words[-2] in known["problem_names"]
    return words[-1] in known["problem_kinds"]


def _tells(title: Title) -> bool:
    asks = any(segment.kind == "list" and asks_mostly(segment.block) for segment in title.body)
    return bool(title.body) and title.body[0].kind in TOLD and not asks


def _says_what_is_expected(segment: Segment) -> bool:
    said = f"{wording_of(segment.part.text)} " if segment.part is not None else ""
    return any(said.startswith(f"{phrase} ") for phrase in vocabulary()["expected"])


def _asked(titles: list[Title], segments: list[Segment]) -> int:
    """Return how much is asked by headings, by labelled lines and by the items of lists of questions."""
    lists = (segment.block for segment in segments if segment.kind == "list" and asks_mostly(segment.block))
    labelled = sum(segment.kind == "question" and segment.part.style != "plain" for segment in segments)
    return sum(title.asks for title in titles) + labelled + sum(len(block.children) for block in lists)
