"""Whether the last question of a list stays open: what follows the list answers it."""

from collections.abc import Sequence

from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.blocks import Block, counts_on
from handbook.normalise.outline import Found
from handbook.normalise.parsing.items import asks_mostly, is_continued_lazily, read_alone
from handbook.normalise.parsing.segments import Segment
from handbook.normalise.reading.lists import ListReading

COLONS = (":", "：")
STOPS = (".", "!", "?", "。")
SEVERAL, LONGEST = 3, 8


def open_item(
    block: Block, reading: ListReading, following: Segment | None, goes_on: bool, lines: Sequence[str]
) -> Found | None:
    """Return the last question of a list where what follows the list answers it; None elsewhere.

    That is so behind a list of one question, whose answer was not indented enough to be part of the item, where the
    answer began so, or as a quotation, right below it, where a label comes right below or the numbering goes on
    further down (`goes_on`), and where the next list, `following`, holds the steps of a labelled answer or the only
    answer that is missing.
    """
    last = reading.questions[-1] if reading.questions else None
    if last is None or last.last != block.last:
        return None
    lazily = is_continued_lazily(block.children[-1], lines) or (
        block.asks and not (block.bare or block.children[0].ordered)
    )
    quoted = "".join(lines[block.last : block.last + 1]).lstrip().startswith(">")
    lists = _goes_on_in_steps(block, following) or _is_answered_by(block, following)
    open_so = len(block.children) == 1 or lazily or quoted or lists
    if _is_next_headed(block, following, lines):
        return None
    return last if goes_on or (open_so and not _is_next_titled(block, following, lines)) else None


def _is_next_titled(block: Block, following: Segment | None, lines: Sequence[str]) -> bool:
    """Return whether all that comes before another list of questions is the line right above it that names it.

    Both are lists of bullets, below such a line each ("Ovens:").
    """
    rows = [block, following.block] if following is not None and following.kind == "list" else []
    if not rows or any(row.children[0].ordered for row in rows) or not _asks(following.block):
        return False
    between = [line for line in lines[block.last : following.first - 1] if line.strip()]
    titles = [line.rstrip() for line in [lines[block.first - 2], *between[:1], lines[following.first - 2]]]
    return block.first > 1 and len(between) == 1 and all(line.endswith(COLONS) for line in titles)


def _is_next_headed(block: Block, following: Segment | None, lines: Sequence[str]) -> bool:
    """Return whether all that comes before the list that counts on is a title right above it, behind a bare list."""
    if following is None or following.kind != "list" or not counts_on(block, following.block):
        return False
    bare = len(block.children) >= SEVERAL and all(item.first == item.last for item in block.children)
    between = [line.strip() for line in lines[block.last : following.first - 1]]
    title = between.pop() if between else ""
    short = 0 < length_of(title) <= LONGEST and not title.endswith(STOPS)
    return bare and short and bool(between) and not any(between)


def _is_answered_by(block: Block, following: Segment | None) -> bool:
    """Return whether bullets right below the only question of a numbered list without an answer are its answer."""
    if following is None or following.kind != "list" or following.first > block.last + 1:
        return False
    bare = [len(item.children) == 1 and item.first == item.last for item in block.children]
    alike = block.children[0].ordered == following.block.children[0].ordered
    return not alike and bare[-1] and not any(bare[:-1]) and not asks_mostly(following.block)


def _goes_on_in_steps(block: Block, following: Segment | None) -> bool:
    """Return whether a numbered list stands right behind a bullet with a labelled answer: its steps."""
    if following is None or following.kind != "list" or block.children[-1].ordered:
        return False
    near = following.first <= block.last + 2
    return near and following.block.children[0].ordered and read_alone(block.children[-1]).is_answered


def _asks(block: Block) -> bool:
    return 2 * sum(read_alone(item).asks for item in block.children) > len(block.children)
