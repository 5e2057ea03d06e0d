"""Items of several lines, broken in mid-sentence or answered below the first one: where most are so, all are."""

from collections.abc import Iterator, Sequence

from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import is_continued_lazily, read_items
from handbook.normalise.parsing.lined_items import begins_further_in
from handbook.normalise.parsing.segments import Segment

SEVERAL, MANY = 3, 5
ENDS = tuple("?？؟.!:;。：；)")


def mark_wrapped_items(segments: Sequence[Segment], lines: Sequence[str]) -> None:
    """Mark the items that go on so where two thirds of them do in mid-sentence: below the others is no answer."""
    lazy = [item for item in _items(segments) if is_continued_lazily(item, lines)]
    broken = sum(_goes_on(item.children[0].text.split("\n")) for item in lazy)
    if broken >= SEVERAL and 3 * broken >= 2 * len(lazy):
        for item in lazy:
            item.wrapped = True


def mark_lined_items_alike(segments: Sequence[Segment]) -> None:
    """Mark the items that ask where below the first line of most of many a sentence begins further in than its text."""
    lists = [segment.block for segment in segments if segment.kind == "list"]
    items = [item for block in lists for item in read_items(block) if item.asks or item.opens]
    asking = [item.block for item in items if _begins_with_lines(item.block)]
    inset = [item for item in asking if begins_further_in(*item.children[0].text.split("\n")[:2])]
    if len(inset) >= MANY and 2 * len(inset) > len(asking):
        for item in asking:
            item.lined = True


def _items(segments: Sequence[Segment]) -> Iterator[Block]:
    for segment in segments:
        if segment.kind == "list":
            yield from filter(_begins_with_lines, segment.block.children)


def _begins_with_lines(item: Block) -> bool:
    return bool(item.children) and item.children[0].kind == "paragraph" and "\n" in item.children[0].text


def _goes_on(text: Sequence[str]) -> bool:
    """Return whether a second line goes on with the sentence of the first."""
    return not text[0].rstrip(" *_").endswith(ENDS) and text[1].lstrip()[:1].islower()
