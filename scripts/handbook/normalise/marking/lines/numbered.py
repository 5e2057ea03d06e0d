"""Paragraphs that count on ("7.Closures", "8.What is hoisting?") without being a list: questions where enough ask."""

from collections.abc import Iterator
from itertools import pairwise

from handbook.normalise.language import asking, wording
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.marking.headings.announced import asks_otherwise
from handbook.normalise.marking.headings.document_titles import titled_as_questions
from handbook.normalise.marking.lines.round_titles import make_headings, title_of_round
from handbook.normalise.marking.lists.runs import is_verdict, judges
from handbook.normalise.parsing.line_questions import as_line_question
from handbook.normalise.parsing.list_links import only_an_address
from handbook.normalise.parsing.segments import Segment

FEW, SEVERAL, MANY, SHARE, GAP = 2, 3, 8, 5, 2
BRACKETS = tuple("([（")


def mark_numbered_paragraphs(segments: list[Segment]) -> None:
    """Turn the paragraphs of each row into questions where half of them ask, or a fifth in a long one: steps do not.

    Once a row is some, so is any other below a line that speaks of interviews ("Second round:").
    """
    counted = [row for row in _rows(segments) if row]
    if not counted:
        return
    answered = {id(segment) for segment, below in pairwise([*segments, None]) if _is_answered(segment, below)}
    told = [segment for segment in segments if segment.kind != "rule"]  # some stand below titles
    above = {id(below): segment for segment, below in pairwise(told)}
    rows = [(row, _asks_enough(row, answered) or _is_announced(row, above.get(id(row[0])))) for row in counted]
    if not any(asks for _, asks in rows):
        announced = titled_as_questions(segments) and not any(map(asks_otherwise, segments))
        rows = [(row, len(row) >= SEVERAL) for row, _ in rows] if announced else []
    titles = [title_of_round(row, above.get(id(row[0]))) for row, _ in rows]
    for (row, asks), title in zip(rows, titles, strict=True):
        if asks or title is not None or _orders_enough(row):
            _mark(row)
    make_headings([title for title in titles if title is not None], segments)


def _is_announced(row: list[Segment], above: Segment | None) -> bool:
    """Return whether a row, line by line, stands right below a heading that surely announces questions."""
    announces = above is not None and above.kind == "heading" and says_questions(above.said.text, surely=True)
    return announces and len(row) >= SEVERAL and all(b.first - a.last <= GAP for a, b in pairwise(row))


def _rows(segments: list[Segment]) -> Iterator[list[Segment]]:
    row: list[tuple[int, Segment]] = []
    for above, segment in zip([None, *segments], segments, strict=False):
        number = _number(segment)
        if number is None or (row and _is_in_brackets(segment) != _is_in_brackets(row[0][1])):
            continue
        if number == 2 and (not row or row[-1][0] > 1 + GAP) and _is_first(above, segment):
            yield [part for _, part in row]
            row = [(1, above)]
        if row and number == 1:
            yield [part for _, part in row]
            row = []
        if not row and number > 1:
            continue
        if not row or abs(number - row[-1][0]) <= GAP:
            row.append((number, segment))
    yield [part for _, part in row]


def _asks_enough(row: list[Segment], answered: set[int]) -> bool:
    """Return whether enough of a row asks, by its words or by a labelled answer below."""
    asks = sum(_asks(segment) or id(segment) in answered for segment in row)
    share = SHARE if len(row) >= MANY else 2
    return asks >= SEVERAL and share * asks >= len(row)


def _is_answered(segment: Segment, below: Segment | None) -> bool:
    """Return whether a labelled answer stands right below a line, or nothing but "True" or "False"."""
    if segment.part is None or below is None:
        return False
    lines = segment.part.text.split("\n")
    return below.kind == "answer" or is_verdict(lines[-1] if len(lines) == FEW else "") or judges(below)


def _orders_enough(row: list[Segment]) -> bool:
    """Return whether half of a row ask or order, as tasks among questions do."""
    given = sum(_asks(segment) or asking.orders(_first_line(segment)) for segment in row)
    return len(row) >= SEVERAL and 2 * given >= len(row)


def _mark(row: list[Segment]) -> None:
    for segment in row:
        segment.part = as_line_question(segment.part)
        segment.kind, segment.said = "question", segment.part.said


def _number(segment: Segment) -> int | None:
    """Return the number that a paragraph begins with; labels, whole headings and addresses have signs of their own."""
    if segment.is_index or segment.part is None or segment.kind not in ("text", "question") or not segment.part.text:
        return None
    said = wording.take_apart(segment.part.text.split("\n", 1)[0])
    if said.label is not None or said.number is None or not said.number.isdecimal() or only_an_address(said.text):
        return None
    return int(said.number)


def _is_in_brackets(segment: Segment) -> bool:
    """Return whether a number is written as in "(1)": within a row of others it counts what an answer says."""
    return segment.part.text.startswith(BRACKETS)


def _is_first(above: Segment | None, segment: Segment) -> bool:
    """Return whether a paragraph right above the second of a row is the first, which lacks its number."""
    told = above is not None and above.part is not None and above.kind in ("text", "question")
    return told and above.last == segment.first - 1 and bool(above.part.text) and _asks(above)


def _asks(segment: Segment) -> bool:
    first = _first_line(segment)
    return asking.is_question(first) or asking.opens_like_a_question(first)


def _first_line(segment: Segment) -> str:
    return wording.take_apart(segment.part.text.split("\n", 1)[0]).text
