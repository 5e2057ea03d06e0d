"""One row of numbers of which some are items and others none ("3. Rye", "4.Salt"): whoever counted left blanks out."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby

from handbook.normalise.language import wording
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.counted import Counted
from handbook.normalise.parsing.items import asks_on
from handbook.normalise.parsing.kinds import kinds_of
from handbook.normalise.parsing.paragraphs import Part, read_paragraph
from handbook.normalise.parsing.segments import Segment, read_segments

FEW, MANY, GAP = 2, 8, 2
BRACKETS = tuple("([（")  # they count what an answer says


def without_mixed_rows(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments with the items of such long rows as paragraphs, as those without a blank are.

    Where lists of a document ask, they are read by themselves.
    """
    if any(segment.kind == "list" and asks_on(segment.block) for segment in segments):
        return list(segments)
    segments = list(_with_first(segments))
    if "list" not in kinds_of(segments):
        return segments
    mixed = {id(entry.segment) for row in _rows(segments) if _is_mixed(row) for entry in row}
    return [
        piece
        for segment in segments
        for piece in (_paragraphs(segment) if segment.kind == "list" and id(segment) in mixed else (segment,))
    ]


def _with_first(segments: Sequence[Segment]) -> Iterator[Segment]:
    """Yield the segments; a title right above the first of a row is a paragraph by itself."""
    for segment, below in zip(segments, [*segments[1:], None], strict=False):
        lines = segment.part.text.split("\n") if segment.kind == "text" and segment.part is not None else []
        counts = len(lines) > 1 and below is not None and _numbers(below)[:1] == ["2"]
        numbers = [wording.take_apart(line).number for line in lines] if counts else []
        if numbers[1:2] == ["1"] and numbers.count(None) == len(numbers) - 1:
            yield _text(segment, lines[:1], segment.first)
            yield _text(segment, lines[1:], segment.first + 1)
        else:
            yield segment


def _text(segment: Segment, lines: list[str], first: int) -> Segment:
    last = first + len(lines) - 1
    return Segment("text", first, last, segment.block, Part("text", first, last, text="\n".join(lines)))


def _rows(segments: Sequence[Segment]) -> Iterator[list[Counted]]:
    """Yield what counts on in a section, paragraph or list; a list that begins at 1 there is part of an answer."""
    row: list[Counted] = []
    counted = list(_counted(segments))
    for entry, below in zip(counted, [*counted[1:], None], strict=False):
        if entry.segment.kind == "heading":
            yield row
            row = []
        elif row and row[-1].last <= entry.first <= row[-1].last + GAP:
            row.append(entry)
        elif entry.first == 1 and not (row and below is not None and _goes_on(row[-1], entry, below)):
            yield row
            row = [entry]
    yield row


def _goes_on(outer: Counted, inner: Counted, below: Counted) -> bool:
    return outer.last < below.first <= outer.last + GAP and below.first != inner.last + 1


def _counted(segments: Sequence[Segment]) -> Iterator[Counted]:
    for segment in segments:
        if segment.kind == "heading":
            yield Counted(segment, 0, 0)
        numbers = [int(number) for number in _numbers(segment) if number is not None and number.isdecimal()]
        if numbers:
            yield Counted(segment, numbers[0], max(numbers))


def _numbers(segment: Segment) -> list[str | None]:
    """Return the numbers of the items of a list, or the one that a paragraph begins with."""
    if segment.kind == "list":
        whole = all(item.children and item.children[0].kind == "paragraph" for item in segment.block.children)
        return [item.number for item in segment.block.children] if whole and not segment.settled else []
    if segment.kind not in ("text", "question") or segment.part is None or not segment.part.text:
        return []
    said = wording.take_apart(segment.part.text.split("\n", 1)[0])
    return [said.number] if said.label is None and not segment.part.text.startswith(BRACKETS) else []


def _is_mixed(row: list[Counted]) -> bool:
    """Return whether a long row holds both kinds."""
    paragraphs = sum(entry.segment.kind != "list" for entry in row)
    return FEW <= paragraphs < len(row) and sum(entry.size for entry in row) >= MANY


def _paragraphs(segment: Segment) -> Iterator[Segment]:
    """Yield the items of a list as paragraphs; those that count from 1 again within it stay a list."""
    highest = accumulate((int(item.number or 0) for item in segment.block.children), max)
    for again, group in groupby(zip(segment.block.children, highest, strict=True), lambda pair: _is_below(*pair)):
        items = [item for item, _ in group]
        if again:
            block = Block("list", items[0].first, items[-1].last, children=items)
            yield Segment("list", block.first, block.last, block)
        else:
            yield from (piece for item in items for piece in _pieces(item))


def _is_below(item: Block, highest: int) -> bool:
    return int(item.number or 0) < highest


def _pieces(item: Block) -> Iterator[Segment]:
    head, *below = item.children
    text = f"{item.number}. {head.text}"
    block = Block("paragraph", item.first, head.last, text)
    for part in read_paragraph(text, item.first):
        yield Segment(part.kind, part.first, part.last, block, part, part.said)
    yield from read_segments(below)
