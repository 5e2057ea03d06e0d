"""Long lists of questions each of which is answered below it: no part of an answer, whatever stands above them."""

from collections.abc import Sequence

from handbook.normalise.language.asking import asks, explains
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import read_alone, said_of
from handbook.normalise.parsing.segments import Segment

MANY = 6


def mark_answered_lists(segments: Sequence[Segment]) -> None:
    """Mark lists all of whose items ask or want words, and go on."""
    for segment in segments:
        if segment.kind == "list" and not segment.settled and len(segment.block.children) >= MANY:
            segment.block.asks = segment.block.asks or all(map(_asks_and_goes_on, segment.block.children))


def _asks_and_goes_on(item: Block) -> bool:
    alone = read_alone(item)
    asking = bool(alone.parts) and not alone.is_answer and (asks(said_of(alone)) or explains(said_of(alone)))
    return asking and item.last > item.first
