"""Paragraphs that are a short title with questions line by line below it, without any other sign."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from handbook.normalise.language import asking, wording
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.lined_groups import names_lines
from handbook.normalise.parsing.segments import Segment

FEW, MANY = 2, 6
LONGEST_TITLE, LONGEST_LETTERED, DEEPEST = 30, 60, 6
LETTERED = re.compile(r"\(?[a-zA-Z][.)]\s.*[:：]\s*$")  # "b) Ovens and steam:"
ENDS = (".", "。", ",", "，", ";", "；")


def mark_titled_lines(segments: list[Segment]) -> list[Segment]:
    """Return the segments with these paragraphs as a heading and a list each, where most of their lines ask."""
    titled = {id(segment): segment.part.text.split("\n") for segment in segments if _is_titled(segment)}
    lists = [segment for segment in segments if segment.kind == "list"]
    items = {id(segment): item for segment in lists if _is_titled_item(item := _lines_of_item(segment))}
    below = [line for lines in titled.values() for line in lines[1:]]
    below += [line for lines in items.values() for line in lines[2:]]
    if len(titled) + len(items) < FEW or sum(map(asks_as_line, below)) < MANY:
        return segments
    levels = [segment.block.level for segment in segments if segment.kind == "heading" and not segment.asks]
    level = min(max(levels, default=0) + 1, DEEPEST)
    made: list[Segment] = []
    for segment in segments:
        if id(segment) in titled:
            made += _pieces(titled[id(segment)], segment.first, level)
        elif id(segment) in items:
            section, *lines = items[id(segment)]
            made += [heading_of(segment.first, section, level), *_pieces(lines, segment.first + 1, level)]
        else:
            made.append(segment)
    return made


def _lines_of_item(segment: Segment) -> list[str]:
    """Return the lines of a numbered item that is a list by itself: a section, where its second line is a title."""
    items = segment.block.children if not segment.settled else ()
    held = items[0].children if len(items) == 1 and items[0].ordered else ()
    return held[0].text.split("\n") if len(held) == 1 and held[0].kind == "paragraph" else []


def _is_titled_item(lines: Sequence[str]) -> bool:
    return _is_lettered(lines[1:]) and _holds_questions(lines[1:])


def _is_titled(segment: Segment) -> bool:
    """Return whether a paragraph is a title, with a letter or without any sign, and lines that ask."""
    if segment.kind not in ("text", "question") or segment.part is None or segment.settled:
        return False
    if "\n" not in segment.part.text:
        return False
    lines = segment.part.text.split("\n")
    return (segment.part.style in ("", "plain") or _is_lettered(lines)) and _holds_questions(lines)


def _is_lettered(lines: Sequence[str]) -> bool:
    return bool(lines) and LETTERED.match(lines[0]) is not None


def _holds_questions(lines: Sequence[str]) -> bool:
    """Return whether the first line is a title and the others ask, or most of them do; none ends a sentence."""
    title, *below = lines
    longest = LONGEST_LETTERED if _is_lettered(lines) else LONGEST_TITLE
    is_title = len(wording.take_apart(title).text) <= longest and not asks_as_line(title)
    if not (below and is_title) or any(line.rstrip().endswith(ENDS) for line in below):
        return False
    return 2 * sum(map(asks_as_line, below)) >= len(below)


def asks_as_line(line: str) -> bool:
    """Return whether a line asks by its own words, whatever number or sign it begins with."""
    text = wording.take_apart(line).text
    return asking.is_question(text) or asking.opens_like_a_question(text)


def _pieces(lines: Sequence[str], first: int, level: int) -> Iterator[Segment]:
    yield heading_of(first, lines[0], level)
    yield list_of(list(enumerate(lines[1:], start=first + 1)))


def heading_of(number: int, title: str, level: int) -> Segment:
    """Return line `number` as a heading."""
    block = Block("heading", number, number, title, level=level)
    return Segment("heading", number, number, block, said=wording.take_apart(title))


def lists_of(lines: list[tuple[int, str]], level: int) -> Iterator[Segment]:
    """Yield numbered lines as lists of questions, below the names that stand between them ("Ovens:")."""
    for named, row in groupby(lines, lambda line: names_lines(line[1])):
        if named:
            yield from (heading_of(*line, level) for line in row)
        else:
            yield list_of(list(row))


def list_of(lines: list[tuple[int, str]]) -> Segment:
    """Return numbered lines of a document as a list of questions."""
    items = [
        Block("item", number, number, ordered=True, children=[Block("paragraph", number, number, line)])
        for number, line in lines
    ]
    first, last = items[0].first, items[-1].last
    return Segment("list", first, last, Block("list", first, last, ordered=True, asks=True, children=items))
