"""Long numbered lists of notes in a few words ("1. What is rye", "2. lazy ovens"): questions noted down in haste."""

from collections.abc import Iterator

from handbook.normalise.language import inline
from handbook.normalise.language.announcing import asks_nobody
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.choice_lists import offers_choices
from handbook.normalise.parsing.items import read_alone
from handbook.normalise.parsing.segments import Segment

MANY, FEW, SHARE = 8, 2, 3
LONGEST = 15
ENDS = (".", ":", ";", ",")


def mark_terse(segments: list[Segment]) -> None:
    """Mark those of which a third begins like questions and a few surely are some, where no heading is a question."""
    for block in _lists(segments):
        items = [read_alone(item) for item in block.children]
        surely = sum(item.asks for item in items)
        if surely >= FEW and SHARE * sum(item.asks or item.opens for item in items) >= len(items):
            block.asks = True


def _lists(segments: list[Segment]) -> Iterator[Block]:
    """Yield the long numbered lists of short items, outside of questions and of sections of another kind."""
    is_plain = True
    for segment in segments:
        if segment.kind == "heading":
            text = segment.said.text
            is_plain = not (segment.asks or section_kind(text) or asks_nobody(text))
        elif segment.kind == "list" and is_plain and not segment.settled and _is_terse(segment.block):
            yield segment.block


def _is_terse(block: Block) -> bool:
    """Return whether nearly all items of a list are notes; one or another may go on for longer."""
    notes, size = sum(map(_is_note, block.children)), len(block.children)
    return size >= MANY and 5 * notes >= 4 * size and not offers_choices(block)


def _is_note(item: Block) -> bool:
    if not item.ordered or len(item.children) != 1 or item.children[0].kind != "paragraph" or item.first != item.last:
        return False
    text = item.children[0].text.strip()
    return length_of(text) <= LONGEST and not text.endswith(ENDS) and not inline.links(text)[0]
