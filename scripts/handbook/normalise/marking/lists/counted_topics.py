"""Documents that count topics in bold ("3. **Steam**"): where questions are announced, the tasks below them ask."""

from collections.abc import Sequence

from handbook.normalise.language import asking, inline
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import read_alone, said_of
from handbook.normalise.parsing.segments import Segment

MANY, MOSTLY = 5, 3  # topics; two tasks in so many items
OPENING = 3  # segments


def mark_counted_topics(segments: Sequence[Segment]) -> None:
    """Mark the lists below such topics, whose numbers count through the document, where most of their items give tasks.

    The title, or a line above the first topic, says that questions follow.
    """
    topics = [item for segment in segments if segment.kind == "list" for item in segment.block.children]
    topics = [item for item in topics if item.ordered and _is_bold(item)]
    if len(topics) < MANY or [item.number for item in topics] != [str(n) for n in range(1, len(topics) + 1)]:
        return
    rows = [item.children[1] for item in topics if _holds_bullets(item)]
    items = [read_alone(item) for row in rows for item in row.children]
    giving = sum(item.asks or item.opens or asking.gives_task(said_of(item)) for item in items if item.parts)
    if len(rows) == len(topics) and MOSTLY * giving >= 2 * len(items) and _announces(segments, topics[0].first):
        for row in rows:
            row.asks = True


def _is_bold(item: Block) -> bool:
    cut = inline.leading_strong(item.children[0].text.strip()) if item.children else None
    return cut is not None and not any(map(str.isalnum, cut[1]))


def _holds_bullets(item: Block) -> bool:
    """Return whether nothing but a list of bullets stands below the name of a topic, a line or more each."""
    below = item.children[1:]
    alone = len(below) == 1 and below[0].kind == "list" and not below[0].children[0].ordered
    return alone and all([child.kind for child in row.children] == ["paragraph"] for row in below[0].children)


def _announces(segments: Sequence[Segment], first: int) -> bool:
    above = [segment for segment in segments[:OPENING] if segment.last < first and segment.block is not None]
    return any(says_questions(line, surely=True) for segment in above for line in segment.block.text.split("\n"))
