"""Lists of nothing but quoted sentences: what an interviewer says, where enough of it asks."""

from collections.abc import Iterator

from handbook.normalise.markdown.blocks import Block, walk
from handbook.normalise.parsing.items import read_alone, said_of
from handbook.normalise.parsing.segments import Segment

MANY, SHARE = 6, 3
MARKS = {'"': '"', "“": "”", "„": "“”", "«": "»", "「": "」"}


def mark_quoted_lists(segments: list[Segment]) -> None:
    """Mark these lists as questions, those below topics too, where a third of all their items ask."""
    lists = [block for block in _lists(segments) if all(map(_is_quoted, block.children))]
    items = [read_alone(item) for block in lists for item in block.children]
    if len(items) >= MANY and SHARE * sum(item.asks or item.opens for item in items) >= len(items):
        for block in lists:
            block.asks = True


def _lists(segments: list[Segment]) -> Iterator[Block]:
    tops = [segment.block for segment in segments if segment.kind == "list" and not segment.settled]
    return (block for block in walk(tops) if block.kind == "list")


def _is_quoted(item: Block) -> bool:
    """Return whether an item is one quotation, whatever stands below it."""
    if not item.children or item.children[0].kind != "paragraph":
        return False
    return is_quoted(said_of(read_alone(item)))


def is_quoted(text: str) -> bool:
    """Return whether a text is one quotation."""
    return len(text) > 2 and text[-1] in MARKS.get(text[0], "")
