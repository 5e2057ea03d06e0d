"""Questions that follow up below a question that nobody answers ("Follow-up: how long?"): they are no answer to it."""

from collections.abc import Sequence

from handbook.normalise.language.asking import MARK, question_marks
from handbook.normalise.language.words import without_code
from handbook.normalise.outline import Found

SEVERAL, LONGEST = 3, 400
SIGNS = " \t*_`>-+"  # of rules, quotations and bold type


def leave_follow_ups(questions: Sequence[Found]) -> None:
    """Take the answers that are nothing but lines with question marks at their ends, where there are several."""
    answered = [found for found in questions if found.answer is not None and len(found.answer_text) <= LONGEST]
    further = [found for found in answered if _asks_on(found.answer_text)]
    for found in further if len(further) >= SEVERAL else ():
        found.answer = None


def _asks_on(markdown: str) -> bool:
    if not MARK.search(markdown):
        return False
    lines = list(filter(None, (without_code(line).strip(SIGNS) for line in markdown.split("\n"))))
    return bool(lines) and all(question_marks(line[-1:]) for line in lines)
