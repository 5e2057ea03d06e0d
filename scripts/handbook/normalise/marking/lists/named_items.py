"""Lists of items that begin with their name ("1. **Cache:** Write one."): where some ask, so do those that order."""

from handbook.normalise.language import asking, inline
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import asks_mostly, read_alone
from handbook.normalise.parsing.segments import Segment

SEVERAL, SHARE = 3, 3


def mark_named_items(segments: list[Segment]) -> None:
    """Mark the lists of named items most of which ask or order where other such lists of the document ask by signs.

    Alone they are no questions: the parts of a good answer ("**Situation:** Describe …") and tips look so too.
    """
    named = [segment.block for segment in _outside_of_tips(segments) if _is_named(segment.block)]
    sure = [block for block in named if _asks_by_signs(block)]
    if SHARE * len(sure) < len(named):
        return
    kinds = {block.children[0].ordered for block in sure}
    for block in named:
        if (
            block.children[0].ordered in kinds
            and not asks_mostly(block)
            and 2 * sum(map(_asks, block.children)) > len(block.children)
        ):
            block.asks = True


def _outside_of_tips(segments: list[Segment]) -> list[Segment]:
    """Return the lists below headings that name no part which every document may have."""
    heading, lists = None, []
    for segment in segments:
        if segment.kind == "heading":
            heading = segment
        elif (
            segment.kind == "list"
            and not segment.settled
            and (heading is None or section_kind(heading.said.text) is None)
        ):
            lists.append(segment)
    return lists


def _is_named(block: Block) -> bool:
    return len(block.children) >= SEVERAL and all(_named(item) is not None for item in block.children)


def _named(item: Block) -> str | None:
    """Return what stands behind the name of an item, or None where it has no name."""
    head = item.children[0] if item.children and item.children[0].kind == "paragraph" else None
    cut = inline.leading_strong(head.text) if head is not None else None
    if cut is None or not (cut[0].endswith(":") or cut[1].startswith(":")):
        return None
    return inline.plain(cut[1].lstrip(": ")) or None


def _asks_by_signs(block: Block) -> bool:
    marked = sum(asking.asks(_named(item)) for item in block.children)
    return 2 * marked > len(block.children) and any(read_alone(item).asks for item in block.children)


def _asks(item: Block) -> bool:
    text = _named(item)
    return asking.is_question(text) or asking.orders(text)
