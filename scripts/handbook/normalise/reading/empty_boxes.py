"""Answers to choose from that nobody ticked: boxes without a key are part of the question."""

import re
from collections.abc import Sequence
from functools import cache

from handbook.normalise.language.words import vocabulary
from handbook.normalise.outline import Found

FEW, SEVERAL = 2, 3
EMPTY = re.compile(r"(?:(?:[-*+]|\d+[.)])\s+)?\[ ?\]\s*(?P<letter>\W{0,3}[A-La-l]\W{0,2}[.:)])?")
TICKED = re.compile(r"\s*(?:(?:[-*+]|\d+[.)])\s+)?\[[xX✓✔]\]\s")
LETTERED = re.compile(r"\s*(?:[-*+]\s+)?[*_`(]{0,3}([A-La-l])\s?[.:)](?:\s|$)")
CHOICES = re.compile("abc(?:d(?:e(?:f(?:g(?:hi?)?)?)?)?)?")  # of questions that have a key of their own


def leave_unticked(questions: Sequence[Found], lines: Sequence[str]) -> None:
    """Take choices with empty boxes for no answer where no box of the document is ticked and no key to them follows.

    Without letters they may be steps to go through: only where nearly all questions have them they are choices.
    """
    boxed = [found for found in questions if found.answer is not None and _are_boxes(found, lettered=False)]
    if len(boxed) < SEVERAL or 5 * len(boxed) < 4 * len(questions):
        boxed = [found for found in boxed if _are_boxes(found, lettered=True)]
    if not boxed or any(map(TICKED.match, lines)):
        return
    if has_key(boxed, lines):
        return
    for found in boxed:
        found.answer = None


def has_key(questions: Sequence[Found], lines: Sequence[str]) -> bool:
    """Return whether a key to half of the questions stands elsewhere ("12. B"), or lines that begin with letters.

    Letters that count on from A are choices of other questions.
    """
    inside = {number for found in questions for number in range(found.first, found.last + 1)}
    outside = [line for number, line in enumerate(lines, start=1) if number not in inside]
    lettered = [match for line in outside if (match := LETTERED.match(line))]
    alone = CHOICES.sub("", "".join(match[1].lower() for match in lettered))
    others = sum(len(_key().findall(line)) for line in outside if not LETTERED.match(line))
    return 2 * (len(alone) + others) >= len(questions)


@cache
def _key() -> re.Pattern[str]:
    """Return what a key says of a question: "12. B", "12 | B", "12: Answer B"."""
    words = "|".join(map(re.escape, sorted(vocabulary()["labels"]["answer"], key=len, reverse=True)))
    return re.compile(rf"\b\d+\W{{1,5}}(?:(?:{words})\W{{1,5}})?[A-La-l]\b(?!['’]|\.\w|\s*=)", re.IGNORECASE)


def _are_boxes(found: Found, lettered: bool) -> bool:
    """Return whether an answer is nothing but items with empty boxes, with `lettered` each with a letter."""
    matches = [EMPTY.match(line.strip()) for line in found.answer_text.split("\n") if line.strip()]
    return len(matches) >= FEW and all(match and (match["letter"] or not lettered) for match in matches)
