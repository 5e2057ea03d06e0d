"""Lists that each fill a section ("First round", "Second round"): where most of them ask, so do the others."""

from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.choice_lists import offers_choices
from handbook.normalise.parsing.items import asks_mostly, read_alone, read_items
from handbook.normalise.parsing.segments import Segment

FEW, SEVERAL = 2, 3


def mark_rounds(segments: list[Segment]) -> None:
    """Mark the lists of all sections that begin with one, where the items of most sections and most items ask.

    Bullets may be anything: of them two thirds of the sections ask, and in each list something does, or a third of its
    items begin like questions.
    """
    first = [block for block in _first_lists(segments) if not offers_choices(block)]
    numbered = [block for block in first if block.children[0].number == "1"]
    if _mostly_ask(numbered, half=2):
        _mark(numbered)
    bullets = [block for block in first if not block.children[0].ordered and _is_bare(block)]
    if _mostly_ask(bullets, half=1.5):
        asking = [block for block in bullets if _hints_at_questions(block)]
        for block in asking:
            block.bare = not block.asks
        _mark(asking)


def _mostly_ask(lists: list[Block], half: float) -> bool:
    items = [item for block in lists for item in block.children]
    asking = sum(alone.asks or alone.opens for alone in map(read_alone, items))
    mostly = sum(asks_mostly(block) for block in lists if len(block.children) > 1)
    several = sum(len(block.children) > 1 for block in lists)
    return len(lists) >= SEVERAL and mostly >= FEW and half * mostly > several and 2 * asking > len(items)


def _hints_at_questions(block: Block) -> bool:
    items = list(map(read_alone, block.children))
    opening = sum(item.opens for item in items)
    return any(item.asks for item in items) or (opening >= FEW and SEVERAL * opening >= len(items))


def _mark(lists: list[Block]) -> None:
    for block in lists:
        block.asks = block.asks or not any(item.is_answer for item in read_items(block))


def _is_bare(block: Block) -> bool:
    """Return whether all items are lines without anything below them, and no links."""
    heads = [item.children[0].text for item in block.children if len(item.children) == 1]
    return len(heads) == len(block.children) and not any("](" in text for text in heads)


def _first_lists(segments: list[Segment]) -> list[Block]:
    """Return the lists right below headings that are sections of an ordinary kind."""
    found: list[Block] = []
    above: list[tuple[int, bool]] = []
    for before, segment in zip([None, *segments], segments, strict=False):
        if segment.kind == "heading":
            special = segment.asks or section_kind(segment.said.text) is not None
            above = [entry for entry in above if entry[0] < segment.block.level] + [(segment.block.level, special)]
        elif segment.kind == "list" and before is not None and before.kind == "heading" and _is_plain(above):
            found.append(segment.block)
    return found


def _is_plain(above: list[tuple[int, bool]]) -> bool:
    return not any(special for _, special in above)
