"""Paragraphs that are a short title with questions line by line below it, without any other sign."""

from collections.abc import Iterator

from handbook.normalise.language import asking, wording
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.segments import Segment

FEW, MANY = 2, 6
LONGEST_TITLE, DEEPEST = 30, 6
ENDS = (".", "。", ",", "，", ";", "；")


def mark_titled_lines(segments: list[Segment]) -> list[Segment]:
    """Return the segments with these paragraphs as a heading and a list each, where most of their lines ask."""
    titled = [segment for segment in segments if _is_titled(segment)]
    if len(titled) < FEW or sum(_asking(segment) for segment in titled) < MANY:
        return segments
    chosen = {id(segment) for segment in titled}
    levels = [segment.block.level for segment in segments if segment.kind == "heading" and not segment.asks]
    level = min(max(levels, default=0) + 1, DEEPEST)
    return [
        piece for segment in segments for piece in (_pieces(segment, level) if id(segment) in chosen else [segment])
    ]


def _is_titled(segment: Segment) -> bool:
    """Return whether the first line is a title and the others ask, or most of them do; none ends a sentence."""
    if segment.kind not in ("text", "question") or segment.part is None or segment.part.style not in ("", "plain"):
        return False
    title, *lines = segment.part.text.split("\n")
    if (
        not lines
        or len(title) > LONGEST_TITLE
        or asks_as_line(title)
        or any(line.rstrip().endswith(ENDS) for line in lines)
    ):
        return False
    return 2 * _asking(segment) >= len(lines)


def _asking(segment: Segment) -> int:
    return sum(map(asks_as_line, segment.part.text.split("\n")[1:]))


def asks_as_line(line: str) -> bool:
    """Return whether a line asks by its own words, whatever number or sign it begins with."""
    text = wording.take_apart(line).text
    return asking.is_question(text) or asking.opens_like_a_question(text)


def _pieces(segment: Segment, level: int) -> Iterator[Segment]:
    title, *lines = segment.part.text.split("\n")
    yield heading_of(segment.first, title, level)
    yield list_of(list(enumerate(lines, start=segment.first + 1)))


def heading_of(number: int, title: str, level: int) -> Segment:
    """Return line `number` as a heading."""
    block = Block("heading", number, number, title, level=level)
    return Segment("heading", number, number, block, said=wording.take_apart(title))


def list_of(lines: list[tuple[int, str]]) -> Segment:
    """Return numbered lines of a document as a list of questions."""
    items = [
        Block("item", number, number, ordered=True, children=[Block("paragraph", number, number, line)])
        for number, line in lines
    ]
    first, last = items[0].first, items[-1].last
    return Segment("list", first, last, Block("list", first, last, ordered=True, asks=True, children=items))
