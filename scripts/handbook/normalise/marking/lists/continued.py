"""Lists of a section that count on from one another: code or a long task broke what is one list of questions."""

from collections.abc import Iterator

from handbook.normalise.markdown.blocks import Block, counts_on
from handbook.normalise.parsing.items import asks_mostly, read_alone
from handbook.normalise.parsing.segments import Segment

FEW, SEVERAL, SHARE = 2, 3, 5


def mark_continued(segments: list[Segment]) -> None:
    """Mark the lists of such a row where one before them asks, or most of all their items do.

    Few may stand above the first that asks."""
    for row in _rows(segments):
        items = [read_alone(item) for block in row for item in block.children]
        surely = 2 * sum(item.asks for item in items) > len(items) >= SEVERAL
        first = next((place for place, block in enumerate(row) if _asks(block)), len(row))
        before = sum(len(block.children) for block in row[:first])
        whole = surely or (first < len(row) and SHARE * before <= len(items))
        for block in row if whole else row[first:]:
            block.asks = True


def _rows(segments: list[Segment]) -> Iterator[list[Block]]:
    row: list[Block] = []
    for segment in segments:
        is_list = segment.kind == "list" and not segment.settled and segment.block.children[0].ordered
        if segment.kind == "heading" or (is_list and row and not counts_on(row[-1], segment.block)):
            if len(row) >= FEW:
                yield row
            row = []
        if is_list:
            row.append(segment.block)
    if len(row) >= FEW:
        yield row


def _asks(block: Block) -> bool:
    return block.asks or (len(block.children) >= SEVERAL and asks_mostly(block))
