"""Fences that hold notes of interviews ("```acme" … "how do you knead"): each line that asks is a question."""

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from handbook.normalise.language import wording
from handbook.normalise.language.announcing import frames_answers, says_questions
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.lines.fenced_labels import FENCES, Line
from handbook.normalise.marking.lines.titled_lines import DEEPEST, asks_as_line, heading_of
from handbook.normalise.parsing.segments import Segment

FEW, SEVERAL, MANY = 2, 3, 8
SHARE = 5  # one line of so many asks in notes, the others name topics
CODE_SHARE = 8
CODE_OPENS = ("#", "$", "//", "--", "->", "=>", "/*", "<", ">", "{", "}", "@", "|", "+", *"→⇒►▶├└│┌↓")
CODE_ENDS = ("{", "}", ";", ",", "\\", "(", ")", "[", "]", "|", ">")
COLONS = (":", "：")
CODE_HOLDS = ("=", "()", "::", "->", "=>", " | ", '": ', "${", "```")
TAB = 4


def with_fenced_notes(segments: Sequence[Segment], lines: Sequence[str]) -> list[Segment]:
    """Return the segments with such fences as questions below their topics, where several are written so."""
    notes = {id(segment): noted for segment, noted in _fences(segments, lines) if _ask(noted, FEW)}
    lined = [asks_as_line(line) for noted in notes.values() for _, line in noted]
    alone = len(notes) < SEVERAL
    if sum(lined) < MANY or (alone and not (all(lined) and _is_announced(segments, next(iter(notes))))):
        return list(segments)
    notes = {id(segment): noted for segment, noted in _fences(segments, lines) if _ask(noted, 1)}
    levels = [segment.block.level for segment in segments if segment.kind == "heading"]
    level = min(max(levels, default=0) + 1, DEEPEST)
    made: list[Segment] = []
    for segment in segments:
        made += _pieces(segment, notes[id(segment)], level) if id(segment) in notes else [segment]
    return made


def _fences(segments: Sequence[Segment], lines: Sequence[str]) -> Iterator[tuple[Segment, list[Line]]]:
    """Yield the fences that answer no question, each with its filled lines and their numbers.

    What stands in the sections of a heading that asks answers it too.
    """
    answers = leads = False
    asking = DEEPEST
    for segment in segments:
        if segment.kind == "heading":
            inside = segment.block.level > asking
            asking = asking if inside else segment.block.level if segment.asks else DEEPEST
            answers = inside or segment.asks or asks_as_line(segment.block.text) or frames_answers(segment.block.text)
        elif segment.kind in ("question", "answer", "fold"):
            answers = True
        elif segment.kind == "code" and not (answers or leads) and lines[segment.first - 1].startswith(FENCES):
            closed = segment.last > segment.first and lines[segment.last - 1].strip() in FENCES
            inside = lines[segment.first : segment.last - closed]
            yield segment, [line for line in enumerate(inside, start=segment.first + 1) if line[1].strip()]
        leads = segment.kind == "text" and segment.part.text.rstrip("*_ ").endswith(COLONS)


def _is_announced(segments: Sequence[Segment], fence: int) -> bool:
    """Return whether the heading above a fence, which its id names, says that questions come."""
    above = takewhile(lambda segment: id(segment) != fence, segments)
    *_, heading = ["", *(segment.block.text for segment in above if segment.kind == "heading")]
    return says_questions(heading, surely=True)


def _ask(noted: list[Line], few: int) -> bool:
    """Return whether some lines of a fence ask, and hardly any is code."""
    if CODE_SHARE * sum(_is_code(line.strip()) for _, line in noted) > len(noted):  # as most are, and tell cheaply
        return False
    asking = sum(asks_as_line(line) for _, line in noted)
    return asking >= few and SHARE * asking >= len(noted)


def _is_code(line: str) -> bool:
    plain = line.removesuffix("()")
    return plain.startswith(CODE_OPENS) or (plain.endswith(CODE_ENDS) and "(" not in plain[:-1]) or _holds_code(plain)


def _holds_code(line: str) -> bool:
    return any(map(line.__contains__, CODE_HOLDS))


def _pieces(segment: Segment, noted: list[Line], level: int) -> Iterator[Segment]:
    yield Segment("rule", segment.first, segment.first, parts=True)
    for asking, row in groupby(_rows(noted), lambda lines: asks_as_line(lines[0][1])):
        rows = list(row)
        if asking:
            yield _list_of(rows)
        else:
            yield from (heading_of(number, line.strip(), level) for lines in rows for number, line in lines)
    if segment.last > noted[-1][0]:
        yield Segment("rule", segment.last, segment.last, parts=True)


def _rows(noted: list[Line]) -> list[list[Line]]:
    """Return the lines, those that ask nothing and stand deeper than a question together with it."""
    rows: list[list[Line]] = []
    for number, line in noted:
        answers = rows and asks_as_line(rows[-1][0][1]) and _depth(line) > _depth(rows[-1][0][1])
        if answers and not asks_as_line(line):
            rows[-1].append((number, line))
        else:
            rows.append([(number, line)])
    return rows


def _depth(line: str) -> int:
    expanded = line.expandtabs(TAB)
    return len(expanded) - len(expanded.lstrip())


def _list_of(rows: list[list[Line]]) -> Segment:
    items = [_item(row) for row in rows]
    first, last = items[0].first, items[-1].last
    return Segment("list", first, last, Block("list", first, last, ordered=True, asks=True, bare=True, children=items))


def _item(row: list[Line]) -> Block:
    children = [Block("paragraph", number, number, wording.MARKER.sub("", line.strip())) for number, line in row]
    first, last = row[0][0], row[-1][0]
    return Block("item", first, last, ordered=True, children=children)
