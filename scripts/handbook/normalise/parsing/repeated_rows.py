"""Rows of tables that name what the document asks elsewhere: a table of contents, or the contents beside questions."""

from collections import Counter
from collections.abc import Collection, Sequence

from handbook.normalise.language.asking import is_question
from handbook.normalise.language.words import wording_of, words_of
from handbook.normalise.outline import Found

SEVERAL = 3


def pointing_rows(found: list[Found]) -> list[Found]:
    """Return the rows that ask nothing and say the same as several others ("See below"): the question is elsewhere."""
    times = Counter(wording_of(question.text) for question in found)
    return [
        question
        for question in found
        if times[wording_of(question.text)] >= SEVERAL and not question.answer and not is_question(question.text)
    ]


def named_elsewhere(found: list[Found], asked: Collection[str]) -> list[Found]:
    """Return the rows that are no questions, as most rows only name what is `asked` elsewhere; none where few do.

    Where four fifths do, all are names: wordings change. Else a row that asks nothing names a part, and one that asks
    what the document does not is a question that nobody answered.
    """
    if recaps(found, asked):
        return found
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


def recaps(found: Sequence[Found], asked: Collection[str]) -> bool:
    """Return whether a row sums up what is asked elsewhere: four fifths of it in fewer words."""
    rows = [words_of(question.text) for question in found]
    if not SEVERAL <= len(found) <= len(asked) or any(is_question(question.text) for question in found):
        return False
    known = [set(wording.split()) for wording in asked]
    short = sum(any(_is_short_for(row, words) for words in known) for row in rows)
    return 5 * short >= 4 * len(rows)


def _is_short_for(row: list[str], words: set[str]) -> bool:
    """Return whether at least half of the words of a row are in a question, which has more."""
    return bool(row) and len(row) <= len(words) and 2 * sum(word in words for word in row) >= len(row)
