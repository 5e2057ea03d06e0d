"""Answers on the lines of their questions: behind a question mark, as a comment, or as what the last word means."""

import re
from functools import lru_cache

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.words import words_of
from handbook.normalise.parsing.line_questions import cut_at_mark

SHORTEST = 4  # words
COMMENT = re.compile(r"\s+//\s+")
DASH = re.compile(r"\s+[-–—]\s+")


@lru_cache(maxsize=4096)  # a list is looked at several times, from several sides
def goes_on_behind_mark(text: str) -> bool:
    """Return whether there is more than an empty label behind the mark of a question."""
    return _tells(cut_at_mark(text)[1])


@lru_cache(maxsize=4096)
def goes_on_behind_sign(text: str) -> bool:
    """Return whether a sign parts an answer from the question of a line."""
    return _tells(cut_at_sign(text)[1])


def cut_on_line(asked: str) -> tuple[str, str]:
    """Cut what goes on behind its question: (question, answer), behind the first line where nothing else shows it."""
    for question, answer in (cut_at_sign(asked), cut_at_mark(asked)):
        if answer:
            return question, answer
    question, _, answer = asked.partition("\n")
    return question, answer


def cut_at_sign(asked: str) -> tuple[str, str]:
    """Cut a line at a comment ("Salt? // It slows yeast."), or at a dash ("What is rye - Rye is a grain that …")."""
    for pattern in (COMMENT, DASH):
        before, sign, rest = _parted(pattern, asked)
        if sign and _asks(before) and (pattern is COMMENT or _tells_of(before, rest)):
            return before, rest
    return asked, ""


def _parted(pattern: re.Pattern[str], text: str) -> tuple[str, str, str]:
    match = pattern.search(text)
    return (text[: match.start()], match[0], text[match.end() :]) if match is not None else (text, "", "")


def _asks(text: str) -> bool:
    said = wording.take_apart(text).text
    return asking.is_question(said) or asking.opens_like_a_question(said)


def _tells_of(asked: str, rest: str) -> bool:
    """Return whether a text begins with the word that a question ends with, and goes on."""
    last, words = words_of(inline.plain(asked))[-1:], words_of(inline.plain(rest))
    return last == words[:1] and len(words) >= SHORTEST


def _tells(rest: str) -> bool:
    return bool(rest) and len("".join(words_of(inline.plain(rest)))) > 1
