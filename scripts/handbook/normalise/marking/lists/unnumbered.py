"""Questions without a number between lists that count on, told as the items are: whoever counted left one out."""

from collections.abc import Sequence
from dataclasses import replace

from handbook.normalise.language import asking, wording
from handbook.normalise.parsing.line_questions import as_line_question
from handbook.normalise.parsing.segments import Segment

MANY = 5
TOLD = ("text", "question")


def mark_unnumbered(segments: Sequence[Segment]) -> None:
    """Mark such paragraphs whose first line asks and is answered by the next, where most items of the lists are so."""
    lists = [segment.block for segment in segments if segment.kind == "list" and segment.block.asks]
    items = [item for block in lists if block.children[0].ordered for item in block.children]
    told = sum(bool(item.children) and item.children[0].last > item.first for item in items)
    if len(items) < MANY or 2 * told <= len(items):
        return
    for above, segment, below in zip(segments, segments[1:], segments[2:], strict=False):
        if _counts_on(above, below) and _asks_and_tells(segment):
            segment.part = replace(as_line_question(segment.part), style="bold")
            segment.kind, segment.said, segment.settled, segment.asks = "question", segment.part.said, True, True


def _counts_on(above: Segment, below: Segment) -> bool:
    """Return whether these are two lists of questions, and the numbers of the second go on from the first."""
    if any(segment.kind != "list" or not segment.block.asks for segment in (above, below)):
        return False
    last, first = above.block.children[-1].number or "", below.block.children[0].number or ""
    return last.isdecimal() and first.isdecimal() and int(first) in (int(last) + 1, int(last) + 2)


def _asks_and_tells(segment: Segment) -> bool:
    if segment.kind not in TOLD or segment.part is None or segment.part.style not in ("", "plain"):
        return False
    first, _, rest = segment.part.text.partition("\n")
    text = wording.take_apart(first).text
    return bool(rest) and asking.asks(text) and asking.opens_like_a_question(text)
