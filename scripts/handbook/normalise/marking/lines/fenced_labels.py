"""Fences that hold labelled questions and nothing else: whoever wrote them wanted lines to stay lines, not code."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from handbook.normalise.language import wording
from handbook.normalise.language.announcing import speaks_of_interviews
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.lines.fenced_pairs import pairs_in
from handbook.normalise.marking.lines.titled_lines import DEEPEST, asks_as_line, heading_of
from handbook.normalise.parsing.segments import Segment

FEW, MANY = 2, 10
FENCES = ("```", "~~~")
BRACKETS = ("()", "[]", "（）", "【】", "<>")
Line = tuple[int, str]


def with_fenced_labels(segments: Sequence[Segment], lines: Sequence[str]) -> list[Segment]:
    """Return the segments with such fences as lists of questions, where the heading above asks nothing itself.

    Those with answers are examples of something else, unless several stand where interviews are spoken of, or many.
    """
    fences = [inside for segment in segments if segment.kind == "code" and (inside := _inside(segment, lines))]
    if not any(map(_hold_questions, fences)):
        return list(segments)
    levels = [segment.block.level for segment in segments if segment.kind == "heading"]
    level = min(max(levels, default=0) + 1, DEEPEST)
    made: list[Segment] = []
    pairs = [count for inside in fences if (count := _pairs(inside))]
    paired = len(pairs) >= FEW
    is_below_title, speaks = False, sum(pairs) >= MANY
    for segment in segments:
        if segment.kind == "heading":
            is_below_title = segment.said.label is None and not asks_as_line(segment.block.text)
            speaks = speaks or speaks_of_interviews(segment.said.text)
        inside = _inside(segment, lines) if is_below_title else []
        if not _hold_questions(inside):
            made.append(segment)
        elif _pairs(inside):
            made += pairs_in(segment, inside) if speaks and paired else [segment]
        else:
            made += _pieces(segment, inside, level)
    return made


def _inside(segment: Segment, lines: Sequence[str]) -> list[Line]:
    """Return the filled lines within a fence that names no language, with their numbers."""
    if segment.kind != "code" or lines[segment.first - 1].strip() not in FENCES:
        return []
    numbered = enumerate(lines[segment.first : segment.last], start=segment.first + 1)
    return [(number, line.strip()) for number, line in numbered if line.strip() and line.strip() not in FENCES]


def _pairs(inside: list[Line]) -> int:
    """Return how many lines are labelled answers."""
    return sum(_label(line) == "answer" for _, line in inside)


def _hold_questions(inside: list[Line]) -> bool:
    """Return whether some lines are labelled questions, most of which ask, with at most a title in brackets above.

    Many with labelled answers may stand among other lines.
    """
    asked = [wording.take_apart(line).text for _, line in inside if _label(line) == "question"]
    if len(asked) < FEW:
        return False
    if _pairs(inside) >= MANY:  # whatever stands above and between so many
        return 2 * sum(map(asks_as_line, asked)) > len(asked)
    opens = next(line for _, line in inside if not _is_title(line))
    return 2 * sum(map(asks_as_line, asked)) > len(asked) and _label(opens) == "question"


def _pieces(segment: Segment, inside: list[Line], level: int) -> Iterator[Segment]:
    yield Segment("rule", segment.first, segment.first)
    for titled, group in groupby(inside, lambda entry: _is_title(entry[1])):
        if titled:
            yield from (heading_of(number, line[1:-1], level) for number, line in group)
        else:
            yield _list_of(list(group))
    if segment.last > inside[-1][0]:
        yield Segment("rule", segment.last, segment.last)


def _list_of(lines: list[Line]) -> Segment:
    """Return lines as a list of questions; what stands below one without a label goes on with it."""
    sign = lines[0][1][:1]
    rows: list[list[Line]] = []
    for number, line in lines:
        begins = line.startswith(sign) and not line[1:2].isalnum()  # also "Q, why?", where a comma slipped in
        if begins or not rows or _label(line) == "question":
            rows.append([])
        rows[-1].append((number, line))
    items = [_item([number for number, _ in row], [line for _, line in row]) for row in rows]
    first, last = items[0].first, items[-1].last
    return Segment("list", first, last, Block("list", first, last, ordered=True, asks=True, bare=True, children=items))


def _item(numbers: list[int], lines: list[str]) -> Block:
    first, last = numbers[0], numbers[-1]
    paragraph = Block("paragraph", first, last, " ".join(lines))
    return Block("item", first, last, ordered=True, children=[paragraph])


def _label(line: str) -> str | None:
    label = wording.take_apart(line).label
    return label.kind if label is not None else None


def _is_title(line: str) -> bool:
    return any(line.startswith(sign[0]) and line.endswith(sign[1]) for sign in BRACKETS)
