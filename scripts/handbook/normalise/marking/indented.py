"""Questions that are indented so far that Markdown takes them for code: one in each paragraph below a heading."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from handbook.normalise.parsing import asking, wording
from handbook.normalise.parsing.blocks import Block
from handbook.normalise.parsing.segments import Segment

FEW = 2
INDENTS = ("    ", "\t")


def with_indented_questions(segments: Sequence[Segment], lines: Sequence[str]) -> list[Segment]:
    """Return the segments with such code below headings as lists of questions, where more than half of it asks."""
    return list(_segments(segments, lines))


def _segments(segments: Sequence[Segment], lines: Sequence[str]) -> Iterator[Segment]:
    above: Segment | None = None
    for segment in segments:
        paragraphs = list(_paragraphs(segment, lines)) if _may_ask(segment, above, lines) else []
        asking_ones = sum(map(_asks, paragraphs))
        if asking_ones >= FEW and 2 * asking_ones > len(paragraphs):
            items = [Block("item", block.first, block.last, children=[block]) for block in paragraphs]
            block = Block("list", segment.first, segment.last, asks=True, children=items)
            yield Segment("list", segment.first, segment.last, block)
        else:
            yield segment
        above = segment


def _may_ask(segment: Segment, above: Segment | None, lines: Sequence[str]) -> bool:
    """Return whether a segment is indented code right below a heading that does not ask itself."""
    if segment.kind != "code" or above is None or above.kind != "heading" or not _is_title(above):
        return False
    return lines[segment.first - 1].startswith(INDENTS)


def _is_title(heading: Segment) -> bool:
    text = heading.said.text
    return heading.said.label is None and not asking.is_question(text) and not asking.opens_like_a_question(text)


def _paragraphs(segment: Segment, lines: Sequence[str]) -> Iterator[Block]:
    numbered = list(enumerate(lines[segment.first - 1 : segment.last], start=segment.first))
    for filled, group in groupby(numbered, lambda entry: bool(entry[1].strip())):
        row = list(group)
        if filled:
            yield Block("paragraph", row[0][0], row[-1][0], "\n".join(line.strip() for _, line in row))


def _asks(block: Block) -> bool:
    return asking.is_question(wording.take_apart(block.text).text)
