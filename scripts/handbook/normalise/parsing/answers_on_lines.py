"""Answers on the lines of their questions: behind a question mark, as a comment, or as what the last word means."""

import re
from collections.abc import Sequence

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.remembering import remembered
from handbook.normalise.language.words import length_of, words_of
from handbook.normalise.parsing.line_questions import cut_at_mark

SHORTEST, SEVERAL = 4, 3  # words of an answer, lines
COMMENT = re.compile(r"\s+//\s+")
ARROW = re.compile(r"\s+(?:→|⇒|➜|=>|->)\s*")
ALL_CODE = re.compile(r"`[^`]+`[.;]?")
LINK = re.compile(r"\[[^\]]+\]\([^)]+\)")
DASH = re.compile(r"\s+[-–—]\s+")
DASH_BEHIND_LINK = re.compile(r"(?P<asked>\[[^\]\n]+\]\((?!#)(?:[^()\s]|\([^()\s]*\))+\))\s*[-–—]\s+(?=\S)")
DASH_BEHIND_MARK = re.compile(r"(?P<asked>[?？؟](?:\s*\([^()]*\))?[*_]{0,3})\s+[-–—]\s+(?=\S)")


@remembered  # a list is looked at several times, from several sides
def goes_on_behind_mark(text: str) -> bool:
    """Return whether there is more than an empty label behind the mark of a question."""
    return _tells(cut_at_mark(text)[1])


def parted_off(lines: Sequence[str]) -> set[str]:
    """Return the lines of questions that a sign parts from their answers, where several are.

    Behind a dash there may be who asks, or how often: answers stand there where most are of several words.
    """
    signed = [line for line in lines if _goes_on_behind_sign(line)]
    dashed = [line for line in lines if _goes_on_behind_dash(line)]
    telling = sum(length_of(inline.plain(cut_behind_mark(line)[1])) >= SHORTEST for line in dashed)
    return {*(signed if len(signed) > 1 else ()), *(dashed if 2 * telling >= len(dashed) > 1 else ())}


@remembered
def _goes_on_behind_sign(text: str) -> bool:
    return _tells(cut_at_sign(text)[1])


@remembered
def _goes_on_behind_dash(text: str) -> bool:
    return _tells(cut_behind_mark(text)[1])


def cut_on_line(asked: str) -> tuple[str, str]:
    """Cut what goes on behind its question: (question, answer), behind the first line where nothing else shows it."""
    for question, answer in (cut_at_sign(asked), cut_behind_mark(asked), cut_at_mark(asked)):
        if answer:
            return question, answer
    question, sign, answer = _parted(ARROW, asked)
    if not sign:
        question, _, answer = asked.partition("\n")
    return question, answer


def led_on(lines: Sequence[str]) -> set[str]:
    """Return the lines of a list that an arrow parts, names too, where most are and several questions among them."""
    led = [line for line in lines if _tells(_parted(ARROW, line)[2])]
    asking_ones = sum(map(_goes_on_behind_sign, led))
    return set(led) if asking_ones >= SEVERAL and 2 * len(led) > len(lines) else set()


def led_to_links(lines: Sequence[str]) -> set[str]:
    """Return the lines that an arrow leads from to nothing but a link, which answers them."""
    return {line for line in lines if LINK.fullmatch(_parted(ARROW, line)[2].strip())}


def cut_at_sign(asked: str) -> tuple[str, str]:
    """Cut a line at a comment ("Salt? // It slows yeast."), an arrow, or a dash ("What is rye - Rye is a grain …")."""
    for pattern in (COMMENT, ARROW, DASH):
        before, sign, rest = _parted(pattern, asked)
        if pattern is ARROW and (asking.asks(inline.plain(rest)) or ALL_CODE.fullmatch(rest.strip())):
            continue  # it leads to another question, or to the code that is asked about
        if sign and _asks(before) and (pattern is not DASH or _tells_of(before, rest)):
            return before, rest
    return asked, ""


def cut_behind_mark(asked: str) -> tuple[str, str]:
    """Cut a line at the first dash right behind a question mark ("What is rye? - A grain that …"), or such a link."""
    match = _dash_behind_link(asked) or DASH_BEHIND_MARK.search(asked)
    if match is None or asking.asks(inline.plain(asked[match.end() :])):
        return asked, ""
    return asked[: match.end("asked")], asked[match.end() :]


def _dash_behind_link(asked: str) -> re.Match[str] | None:
    """Return the dash behind a link that asks, be it without a mark, and that the line begins with."""
    match = DASH_BEHIND_LINK.match(asked)
    return match if match is not None and _asks(match["asked"]) else None


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
