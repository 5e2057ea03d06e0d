"""Numbered items with labelled answers ("6. What is rye?", "Answer: a grain") below headings that ask."""

from collections.abc import Iterator, Sequence

from handbook.normalise.language import wording
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.headings.odd_ones import headed
from handbook.normalise.parsing.paragraphs import read_paragraph
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3


def with_labelled_items(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments with such items as headings of the level above, where there are several of them.

    Right below a heading they are the questions of its section, as they are anywhere else.
    """
    found = list(_lists_in_answers(segments))
    if sum(len(segment.block.children) for _, segment, _ in found) < SEVERAL:
        return list(segments)
    levels = {place: level for place, _, level in found}
    return [piece for place, segment in enumerate(segments) for piece in _pieces(segment, levels.get(place))]


def _pieces(segment: Segment, level: int | None) -> Iterator[Segment]:
    if level is None:
        yield segment
        return
    for item in segment.block.children:
        yield from headed(item, level)


def _lists_in_answers(segments: Sequence[Segment]) -> Iterator[tuple[int, Segment, int]]:
    """Yield the lists of such items behind the answer to a heading: place, list and the level of that heading."""
    level, told = 0, False  # of the heading whose answer is being read, and whether there is any yet
    for place, (segment, below) in enumerate(zip(segments, [*segments[1:], None], strict=False)):
        if segment.kind == "heading" and (segment.asks or segment.block.level <= level):
            level, told = segment.block.level if segment.asks else 0, False
        elif level and told and segment.kind == "list" and _are_labelled(segment, below):
            yield place, segment, level
        else:
            told = True


def _are_labelled(segment: Segment, below: Segment | None) -> bool:
    """Return whether the answer to each item begins with a label, to the last one also in code right below the list."""
    *items, last = segment.block.children
    if segment.settled or not last.ordered or not all(map(_is_labelled, items)):
        return False
    in_code = len(last.children) == 1 and below is not None and below.kind == "code" and _answers(below.block)
    return _is_labelled(last) or (in_code and last.children[0].kind == "paragraph")


def _is_labelled(item: Block) -> bool:
    if not item.children or item.children[0].kind != "paragraph":
        return False
    first, *others = read_paragraph(item.children[0].text, item.first)
    if first.kind == "answer":
        return False
    inside = bool(others) and others[0].kind == "answer"
    return inside or any(map(_answers, item.children[1:2]))


def _answers(block: Block) -> bool:
    line = block.text.lstrip("\n").split("\n", 1)[0] if block.kind in ("paragraph", "code") else ""
    label = wording.take_apart(line).label
    return label is not None and label.kind == "answer"
