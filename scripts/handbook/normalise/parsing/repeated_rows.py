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
    new = [is_question(question.text) and not known for question, known in zip(found, again, strict=True)]
    if 5 * sum(again) >= 4 * len(found):
        return found
    if sum(again) <= sum(new):
        return []
    return [question for question, is_new in zip(found, new, strict=True) if not is_new]
