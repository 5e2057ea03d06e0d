"""Questions that are a line: what stands below it answers them, with no blank line or indentation between."""

import re

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.words import length_of, vocabulary, words_of
from handbook.normalise.parsing.answer_labels import without_label
from handbook.normalise.parsing.paragraphs import Part, cut_answer

SHORTEST_WRAPPED, LONGEST_NAME, FEW, SHORT = 60, 4, 3, 6
SENTENCES = re.compile(r"(?<=[.!:])\s+")
ENDS = "?？؟.!:;。：；"


def as_line_question(part: Part, style: str = "bold") -> Part:
    """Return a part as a question that is its first line, wrapped or not; what stands below answers it."""
    lines = part.text.split("\n")
    number = 1
    while number < len(lines) and is_wrapped(lines[number - 1], lines[number]):
        number += 1
    if _names_task(lines[0]) or (len(lines) > number and _asks_at_the_end(lines)):
        number = len(lines)
    asked, answer = cut_answer(lines[:number])
    rest = "\n".join([*([answer] if answer else []), *lines[number:]])
    said = wording.take_apart(" ".join(asked.split("\n")))
    first = part.last - rest.count("\n") if rest else 0
    return Part("question", part.first, part.last, said, style, without_label(rest), first, part.text)


def _asks_at_the_end(lines: list[str]) -> bool:
    """Return whether a first line that asks nothing leads to what the last sentence asks."""
    last = inline.plain(SENTENCES.split(lines[-1].strip())[-1])
    opening = wording.take_apart(lines[0]).text
    asks_above = any(map(asking.question_marks, map(inline.plain, lines[:-1]))) or asking.is_question(opening)
    if asks_above or opening.endswith((":", "：")):
        return False
    return asking.is_question(last) or asking.explains(last)


def _names_task(line: str) -> bool:
    """Return whether a line says of which kind the task is that begins on it ("Coding question: SQL")."""
    name, colon, _ = line.partition(":")
    words = words_of(inline.plain(name))
    return bool(colon) and 1 < len(words) <= LONGEST_NAME and words[-1] in vocabulary()["task_names"]


def is_wrapped(line: str, below: str) -> bool:
    """Return whether a sentence goes on from a long line to the one below it."""
    goes_on = below.lstrip()[:1].islower() and "://" not in below.split(" ", 1)[0]
    if ["", *words_of(line)][-1] in vocabulary()["open_ends"] and line.rstrip()[-1:].isalpha():
        return True
    return len(line) >= SHORTEST_WRAPPED and line.rstrip()[-1:] not in ENDS and goes_on


def begins_anew(line: str, below: str) -> bool:
    """Return whether the second line is a sentence of its own, and neither a choice nor counted."""
    said = wording.take_apart(below)
    begins = below[:1] in '`*_"“' or not below[:1].islower()
    return begins and said.number is None and said.label is None and not is_wrapped(line, below) and bool(said.text)


def cut_at_mark(asked: str) -> tuple[str, str]:
    """Cut a line behind its first question mark where the rest tells something: (question, answer)."""
    marks = asking.question_marks(asked)
    rest = asked[marks[0].end() :].strip() if marks else ""
    asks_on = not words_of(rest) or asking.is_question(rest) or _wants_more(rest) or _asks_without_mark(rest)
    stays = asks_on or rest[0] in "([（【" or _is_open(asked[: marks[0].end()])
    return (asked, "") if stays else (asked[: marks[0].end()], rest)


def _wants_more(rest: str) -> bool:
    """Return whether a few words behind a question ask for more of it ("Name some.", "and explain.")."""
    words = words_of(inline.plain(rest))
    words = words[1:] if words[:1] and words[0] in vocabulary()["open_ends"] else words
    return 0 < len(words) <= FEW and asking.gives_task(" ".join([*words, "it"]))


def _asks_without_mark(rest: str) -> bool:
    """Return whether a few words behind a question open like one whose mark was forgotten: an answer is a sentence."""
    text = inline.plain(rest)
    return asking.opens_like_a_question(text) and length_of(text) <= SHORT and text[-1] not in f"{ENDS},"


def _is_open(asked: str) -> bool:
    """Return whether a link or bold type goes on behind it."""
    return asked.count("[") > asked.count("]") or asked.count("**") % 2 == 1
