"""Questions that are indented so far that Markdown takes them for code: a numbered list, or a paragraph each."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from handbook.normalise.language import asking, wording
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.markdown.indented import INDENTS, indented_blocks
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.kinds import kinds_of
from handbook.normalise.parsing.segments import Segment, read_segments

FEW = 2


def with_indented_questions(segments: Sequence[Segment], lines: Sequence[str]) -> list[Segment]:
    """Return the segments with such code as lists of questions, where more than half of it asks.

    Questions without a number have a heading right above them.
    """
    return list(_segments(segments, lines)) if "code" in kinds_of(segments) else list(segments)


def _segments(segments: Sequence[Segment], lines: Sequence[str]) -> Iterator[Segment]:
    above: Segment | None = None
    for segment in segments:
        blocks = _numbered(segment, lines) if segment.kind == "code" else []
        paragraphs = list(_paragraphs(segment, lines)) if not blocks and _may_ask(segment, above, lines) else []
        asking_ones = sum(map(_asks, paragraphs))
        if asking_ones >= FEW and 2 * asking_ones > len(paragraphs):
            items = [Block("item", block.first, block.last, children=[block]) for block in paragraphs]
            block = Block("list", segment.first, segment.last, asks=True, children=items)
            yield Segment("list", segment.first, segment.last, block)
        elif blocks:
            yield from read_segments(blocks)
        else:
            yield segment
        above = segment


def _numbered(segment: Segment, lines: Sequence[str]) -> list[Block]:
    """Return the blocks in such code where it begins with a numbered list of questions."""
    blocks = indented_blocks(segment.block, lines) if lines[segment.first - 1].lstrip()[:1].isdigit() else []
    listed = bool(blocks) and blocks[0].kind == "list" and all(item.ordered for item in blocks[0].children)
    return blocks if listed and asks_mostly(blocks[0]) else []


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
