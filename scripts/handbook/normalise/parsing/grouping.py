"""Where in a paragraph something begins anew: at labels, and at lines that count on."""

import re
from functools import cache
from itertools import pairwise

from handbook.normalise.language import asking, wording
from handbook.normalise.language.translations import are_translations
from handbook.normalise.language.words import vocabulary

SEVERAL, MANY, SHARE, SLIP = 3, 5, 5, 2
STOPS = (".", "。")
STARTS_WITH_NUMBER = re.compile(r"[^\w\s]{0,3}\d")


def groups_of(lines: list[str]) -> list[tuple[int, list[str]]]:
    """Cut a paragraph before each line that begins with a label or the next number; one of questions before each.

    Of such a row one line or another may lack its question mark. The same in several languages stays whole.
    """
    if len(lines) == 1 or are_translations(lines):
        return [(0, lines)]
    each = are_whole(lines) or _count_throughout(lines)
    mostly = is_row_of_questions(lines)
    groups: list[tuple[int, list[str]]] = []
    row = _row(lines)
    for offset, line in enumerate(lines):
        if (
            not groups
            or each
            or (mostly and _is_at_margin(line))
            or offset in row
            or _begins_anew(groups[-1][1][0], line)
        ):
            groups.append((offset, [line]))
        else:
            groups[-1][1].append(line)
    return groups


def are_whole(lines: list[str]) -> bool:
    """Return whether each line is a question of its own: it has the mark of one, or is the first and opens so."""
    if len(lines) == 1 or not all(asking.question_marks(line[-4:]) for line in lines[1:]):
        return False
    first = lines[0]
    opens = first.rstrip().endswith(STOPS) and asking.opens_like_a_question(first)
    return opens or bool(asking.question_marks(first[-4:]))


def is_row_of_questions(lines: list[str]) -> bool:
    """Return whether nearly all lines at the margin ask, most of them with a question mark; of three all have one."""
    if len(lines) < SEVERAL:
        return False
    if len(lines) < MANY:
        marks = [bool(asking.question_marks(line.rstrip()[-4:])) and _is_at_margin(line) for line in lines]
        return all(marks) and 2 * sum(map(asking.opens_like_a_question, lines)) >= len(lines)
    told = [line for line in lines if _is_at_margin(line) and not _is_labelled(line)]
    marked = [bool(asking.question_marks(line.rstrip()[-4:])) for line in told]
    asks = sum(mark or asking.opens_like_a_question(line) for mark, line in zip(marked, told, strict=True))
    return sum(marked) >= MANY and 2 * sum(marked) > len(told) and SHARE * (len(told) - asks) <= len(told)


def _is_at_margin(line: str) -> bool:
    """Return whether a line is filled from its first sign on; what comes out of a fence may hold blank ones."""
    return bool(line) and not line[0].isspace()


def _count_throughout(lines: list[str]) -> bool:
    """Return whether each line of many has a number, and each counts on from the one above, give or take a slip."""
    if len(lines) < MANY or not all(map(STARTS_WITH_NUMBER.match, lines)):
        return False
    numbers = [wording.take_apart(line).number or "" for line in lines]
    return all(map(str.isdecimal, numbers)) and all(
        0 <= int(below) - int(above) <= SLIP for above, below in pairwise(numbers)
    )


def _is_labelled(line: str) -> bool:
    return _may_begin_with_label(line) and wording.take_apart(line).label is not None


def _row(lines: list[str]) -> list[int]:
    """Return the offsets of lines that count on from 1 behind a line without a number, or from 2 behind a first one."""
    begin = [offset for offset, line in enumerate(lines) if STARTS_WITH_NUMBER.match(line)]
    numbers = {offset: wording.take_apart(lines[offset]).number for offset in begin}
    return _counting(numbers, 1) or _counting(numbers, 2)


def _counting(numbers: dict[int, str | None], first: int) -> list[int]:
    row: list[int] = []
    for offset, number in numbers.items():
        row += [offset] if number == str(len(row) + first) else []
    return row if len(row) > 1 and row[0] > 0 else []


def _begins_anew(before: str, line: str) -> bool:
    if _is_labelled(line):
        return True
    if not STARTS_WITH_NUMBER.match(line):
        return False
    numbers = [wording.take_apart(text).number or "" for text in (before, line)]
    if not all(map(str.isdecimal, numbers)):
        return False
    step = int(numbers[1]) - int(numbers[0])
    return step == 1 or (step in (0, SLIP) and bool(asking.question_marks(line[-4:])))  # a slip of whoever counted


@cache
def _first_letters() -> frozenset[str]:
    words = [word for kind in ("question", "answer") for word in vocabulary()["labels"][kind]]
    return frozenset(word[0] for word in words)


def _may_begin_with_label(line: str) -> bool:
    """Tell cheaply, before inline Markdown is parsed, whether a label is possible."""
    start = re.search(r"[^\W\d_]", line[:12])
    return start is not None and start[0].lower() in _first_letters()
