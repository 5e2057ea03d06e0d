"""Numbered titles of sections with the first question on the line right below ("2. Ovens", "How do you heat one?")."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.paragraphs import read_paragraph
from handbook.normalise.parsing.segments import Segment

FEW, LONGEST_TITLE = 2, 10
TURNS = ("list", "heading")


def without_glued_titles(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments with such items as a title and a paragraph, where more questions stand below most of them."""
    places = [place for place, segment in enumerate(segments) if _is_glued(segment)]
    numbers = [int(segments[place].block.children[0].number) for place in places]
    asked = sum(_asks_on(segments, place) for place in places)
    if len(places) < FEW or numbers != sorted(set(numbers)) or 2 * asked <= len(places):
        return list(segments)
    chosen = set(places)
    return [
        piece for place, segment in enumerate(segments) for piece in (_cut(segment) if place in chosen else (segment,))
    ]


def _is_glued(segment: Segment) -> bool:
    """Return whether a segment is a numbered item alone: a few words that ask nothing, and a question below them."""
    item = segment.block.children[0] if segment.kind == "list" and len(segment.block.children) == 1 else None
    if item is None or not (item.number or "").isdecimal() or len(item.children) != 1 or not item.children[0].text:
        return False
    title, _, rest = item.children[0].text.partition("\n")
    return bool(rest) and length_of(title) <= LONGEST_TITLE and not _asks(title) and _asks(rest)


def _asks(text: str) -> bool:
    line = wording.take_apart(text.split("\n", 1)[0]).text
    return asking.is_question(line) or asking.opens_like_a_question(line)


def _asks_on(segments: Sequence[Segment], place: int) -> bool:
    """Return whether nothing but questions stands between a title and the next one."""
    row: list[Segment] = []
    for segment in segments[place + 1 :]:
        if segment.kind in TURNS:
            break
        row.append(segment)
    return bool(row) and all(segment.kind in ("question", "text") and _asks(segment.part.text) for segment in row)


def _cut(segment: Segment) -> Iterator[Segment]:
    item = segment.block.children[0]
    first, head = segment.first, item.children[0]
    title, _, rest = head.text.partition("\n")
    lone = replace(item, last=first, children=[Block("paragraph", first, first, title)], memo=None)
    block = replace(segment.block, last=first, children=[lone])
    yield replace(segment, last=first, block=block)
    below = Block("paragraph", first + 1, segment.last, rest)
    for part in read_paragraph(rest, first + 1):
        yield Segment(part.kind, part.first, part.last, below, part, part.said)
