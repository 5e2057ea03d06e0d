"""Lists that name what is asked elsewhere, above answers or to sum up: each is asked once, where it is answered."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from handbook.normalise.language.asking import opens_like_a_question
from handbook.normalise.language.remembering import forgetting
from handbook.normalise.language.words import wording_of, words_of
from handbook.normalise.outline import Found, Outline, Section, SetAside
from handbook.normalise.parsing.repeated_rows import recaps
from handbook.normalise.reading.lists import GROUP_DEPTH

SEVERAL, FIRST = 3, "1"
WHY = "asked again further down"
SUMMED_UP = "summary: names what is asked elsewhere"
ELSEWHERE = "asked and answered in another part of the document"


def leave_asked_again(outline: Outline) -> None:
    """Set aside unanswered items of a section that are asked again further down, or sum up in names what is asked."""
    asked = {wording_of(found.text): found for found in outline.questions}  # the last of those that say the same
    left: set[int] = set()
    for row in _rows(outline.questions):
        again, why = _again_below(row, asked), WHY
        if not again and _sums_up(row, asked):
            again, why = row, SUMMED_UP
        left |= {found.first for found in again}
        outline.set_aside += [SetAside(found.first, found.last, why) for found in again]
    if left:
        outline.questions = [found for found in outline.questions if found.first not in left]


def _sums_up(row: Sequence[Found], asked: Mapping[str, Found]) -> bool:
    """Return whether a row is nothing but names of what is asked elsewhere."""
    if row[0].style != "item" or any(opens_like_a_question(found.text) for found in row):
        return False
    return recaps(row, asked.keys() - {wording_of(found.text) for found in row})


def _rows(questions: Sequence[Found]) -> Iterator[list[Found]]:
    """Yield the unanswered items of each section, grouped or not, or of each count where others there are answered."""
    for _, same in groupby(questions, key=_place):
        section = list(same)
        rows = [section] if all(found.answer is None for found in section) else _counts(section)
        yield from (row for row in rows if len(row) >= SEVERAL and all(found.answer is None for found in row))


def _counts(section: Sequence[Found]) -> list[list[Found]]:
    """Return the questions of a section cut where their numbers begin anew."""
    rows: list[list[Found]] = []
    for found in section:
        if not rows or found.number == FIRST:
            rows.append([])
        rows[-1].append(found)
    return rows


def _again_below(row: list[Found], asked: Mapping[str, Found]) -> list[Found]:
    """Return the items that are asked again below a row, where most are; all of it where nearly all are.

    Beside them, what is asked there in more words ("Tell why …") is the same.
    """
    if row[0].style != "item":
        return []
    again = [found for found in row if asked[wording_of(found.text)].first > row[-1].last]
    answered = any(asked[wording_of(found.text)].answer is not None for found in again)
    if not answered or len(again) < SEVERAL or 3 * len(again) < 2 * len(row):
        return []
    below = _by_words(text for text, found in asked.items() if found.first > row[-1].last)
    same = {id(found) for found in again}
    again = [found for found in row if id(found) in same or _is_said_in_more_words(found.text, below)]
    return row if 5 * len(again) >= 4 * len(row) else again


def _by_words(wordings: Iterable[str]) -> dict[str, list[set[str]]]:
    """Return for each word the words of all that it stands in."""
    found: dict[str, list[set[str]]] = {}
    for wording in wordings:
        words = set(wording.split())
        for word in words:
            found.setdefault(word, []).append(words)
    return found


def _is_said_in_more_words(text: str, below: Mapping[str, list[set[str]]]) -> bool:
    words = set(words_of(text))
    return any(map(words.issubset, min((below.get(word, []) for word in words), key=len, default=[])))


def leave_asked_elsewhere(outline: Outline, answered: Container[int]) -> bool:
    """Set aside the contents that a part of a large document holds, and return whether there are some.

    They are rows without an answer that are answered in other parts; a row may be short, as the other half of the
    contents may be in the next part. `answered` are the marks of what is answered in any, as `marks_of` gives them.
    """
    if not any(_is_again(found, answered) for found in forgetting(outline.questions)):
        return False  # without a list of all that is asked
    left: set[int] = set()
    for _, same in groupby(outline.questions, key=_place):
        row = list(same)
        again = [found for found in row if _is_again(found, answered)]
        if 3 * len(again) >= 2 * len(row):
            left |= {found.first for found in again}
            outline.set_aside += [SetAside(found.first, found.last, ELSEWHERE) for found in again]
    outline.questions = [found for found in outline.questions if found.first not in left]
    return bool(left)


def _is_again(found: Found, answered: Container[int]) -> bool:
    return found.answer is None and _mark_of(found) in answered


def marks_of(outline: Outline) -> Iterator[int]:
    """Yield a number for the wording of each question that is answered: a text for each takes up too much."""
    return (_mark_of(found) for found in forgetting(outline.questions) if found.answer is not None)


def _mark_of(found: Found) -> int:
    return hash(wording_of(found.text))


def _place(found: Found) -> tuple[tuple[Section, ...], str]:
    """Return where a question stands, whatever item names the group that it is in."""
    return tuple(section for section in found.sections if section.depth < GROUP_DEPTH), found.style
