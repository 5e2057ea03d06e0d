"""Runs of lists: where the numbering goes on from list to list, they are one list of questions with answers between."""

from functools import cache
from itertools import pairwise

from handbook.normalise.language.words import vocabulary, wording_of
from handbook.normalise.markdown.blocks import Block, counts_on
from handbook.normalise.parsing.items import asks_mostly, read_alone, read_items, said_of
from handbook.normalise.parsing.segments import Segment

FEW, MANY, LONGEST_VERDICT = 3, 20, 20
COLONS = (":", "：")


def mark_runs(segments: list[Segment]) -> None:
    """Mark the lists of each run in which most items are questions, by what they say or by a labelled answer below.

    Among some that ask, one that ends with a colon is to be gone on with.
    """
    answered = _answered(segments)
    run: list[Segment] = []
    for above, segment in pairwise([None, *segments]):
        if segment.kind != "list" or segment.settled or not segment.block.children[0].ordered:
            continue
        if above is not None and _goes_on_answering(above, segment):
            segment.settled = True
            continue
        if run and not counts_on(run[-1].block, segment.block):
            _mark(run, answered)
            run = []
        run.append(segment)
    _mark(run, answered)


def _goes_on_answering(above: Segment, segment: Segment) -> bool:
    """Return whether a list stands right below an item that a label answers: its numbers count what that says."""
    adjoins = above.kind == "list" and above.last + 1 == segment.first
    return adjoins and read_alone(above.block.children[-1]).is_answered


def _answered(segments: list[Segment]) -> set[int]:
    """Return the first lines of the lists that a labelled answer stands below, before the next list or heading.

    "True" or "False" alone needs no label: what stands above it is a statement to judge.
    """
    found: set[int] = set()
    above: Segment | None = None
    for segment in segments:
        if segment.kind in ("list", "heading"):
            above = segment if segment.kind == "list" else None
        elif above is not None and (segment.kind == "answer" or judges(segment)):
            found.add(above.first)
    return found


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


def judges(segment: Segment) -> bool:
    """Return whether a paragraph says nothing but that a statement is true or false."""
    return segment.kind == "text" and segment.part is not None and is_verdict(segment.part.text)


def is_verdict(text: str) -> bool:
    """Return whether a text says nothing but "true" or "false"."""
    return len(text) <= LONGEST_VERDICT and wording_of(text) in _verdicts()


@cache
def _verdicts() -> frozenset[str]:
    return frozenset(map(wording_of, vocabulary()["verdicts"]))


def _mark(run: list[Segment], answered: set[int]) -> None:
    rows = [(segment, [item for item in read_items(segment.block) if not item.is_answer]) for segment in run]
    size = sum(len(items) for _, items in rows)
    asking = sum(sum(item.asks or item.opens for item in items) for _, items in rows)
    by_label = sum(not (row[-1].asks or row[-1].opens) for segment, row in rows if row and segment.first in answered)
    stems = sum(said_of(item).endswith(COLONS) for _, items in rows for item in items if item.parts and not item.asks)
    share = 3 if size >= MANY else 2
    if len(run) >= FEW and share * (asking + max(by_label, stems if asking >= FEW else 0)) > size:
        for segment in run:
            segment.block.asks = True
