"""A document that is one problem: its title, what is told below with examples and limits, and perhaps a solution."""

import re
from collections.abc import Sequence

from handbook.normalise.language import asking, inline
from handbook.normalise.language.levels import level_of
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.words import length_of, vocabulary, words_of
from handbook.normalise.parsing.line_questions import SENTENCES
from handbook.normalise.parsing.segments import Segment

LONGEST_NAME, LONGEST_TITLE, SIGNS_OF_ONE = 3, 12, 2
ABOVE_TITLE = ("html", "rule", "front matter")
TELLS = ("text", "question")
BEFORE_CODE = ("list", "rule")
CLAUSES = re.compile(r",\s|:\s|\bthen\b")
TAG = re.compile(r"<[^>]*>")


def ask_one_problem(segments: Sequence[Segment]) -> bool:
    """Let the title of a document ask the problem told below it, where examples and limits show that it is one.

    These belong to the problem too; what follows them is the answer.
    """
    start = next((place for place, segment in enumerate(segments) if segment.kind not in ABOVE_TITLE), None)
    title = segments[start] if start is not None else None
    if title is None or title.kind != "heading" or not 0 < length_of(title.said.text) <= LONGEST_TITLE:
        return False
    below = segments[start + 1 :]
    first, end = _bounds(below)
    if first is None or _signs(below[:end]) < SIGNS_OF_ONE or not any(map(_gives_task, below[:first])):
        return False
    if any(map(_instructs, below)):
        return False
    for place, segment in enumerate(below):
        segment.kind = "shown" if segment.kind not in ("code", "html", "rule") else segment.kind
        segment.is_task, segment.asks, segment.settled = place < end, False, True
    title.asks, title.settled, title.named_below = True, True, False
    return True


def _bounds(below: Sequence[Segment]) -> tuple[int | None, int]:
    """Return where the first examples or limits of a problem begin, and where its answer does."""
    first, depth = None, 0
    for place, segment in enumerate(below):
        name = _name(segment)
        if _is_part(name):
            first = place if first is None else first
            depth = segment.block.level if segment.kind == "heading" else 0
        elif first is not None and _begins_answer(below, place, name, depth):
            return first, place
    return first, len(below)


def _begins_answer(below: Sequence[Segment], place: int, name: list[str], depth: int) -> bool:
    """Return whether something else begins behind the examples: under another name, or as code behind a list."""
    segment = below[place]
    if segment.kind == "heading":
        return not (0 < depth < segment.block.level or _belongs(name))
    if segment.kind == "code":
        return below[place - 1].kind in BEFORE_CODE
    return segment.kind in ("answer", "fold") or (bool(name) and not (_belongs(name) or depth))


def _name(segment: Segment) -> list[str]:
    """Return the few words of a heading or of a bold line that is as good as one, without numbers."""
    if segment.kind == "heading":
        text = segment.said.text
    elif segment.kind in TELLS and segment.part is not None and segment.part.text.startswith(("**", "__")):
        text = inline.plain(segment.part.text)
    else:
        return []
    words = [word for word in words_of(text) if not word.isdecimal()]
    return words if len(words) <= LONGEST_NAME else []


def _is_part(name: list[str]) -> bool:
    parts = vocabulary()["problem_parts"]
    return bool(name) and (name[0] in parts["example"] or name[0] in parts["limits"])


def _belongs(name: list[str]) -> bool:
    """Return whether a name is that of a part of a problem, or of its level."""
    text = " ".join(name)
    return (
        text in vocabulary()["task_labels"] or text in vocabulary()["problem_parts"]["besides"] or bool(level_of(text))
    )


def _signs(problem: Sequence[Segment]) -> int:
    """Return how many of three a problem has: examples, limits, and what is given beside what is wanted."""
    parts = vocabulary()["problem_parts"]
    names = {name[0] for segment in problem if (name := _name(segment))}
    lines = (line for segment in problem if segment.block is not None for line in segment.block.text.split("\n"))
    begins = {words[0] for line in lines if (words := words_of(TAG.sub("", line)[:20]))}
    pairs = not begins.isdisjoint(parts["given"]) and not begins.isdisjoint(parts["wanted"])
    return (not names.isdisjoint(parts["example"])) + (not names.isdisjoint(parts["limits"])) + pairs


def _instructs(segment: Segment) -> bool:
    """Return whether a heading is that of instructions ("Installation"), as the document on a program has them."""
    return segment.kind == "heading" and section_kind(segment.said.text) == "instructions"


def _gives_task(segment: Segment) -> bool:
    """Return whether a paragraph gives a task somewhere ("Given a list of flours, return the lightest.")."""
    if segment.kind not in TELLS or segment.part is None:
        return False
    clauses = [part for said in SENTENCES.split(inline.plain(segment.part.text)) for part in CLAUSES.split(said)]
    return any(asking.is_question(part) or asking.gives_task(part) for part in clauses)
