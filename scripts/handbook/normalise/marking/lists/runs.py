"""Runs of lists: where the numbering goes on from list to list, they are one list of questions with answers between."""

from handbook.normalise.markdown.blocks import Block, counts_on
from handbook.normalise.parsing.items import asks_mostly, read_items
from handbook.normalise.parsing.segments import Segment

FEW, MANY = 3, 20


def mark_runs(segments: list[Segment]) -> None:
    """Mark the lists of each run in which most items are questions."""
    run: list[Segment] = []
    for segment in segments:
        if segment.kind != "list" or segment.settled or not segment.block.children[0].ordered:
            continue
        if run and not counts_on(run[-1].block, segment.block):
            _mark(run)
            run = []
        run.append(segment)
    _mark(run)


def mark_contents(segments: list[Segment]) -> bool:
    """Mark the lists of a document without questions that name some as links: they are all that it holds of them."""
    lists = [segment for segment in segments if segment.kind == "list" and _links_within(segment.block)]
    for segment in lists:
        block = segment.block
        block.asks = len(block.children) >= FEW and asks_mostly(block)
        segment.settled = segment.settled and not (segment.is_index and block.asks)
    return any(segment.block.asks for segment in lists)


def _links_within(block: Block) -> bool:
    return all(item.children and "](#" in item.children[0].text for item in block.children)


def _mark(run: list[Segment]) -> None:
    items = [item for segment in run for item in read_items(segment.block) if not item.is_answer]
    share = 3 if len(items) >= MANY else 2
    if len(run) >= FEW and share * sum(item.asks or item.opens for item in items) > len(items):
        for segment in run:
            segment.block.asks = True
