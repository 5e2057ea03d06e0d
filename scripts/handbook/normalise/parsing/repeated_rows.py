"""Rows of tables that name what the document asks elsewhere: a table of contents, or the contents beside questions."""

from collections.abc import Container

from handbook.normalise.language.asking import is_question
from handbook.normalise.language.words import wording_of
from handbook.normalise.outline import Found

SEVERAL = 3


def named_elsewhere(found: list[Found], asked: Container[str]) -> list[Found]:
    """Return the rows that are no questions, as most rows only name what is `asked` elsewhere; none where few do.

    Where four fifths do, all are names: wordings change. Else a row that asks nothing names a part, and one that asks
    what the document does not is a question that nobody answered.
    """
    again = [wording_of(question.text) in asked for question in found]
    if sum(again) < SEVERAL or any(question.answer for question in found):
        return []
    if 5 * sum(again) >= 4 * len(found):
        return found
    asks = [is_question(question.text) for question in found]
    new = [asking and not known for asking, known in zip(asks, again, strict=True)]
    named = sum(asks) - sum(new)
    if named <= sum(new) or 2 * named <= sum(again):  # names of tasks ask nothing and may come again
        return []
    return [question for question, is_new in zip(found, new, strict=True) if not is_new]
