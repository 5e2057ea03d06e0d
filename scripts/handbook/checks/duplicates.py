"""Nearly the same question asked twice.

A score cannot tell it: "path parameter" against "query parameter" scores 93 of 100, a true paraphrase 92. So only the
same words, up to spelling, count, in titles and in `aka`.
"""

from collections.abc import Iterator

from rapidfuzz import fuzz

from handbook.problem import Problem
from handbook.questions import markdown
from handbook.questions.library import Handbook
from handbook.questions.question import Question

SPELLING = 90  # per word, of 100: "colour" and "color" score 91, "path" and "query" far less
FILLER = frozenset(
    "a an and are can do does fastapi for how in is it of on or the to use using what when why with you your".split()
)


def check(handbook: Handbook) -> Iterator[Problem]:
    """Yield pairs of questions whose titles or other wordings use the same words."""
    asked: list[tuple[list[str], Question, str]] = []
    for question in handbook.questions:
        wordings = {wording: significant(wording) for wording in (question.plain_title, *question.meta.aka)}
        for wording, words in wordings.items():
            twin = next(
                ((q, w) for known, q, w in asked if q is not question and (same(words, known) or _letters(w, wording))),
                None,
            )
            if twin:
                what = f'"{wording}" asks nearly the same as "{twin[1]}" of {twin[0].path}'
                remedy = "join the two questions, or say what sets them apart"
                yield Problem(question.path, question.title_line, what, remedy)
        asked += [(words, question, wording) for wording, words in wordings.items()]


def significant(wording: str) -> list[str]:
    """Return the words that carry the meaning of a question, sorted."""
    words = "".join(c if c.isalnum() else " " for c in markdown.plain(wording).casefold()).split()
    return sorted(word for word in words if word not in FILLER)


def same(words: list[str], others: list[str]) -> bool:
    """Return whether two lists of significant words are the same but for spelling."""
    return len(words) == len(others) > 1 and all(map(_same_word, words, others))


def _letters(wording: str, other: str) -> bool:
    """Return whether two wordings are the same but for case, punctuation and blanks."""
    first, second = ([c for c in text.casefold() if c.isalnum()] for text in (wording, other))
    return first == second


def _same_word(word: str, other: str) -> bool:
    return word == other or (len(word) > 4 and fuzz.ratio(word, other) >= SPELLING)
