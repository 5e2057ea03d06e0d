"""Paragraphs that count on ("7.Closures", "8.What is hoisting?") without being a list: questions where enough ask."""

from handbook.normalise.reading import asking, wording
from handbook.normalise.reading.line_questions import as_line_question
from handbook.normalise.reading.segments import Segment

SEVERAL, MANY, SHARE, GAP = 3, 8, 5, 2


def mark_numbered_paragraphs(segments: list[Segment]) -> None:
    """Turn the paragraphs of each row into questions where half of them ask, or a fifth in a long one: steps do not."""
    row: list[tuple[int, Segment]] = []
    for above, segment in zip([None, *segments], segments, strict=False):
        number = _number(segment)
        if number is None:
            continue
        if number == 2 and (not row or row[-1][0] > 1 + GAP) and _is_first(above, segment):
            _mark(row)
            row = [(1, above)]
        if row and number == 1:
            _mark(row)
            row = []
        if not row and number > 1:
            continue
        if not row or abs(number - row[-1][0]) <= GAP:
            row.append((number, segment))
    _mark(row)


def _mark(row: list[tuple[int, Segment]]) -> None:
    asks = sum(_asks(segment) for _, segment in row)
    share = SHARE if len(row) >= MANY else 2
    if asks < SEVERAL or share * asks < len(row):
        return
    for _, segment in row:
        segment.part = as_line_question(segment.part)
        segment.kind, segment.said = "question", segment.part.said


def _number(segment: Segment) -> int | None:
    """Return the number that a paragraph begins with; labels and whole headings have signs of their own."""
    if segment.part is None or segment.kind not in ("text", "question") or not segment.part.text:
        return None
    said = wording.take_apart(segment.part.text.split("\n", 1)[0])
    if said.label is not None or said.number is None or not said.number.isdecimal():
        return None
    return int(said.number)


def _is_first(above: Segment | None, segment: Segment) -> bool:
    """Return whether a paragraph right above the second of a row is the first, which lacks its number."""
    told = above is not None and above.part is not None and above.kind in ("text", "question")
    return told and above.last == segment.first - 1 and bool(above.part.text) and _asks(above)


def _asks(segment: Segment) -> bool:
    first = wording.take_apart(segment.part.text.split("\n", 1)[0]).text
    return asking.is_question(first) or asking.opens_like_a_question(first)
