"""Documents that are a list of topics ("* Steam") with what there is to tell below each: where some ask, all do."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from handbook.normalise.language import inline, wording
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.headings.document_titles import titled_as_questions
from handbook.normalise.parsing.items import read_alone
from handbook.normalise.parsing.paragraphs import read_paragraph
from handbook.normalise.parsing.segments import Segment, read_segments

FEW, MANY, MOSTLY, LONGEST, DEEPEST = 3, 8, 10, 15, 6
STOPS = (".", ":", ";", ",")
OTHERS = frozenset(["list", "code", "rule"])


def with_told_topics(segments: list[Segment], lines: Sequence[str]) -> list[Segment]:
    """Return the segments with the items of such a document as headings, where most have something below them.

    Sections have a title above them that announces questions. Where most items ask, they are questions that go on.
    Lists with another marker belong to what is told. What has nothing below it asks where its own words do, or
    where it is bold as the others are.
    """
    first = next((segment for segment in segments if segment.kind == "list"), None)
    if first is None or not all(map(_may_stand_beside, segments)):
        return segments
    if first is not segments[0] and not titled_as_questions(segments):
        return segments
    levels = [segment.block.level for segment in segments if segment.kind == "heading"]
    level = min(1 + max(levels, default=1), DEEPEST)
    marker = _marker(first.block, lines)
    rows = [segment for segment in segments if segment.kind == "list" and _marker(segment.block, lines) == marker]
    items = [item for segment in rows for item in segment.block.children]
    chosen = {id(segment) for segment in rows}
    below = {
        id(a.block.children[-1])
        for a, b in pairwise(segments)
        if a.kind == "list" and b.kind != "heading" and id(b) not in chosen
    }
    told = {id(item): item for item in items if _is_told(item, id(item) in below)}
    asking = _asking(told.values())
    many = len(told) >= MANY and 4 * len(told) >= 3 * len(items)
    if marker.isdigit() or not many or asking < FEW or 2 * asking > len(told):
        return segments
    if MOSTLY * sum(map(_is_bold, told.values())) >= (MOSTLY - 1) * len(told):
        told |= {id(item): item for item in items if _is_bold(item)}
    made: list[Segment] = []
    for segment in segments:
        made += _headed(segment, told, level) if id(segment) in chosen else [segment]
    return made


def _may_stand_beside(segment: Segment) -> bool:
    """Return whether a document with this segment may be such a list, with titles of its sections or without."""
    if segment.kind == "heading":
        return not segment.asks and section_kind(segment.said.text) is None
    return segment.kind in OTHERS


def _marker(block: Block, lines: Sequence[str]) -> str:
    return lines[block.first - 1].lstrip()[:1]


def _is_told(item: Block, goes_on: bool) -> bool:
    """Return whether an item is a short line with something below it, in it or where it `goes_on` behind its list."""
    head = item.children[0] if item.children and item.children[0].kind == "paragraph" else None
    title = head.text.split("\n", 1)[0].strip() if head is not None else ""
    short = 0 < length_of(title) <= LONGEST and not title.endswith(STOPS)
    return short and (goes_on or len(item.children) > 1 or "\n" in head.text)


def _is_bold(item: Block) -> bool:
    """Return whether an item begins with a line that is bold as a whole."""
    title = item.children[0].text.split("\n", 1)[0].strip() if item.children else ""
    cut = inline.leading_strong(title)
    return cut is not None and not any(map(str.isalnum, cut[1]))


def _asking(items: Iterable[Block]) -> int:
    return sum(item.asks or item.opens for item in map(read_alone, items))


def _headed(segment: Segment, told: Collection[int], level: int) -> Iterator[Segment]:
    for item in segment.block.children:
        alone = read_alone(item)
        head, *below = item.children or [Block("paragraph", item.first, item.first)]
        title, _, rest = head.text.partition("\n")
        block = Block("heading", item.first, item.first, title, level=level)
        asks = id(item) in told or alone.asks or alone.opens
        said = wording.take_apart(title)
        yield Segment("heading", item.first, item.first, block, said=said, asks=asks, proved=bool(below))
        if rest:
            paragraph = Block("paragraph", item.first + 1, head.last, rest)
            for part in read_paragraph(rest, paragraph.first):
                yield Segment(part.kind, part.first, part.last, paragraph, part, part.said)
        yield from read_segments(below)
