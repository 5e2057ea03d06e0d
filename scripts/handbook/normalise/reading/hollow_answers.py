"""Answers that answer nothing: brackets to be filled in, what is put off, and the source of the question alone."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from string import digits as DIGITS
from unicodedata import category

from handbook.normalise.language.inline import links, plain
from handbook.normalise.language.link_lines import is_link_to_the_top
from handbook.normalise.language.words import length_of, vocabulary, words_of
from handbook.normalise.outline import Found
from handbook.normalise.reading.follow_ups import leave_follow_ups
from handbook.normalise.reading.placeholders import names_who_asks

SEVERAL, MANY, LONGEST, LONGEST_PROMISE, LONGEST_REFRAIN = 3, 6, 400, 6, 2
BRACKETS = ("[]", "<>", "()", "{}", "（）", "【】")
COMMENTS = ("# ", "// ", "-- ", "/* ", "<!-- ")
FENCES = ("```", "~~~")
SIGNS = " \t*_`>-+"
DOTS, LONGEST_PUT_OFF = ("..", "…", "。。"), 4  # words
STRUCK = "~~"
COLONS = (":", "：")
WORDS_ALONE = re.compile(r"[\w\s.,:;!?-]*")
SYMBOL, LONGEST_TITLE = "So", 8
ADDRESS = re.compile(r"(?<!\()<?https?://\S+")


def leave_hollow(questions: Sequence[Found]) -> None:
    """Take the answers from questions whose answer is struck out, a source, who asks, or the title of what follows.

    So with brackets, comments, with words that trail off and with some that speak of an answer, where they say the same
    again and again, with any word that a row of answers repeats, and with questions that follow up.
    """
    leave_follow_ups(questions)
    answered = [found for found in questions if found.answer is not None and len(found.answer_text) <= LONGEST]
    lines = [_lines(found.answer_text) for found in answered]
    again = Counter(row[0] for row in lines if len(row) == 1 and _may_keep_place(row[0]))
    promises = list(map(_promise, lines))
    promised = Counter(filter(None, promises))
    refrains = list(map(_refrain, lines))
    rows = [(refrain, len(list(same))) for refrain, same in groupby(refrains)]
    repeated = {refrain for refrain, times in rows if refrain and times >= MANY}
    titled = [found for found, row in zip(answered, lines, strict=True) if all(map(_is_title, row))]
    titled = titled if len(titled) >= SEVERAL else []
    others = {id(found) for found in [*_signed(answered), *_followed_by_titles(questions, answered, lines), *titled]}
    for found, row, promise, refrain in zip(answered, lines, promises, refrains, strict=True):
        if (
            (promise and promised[promise] >= SEVERAL)
            or (len(row) == 1 and again[row[0]] >= SEVERAL)
            or all(map(_is_source, row))
            or id(found) in others
            or refrain in repeated
            or all(line.startswith(STRUCK) for line in row)
        ):
            found.answer = None


def _signed(answered: Sequence[Found]) -> list[Found]:
    """Return the questions behind which nothing but who asks them stands ("*@rye*"), where one of these returns."""
    signed = [found for found in answered if names_who_asks(found.answer_text)]
    often = Counter(found.answer_text.strip() for found in signed)
    return signed if max(often.values(), default=0) >= SEVERAL else []


def _refrain(row: list[str]) -> str:
    """Return the word or two of an answer that any question could have, whatever number is with them.

    Signs tell more, as those of code and links do; a letter, or "true", is what someone chose.
    """
    text = " ".join(row)
    words = [word for word in (word.strip(DIGITS) for word in words_of(text)) if word]
    refrain = " ".join(words)
    chosen = len(refrain) < 2 or refrain in vocabulary()["verdicts"]
    return "" if chosen or len(words) > LONGEST_REFRAIN or not WORDS_ALONE.fullmatch(text) else refrain


def _followed_by_titles(
    questions: Sequence[Found], answered: Sequence[Found], lines: Sequence[list[str]]
) -> list[Found]:
    """Return the questions with a few words behind a sign below them ("✅ Ovens"), in a row that is hardly answered."""
    titled = [
        (row[0][0], found)
        for found, row in zip(answered, lines, strict=True)
        if len(row) == 1 and category(row[0][:1] or "-") == SYMBOL and length_of(row[0]) <= LONGEST_TITLE
    ]
    (sign, count), *_ = [*Counter(sign for sign, _ in titled).most_common(1), ("", 0)]
    unanswered = sum(found.answer is None for found in questions)
    return [found for own, found in titled if own == sign] if SEVERAL <= count < unanswered / 2 else []


def _lines(markdown: str) -> list[str]:
    told = [line for line in markdown.split("\n") if not line.lstrip().startswith(FENCES)]
    lines = [line.strip(SIGNS) for line in told if not is_link_to_the_top(line)]
    return list(filter(None, lines)) or [""]


def _promise(row: list[str]) -> str:
    """Return a few words that name an answer, as those do that keep a place ("Possible answer", "To be written").

    A link by that name leads to one, unless it leads to this page.
    """
    named, text = _names_of_answers(), " ".join(row)
    if named.isdisjoint(words_of(text)) or any(not target.startswith("#") for target in links("\n".join(row))[0]):
        return ""
    words = words_of(plain(text))
    return " ".join(words) if len(words) <= LONGEST_PROMISE and not named.isdisjoint(words) else ""


@cache
def _names_of_answers() -> frozenset[str]:
    return frozenset(vocabulary()["labels"]["answer"]).difference("a")  # the first of several choices


def _may_keep_place(line: str) -> bool:
    comments = line.startswith(COMMENTS) and length_of(line) <= LONGEST_PUT_OFF
    return _is_in_brackets(line) or _trails_off(line) or comments


def _is_in_brackets(line: str) -> bool:
    return line[:1] + line[-1:] in BRACKETS and "://" not in line


def _trails_off(line: str) -> bool:
    """Return whether a line is a few words or none, and dots that put off the rest ("soon to come...")."""
    return line.endswith(DOTS) and length_of(line) <= LONGEST_PUT_OFF and "`" not in line


def _is_title(line: str) -> bool:
    """Return whether a line only says what the questions behind it are about ("Ovens:")."""
    return line.endswith(COLONS) and length_of(line) <= LONGEST_PUT_OFF and "](" not in line


def _is_source(line: str) -> bool:
    """Return whether a line only says where a question is from: "Source: https://…", or a link with that name."""
    if "://" not in line and "](" not in line:
        return False
    targets, outside = links(ADDRESS.sub("", line))
    words = words_of(outside) or (words_of(line.partition("](")[0]) if len(targets) == 1 else [])
    return len(words) == 1 and words[0] in vocabulary()["source_words"]
