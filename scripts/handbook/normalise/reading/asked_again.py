"""Lists that name every question before it is answered further down: each is asked once, where its answer stands."""

from collections.abc import Container, Iterator
from itertools import groupby

from handbook.normalise.language.remembering import forgetting
from handbook.normalise.language.words import wording_of
from handbook.normalise.outline import Found, Outline, Section, SetAside
from handbook.normalise.reading.lists import GROUP_DEPTH

SEVERAL = 3
WHY = "asked again further down"
ELSEWHERE = "asked and answered in another part of the document"


def leave_asked_again(outline: Outline) -> None:
    """Set aside unanswered items of a section, grouped or not, most of them asked again further down, some answered."""
    rows = [list(same) for _, same in groupby(outline.questions, key=_place)]
    rows = [row for row in rows if len(row) >= SEVERAL and row[0].style == "item"]
    asked = {wording_of(found.text): found for found in outline.questions}  # the last of those that say the same
    left: set[int] = set()
    for row in rows:
        if any(found.answer is not None for found in row):
            continue
        again = [found for found in row if asked[wording_of(found.text)].first > row[-1].last]
        answered = any(asked[wording_of(found.text)].answer is not None for found in again)
        if answered and len(again) >= SEVERAL and 3 * len(again) >= 2 * len(row):
            left |= {found.first for found in again}
            outline.set_aside += [SetAside(found.first, found.last, WHY) for found in again]
    if left:
        outline.questions = [found for found in outline.questions if found.first not in left]


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
