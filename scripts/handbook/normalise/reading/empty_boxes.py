"""Answers to choose from that nobody ticked: boxes without a key are part of the question."""

import re
from collections.abc import Sequence

from handbook.normalise.outline import Found

FEW, SEVERAL = 2, 3
EMPTY = re.compile(r"(?:[-*+]|\d+[.)])\s+\[ ?\]\s+(?P<letter>\W{0,3}[A-La-l]\W{0,2}[.:)])?")
TICKED = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+\[[xX✓✔]\]\s")
KEY = re.compile(r"\b\d+\W{1,5}[A-La-l]\b(?!['’])")  # "12. B", "12 | B"
LETTERED = re.compile(r"\s*(?:[-*+]\s+)?[*_`(]{0,3}[A-La-l]\s?[.:)](?:\s|$)")


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
    """Return whether a key to half of the questions stands elsewhere ("12. B"), or lines that begin with letters."""
    inside = {number for found in questions for number in range(found.first, found.last + 1)}
    outside = [line for number, line in enumerate(lines, start=1) if number not in inside]
    return 2 * sum(len(KEY.findall(line)) or bool(LETTERED.match(line)) for line in outside) >= len(questions)


def _are_boxes(found: Found, lettered: bool) -> bool:
    """Return whether an answer is nothing but items with empty boxes, with `lettered` each with a letter."""
    matches = [EMPTY.match(line.strip()) for line in found.answer_text.split("\n") if line.strip()]
    return len(matches) >= FEW and all(match and (match["letter"] or not lettered) for match in matches)
