"""Numbered lists inside answers: they begin at 1 again, and behind them the questions count on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import read_alone
from handbook.normalise.parsing.kinds import kinds_of
from handbook.normalise.parsing.segments import Segment


def with_inner_lists(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments with such lists cut off from the questions behind them and marked as part of an answer."""
    if "list" not in kinds_of(segments):
        return list(segments)
    cut = list(_with_cuts(segments))
    above: list[Segment] = []  # numbered lists since the last heading
    for segment in cut:
        if segment.kind == "heading":
            above = []
        if not _is_numbered(segment):
            continue
        if len(above) > 1 and _numbers(above[-1])[0] == 1 and _follows(above[-2], segment):
            above.pop().settled = True
        above.append(segment)
    return cut


def _with_cuts(segments: Sequence[Segment]) -> Iterator[Segment]:
    """Yield the segments; a list in which the questions before it go on is two."""
    outer: Segment | None = None
    for segment in segments:
        if segment.kind == "heading":
            outer = None
        place = _goes_on_at(segment, _numbers(outer)[-1] + 1) if outer is not None and _is_numbered(segment) else None
        pieces = _cut(segment, place) if place is not None else (segment,)
        outer = pieces[-1] if _is_numbered(segment) else outer
        yield from pieces


def _follows(outer: Segment, segment: Segment) -> bool:
    return _may_ask(outer.block.children[-1]) and _numbers(segment)[0] == _numbers(outer)[-1] + 1


def _is_numbered(segment: Segment) -> bool:
    numbers = [item.number or "" for item in segment.block.children] if segment.kind == "list" else []
    return bool(numbers) and all(map(str.isdecimal, numbers))


def _numbers(segment: Segment) -> list[int]:
    return [int(item.number) for item in segment.block.children]


def _goes_on_at(segment: Segment, number: int) -> int | None:
    """Return the place in a list of the first item that counts on from the questions before it, not from its own."""
    numbers, items = _numbers(segment), segment.block.children
    if numbers[0] != 1:
        return None
    for place in range(1, len(numbers)):
        jumps = numbers[place] != numbers[place - 1] + 1
        if numbers[place] == number and (jumps or not any(map(_may_ask, items[:place]))) and _may_ask(items[place]):
            return place
    return None


def _cut(segment: Segment, place: int) -> tuple[Segment, Segment]:
    items = segment.block.children
    before, after = items[:place], items[place:]
    return tuple(
        replace(segment, first=row[0].first, last=row[-1].last, block=_list_of(segment.block, row))
        for row in (before, after)
    )


def _list_of(block: Block, items: list[Block]) -> Block:
    return replace(block, first=items[0].first, last=items[-1].last, children=items)


def _may_ask(item: Block) -> bool:
    alone = read_alone(item)
    return alone.asks or alone.opens
