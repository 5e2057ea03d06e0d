"""Problems with solutions or numbers: in a document on interviews, they are its questions."""

from dataclasses import replace
from itertools import takewhile

from handbook.normalise.language.announcing import speaks_of_interviews
from handbook.normalise.language.wording import Label, Said
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.marking.headings.lone_problems import ask_alone
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3


def ask_by_solutions(titles: list[Title], segments: list[Segment]) -> None:
    """Mark headings that solution upon solution follows as names of the problems below them."""
    solved = [title for title in titles if _is_solved(title)]
    if _ask(solved, segments):
        for title in solved:
            title.following.segment.said = _as_label(title.following.said)


def ask_by_names(titles: list[Title], segments: list[Segment]) -> None:
    """Mark headings that only number problems ("Task 3") as names of the problems below them."""
    if not _ask([title for title in titles if _is_numbered_problem(title)], segments):
        ask_alone(titles, segments)


def _ask(titles: list[Title], segments: list[Segment]) -> bool:
    if len(titles) < SEVERAL or not _is_on_interviews(segments, titles[0].segment):
        return False
    for title in titles:
        title.segment.named_below |= not title.asks and title.said.label is None
        title.segment.asks = True
    return True


def _is_numbered_problem(title: Title) -> bool:
    if not title.body or title.body[0].kind not in ("text", "question"):
        return False
    name, *number = words_of(title.said.text)[-2:] or [""]
    return len(number) == 1 and number[0].isdecimal() and name in vocabulary()["problem_names"]


def _is_solved(title: Title) -> bool:
    """Return whether a text stands right below a heading, and then a heading that says "Solution", of any level.

    Behind several questions it is the key to all of them.
    """
    if title.following is None or not _names_answer(title.following.said) or title.is_special:
        return False
    if sum(segment.kind == "question" for segment in title.body) > 1:
        return False
    return bool(title.body) and title.body[0].kind in ("text", "question") and not _names_answer(title.said)


def _names_answer(said: Said) -> bool:
    if said.label is not None:
        return said.label.kind == "answer"
    return said.text.lower().rstrip(" :.") in vocabulary()["labels"]["answer"]


def _as_label(said: Said) -> Said:
    return said if said.label is not None else replace(said, text="", label=Label("answer", said.text, None, 0))


def _is_on_interviews(segments: list[Segment], first: Segment) -> bool:
    """Return whether what stands before the first problem of a document speaks of interviews."""
    before = takewhile(lambda segment: segment is not first, segments)
    return any(speaks_of_interviews(_text(segment)) for segment in before)


def _text(segment: Segment) -> str:
    if segment.kind == "heading":
        return segment.said.text
    return segment.part.text if segment.part is not None else ""
