"""Numbered lists inside answers, in one piece or several: they begin at 1 again, and the questions count on below."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from handbook.normalise.markdown.blocks import Block, counts_on
from handbook.normalise.parsing.items import read_alone
from handbook.normalise.parsing.kinds import kinds_of
from handbook.normalise.parsing.segments import Segment


def with_inner_lists(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments with such lists cut off from the questions behind them and marked as part of an answer."""
    if "list" not in kinds_of(segments):
        return list(segments)
    cut = list(_with_cuts(segments))
    rows: list[list[Segment]] = []  # numbered lists since the last heading
    for place, segment in enumerate(cut):
        if segment.kind == "heading":
            rows = []
        if not _is_numbered(segment):
            continue
        inner = rows[-1] if len(rows) > 1 and _numbers(rows[-1][0])[0] == 1 else []
        if inner and counts_on(inner[-1].block, segment.block) and (len(inner) > 1 or _is_asked_later(cut[place:])):
            inner.append(segment)
            continue
        if inner and _follows(rows[-2][-1], segment):
            for answering in rows.pop():
                answering.settled = True
        rows.append([segment])
    return cut


def _is_asked_later(segments: Sequence[Segment]) -> bool:
    """Return whether the first list asks nothing, and one of the same number, further down in the section, does."""
    first, *below = takewhile(lambda segment: segment.kind != "heading", segments)
    again = [segment for segment in below if _is_numbered(segment) and _numbers(segment)[0] == _numbers(first)[0]]
    return not _may_ask(first.block.children[0]) and any(_may_ask(segment.block.children[0]) for segment in again)


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
