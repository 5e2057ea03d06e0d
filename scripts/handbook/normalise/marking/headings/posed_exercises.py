"""Headings that only name exercises, below a title that announces some: what stands below each poses the task.

They are counted ("Exercise 2: Loaves"), or each tells a case and then what is to be done.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from handbook.normalise.language import asking, inline
from handbook.normalise.language.announcing import announces_exercises
from handbook.normalise.language.wording import Label
from handbook.normalise.language.words import listed, vocabulary, wording_of
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.line_questions import SENTENCES
from handbook.normalise.parsing.segments import Segment

SEVERAL, MOSTLY = 3, 0.75
COUNTED = re.compile(r"(?P<label>(?P<name>[^\W\d_]+)\s*#?(?P<number>\d+)(?:[-.]\d+)*)\s*[:：.–—-]\s*(?=\w)")
COMMENT = re.compile(r"\s*(?:#|//|--|/\*|\*|<!--|%|;|$)")
TOLD = ("text", "question")
COLONS = (":", "：")


def ask_by_posed_exercises(titles: Sequence[Title], groups: Sequence[list[Title]]) -> None:
    """Mark counted ones, all or of one name, where most pose a task or are answered, and rows of which all pose one.

    Where something else asks, what does not count itself is no exercise.
    """
    plain = [title for title in titles if not (title.is_special or title.children) and _is_announced(title)]
    counted: dict[str, list[Title]] = {}
    for title in plain:
        match = _counted(title)
        if match is not None:
            counted.setdefault(match["name"].lower(), []).append(title)
    for row in (list(chain.from_iterable(counted.values())), *counted.values()):
        if len(row) >= SEVERAL and sum(_poses(title) or title.is_answered for title in row) >= MOSTLY * len(row):
            _ask([title for title in row if _counted(title) is not None])
    if counted or any(title.asks or title.is_answered for title in plain):
        return
    known = set(map(id, plain))
    for group in groups:
        row = [title for title in group if not title.is_special]
        if len(row) >= SEVERAL and all(id(title) in known and _ends_with_task(title) for title in row):
            _ask(row)


def names_of_exercises() -> frozenset[str]:
    """Return what exercises are called that are counted ("Exercise 2", "Task 3")."""
    return listed("exercise_words").union(vocabulary()["problem_names"], vocabulary()["exercise_names"])


def _is_announced(title: Title) -> bool:
    """Return whether a title above announces exercises."""
    above = title.parent
    return above is not None and (announces_exercises(above.said.text) or _is_announced(above))


def _counted(title: Title) -> re.Match[str] | None:
    """Return name and number of a heading that counts an exercise."""
    match = COUNTED.match(title.said.text) if title.said.label is None else None
    return match if match is not None and match["name"].lower() in names_of_exercises() else None


def _poses(title: Title) -> bool:
    return any(map(_gives, filter(_is_told, title.body)))


def _ends_with_task(title: Title) -> bool:
    """Return whether all below a heading is told, and the last of it asks or orders."""
    told = [segment for segment in title.body if segment.kind != "rule"]
    return bool(told) and all(map(_is_told, told)) and _gives(told[-1])


def _is_told(segment: Segment) -> bool:
    return segment.kind in TOLD and segment.part is not None


def _gives(segment: Segment) -> bool:
    """Return whether a line has the name of a task before it ("Task: …"), or a sentence asks or says what to do."""
    lines = inline.plain(segment.part.text).split("\n")
    return any(_names_task(line) or any(map(_poses_task, SENTENCES.split(line))) for line in lines)


def _names_task(line: str) -> bool:
    name, colon, rest = line.partition(":")
    return bool(colon and rest) and wording_of(name) in vocabulary()["task_labels"]


def _poses_task(sentence: str) -> bool:
    """Return whether a sentence asks, orders, demands ("It is required to …") or begins with what is given."""
    known, said = vocabulary(), f"{wording_of(sentence)} "
    if asking.gives_task(sentence) or asking.is_question(sentence):
        return True
    return any(said.startswith(f"{phrase} ") for phrase in (*known["given"], *known["demands"]))


def _ask(row: Sequence[Title]) -> None:
    for title in row:
        match = _counted(title)
        if match is not None:
            label = Label("question", match["label"], match["number"], 0)
            title.segment.said = replace(title.said, text=title.said.text[match.end() :], label=label)
        title.segment.asks = True
        if all(map(_is_of_task, [None, *title.body], title.body)):
            for segment in title.body:
                segment.kind = "text" if segment.kind == "question" else segment.kind
                segment.is_task = segment.settled = True


def _is_of_task(above: Segment | None, segment: Segment) -> bool:
    """Return whether a segment may belong to the task: of code only what is led in, or keeps the place of an answer."""
    if segment.kind != "code":
        return segment.kind in (*TOLD, "list", "rule", "table")
    led_in = above is not None and _is_told(above) and above.part.text.rstrip("*_ ").endswith(COLONS)
    return led_in or all(map(COMMENT.match, segment.block.text.split("\n")))
