"""Levels that a question wears: a badge, a word in brackets or in code, stars, points.

Names say what they mean. Stars and points mean something on their scale only, which the whole document shows.
"""

import re
from collections.abc import Sequence
from functools import cache
from urllib.parse import unquote, urlsplit

from handbook.normalise.bulk.packed import to_change
from handbook.normalise.language.inline import plain
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.outline import Found

BADGE = r"\[?!\[(?P<alt>[^\[\]]*)\]\((?P<url>[^\s()]*)[^()]*\)(?:\]\([^()]*\))?"
SQUARE = r"\[(?P<square>[^()\[\]]{1,30})\](?!\()"
ROUND = r"\((?P<round>[^()\[\]]{1,30})\)"
CODE = r"`(?P<code>[^`]{1,20})`"
STARS = r"(?P<stars>[⭐★🌟☆\ufe0f]+)"
EMPHASIS = r"(?P<emphasis>[*_]{0,3})"
AT_END = re.compile(rf"\s*(?:{BADGE}|{SQUARE}|{ROUND}|{CODE}|{STARS}){EMPHASIS}$")
AT_START = re.compile(rf"{EMPHASIS}(?:{BADGE}|{SQUARE}|{STARS})\s*(?=\S)")
SENTENCE_ENDS = re.compile(r"[?？؟.!。][*_\"”’)]*(?:\]\([^()\s]*\))?\s*$")  # be it that of a link
SIGN = re.compile(r"[⭐★🌟☆`!\[(]")
SCALES = (3, 5)
FEW = 3


def cut_level(markdown: str) -> tuple[str, str | None]:
    """Cut the level off a line that ends or begins with one: (rest, mark); the mark is None where there is none.

    A mark is a level's name, or a number on a scale ("2/5"; "2/" where the line does not say how long that is).
    """
    if not SIGN.search(markdown):
        return markdown, None
    match = AT_END.search(markdown[-300:])
    if match is not None:
        before = markdown[: len(markdown) - len(match[0])]
        mark = _mark(match, behind_a_sentence=SENTENCE_ENDS.search(before) is not None)
        if mark is not None and before.strip():
            return before + match["emphasis"], mark
    match = AT_START.match(markdown)
    mark = _mark(match, behind_a_sentence=True) if match is not None else None
    if mark is None:
        return markdown, None
    emphasis, rest = match["emphasis"], markdown[match.end() :]
    if emphasis and rest.startswith(emphasis):  # nothing but the mark is set in bold type
        return rest.removeprefix(emphasis).lstrip(), mark
    return emphasis + rest, mark


def mark_alone(markdown: str) -> str | None:
    """Return the mark that a line consists of ("![Level: senior](…)", "Difficulty: ⭐⭐"), or None."""
    text = markdown.strip()
    named = level_of(plain(text))
    if named is not None:
        return named
    before, mark = cut_level(f"{text.rstrip('*_')}") if len(text) < 300 else ("", None)
    return mark if mark is not None and set(words_of(before)) <= set(vocabulary()["levels"]["fillers"]) else None


def level_of(heading: str) -> str | None:
    """Return the level that `heading` as a whole names, or None."""
    levels, found = _levels_by_word(), set()
    for word in words_of(heading):
        if word not in levels:
            return None
        found |= levels[word]
    return found.pop() if len(found) == 1 else None


@cache
def _levels_by_word() -> dict[str, set[str]]:
    """Return the levels that each word names, none for one that says nothing."""
    names = vocabulary()["levels"]
    levels: dict[str, set[str]] = {}
    for level in ("beginner", "mid", "senior"):
        for word in names[level]:
            levels.setdefault(word, set()).add(level)
    return levels | {word: set() for word in names["fillers"]}


def settle_levels(questions: Sequence[Found]) -> None:
    """Give each question that wears a mark its level; numbers only where their scale is plain."""
    longest = _scale([question.mark for question in questions if question.mark and question.mark.endswith("/")])
    for question in to_change(questions):
        if question.mark is None:
            continue
        number, slash, scale = question.mark.partition("/")
        if not slash:
            question.level = number
        elif scale or longest:
            question.level = _on_scale(int(number), int(scale or longest)) or question.level


def _mark(match: re.Match[str], behind_a_sentence: bool) -> str | None:
    groups = match.groupdict()
    if groups["url"] is not None:
        return level_of(groups["alt"]) or _in_badge(groups["url"])
    text = groups["stars"] or groups["square"] or groups.get("round") or groups.get("code") or ""
    if re.fullmatch(STARS, text) is not None:
        full, empty = sum(map(text.count, "⭐★🌟")), text.count("☆")
        return f"{full}/{full + empty if empty else ''}" if full else None
    points = _points().fullmatch(text.strip())
    if points is not None:
        return f"{points[1]}/"
    return level_of(text) if groups["square"] or behind_a_sentence else None


def _in_badge(url: str) -> str | None:
    """Return the level in the address of a drawn badge (".../badge/level-junior-green")."""
    words = words_of(unquote(urlsplit(url).path).rpartition("/badge/")[2])
    return next((level for word in words if (level := level_of(word)) is not None), None)


@cache
def _points() -> re.Pattern[str]:
    words = "|".join(map(re.escape, vocabulary()["points"]))
    return re.compile(rf"(\d{{1,3}})\s*(?:{words})\.?", re.IGNORECASE)


def _scale(marks: list[str]) -> int | None:
    """Return how long the scale of numbers is that nobody names: plain where several, and different ones, are used."""
    numbers = [int(mark.rstrip("/")) for mark in marks]
    if len(numbers) < FEW or len(set(numbers)) < 2:
        return None
    return max(numbers) if max(numbers) in SCALES else None


def _on_scale(number: int, scale: int) -> str | None:
    """Return the third of a scale that a number is in: one star of three, one or two of five are for beginners."""
    if scale not in SCALES or not 1 <= number <= scale:
        return None
    middle = (scale + 1) // 2
    return "beginner" if number < middle else "mid" if number == middle else "senior"
