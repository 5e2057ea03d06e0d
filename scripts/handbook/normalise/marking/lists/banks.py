"""Documents that are nothing but sections of lists below a title that announces questions: banks of questions."""

from collections.abc import Sequence

from handbook.normalise.language import inline
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.markdown.blocks import counts_on
from handbook.normalise.marking.headings.rows import read_titles
from handbook.normalise.parsing.items import offers_choices, read_alone
from handbook.normalise.parsing.segments import Segment

MANY, ONE_IN = 6, 5


def mark_bank(segments: Sequence[Segment]) -> None:
    """Mark all lists of such a document as questions where one item in five asks."""
    if len(segments) < 2 or any(segment.kind not in ("heading", "list", "rule") for segment in segments):
        return
    title = segments[0]
    lists = [block for heading in read_titles(segments) if not heading.gives_tips for block in heading.lists]
    if title.kind != "heading" or not says_questions(title.said.text, surely=True) or any(map(_is_other, segments)):
        return
    if any(counts_on(above, below) for above, _, below in zip(lists, lists[1:], lists[2:], strict=False)):
        return  # what stands between numbers that count on answers them
    items = [item for block in lists for item in block.children]
    asking = sum(alone.asks or alone.opens for alone in map(read_alone, items))
    if asking >= MANY and ONE_IN * asking >= len(items):
        for block in lists:
            block.asks = True


def _is_other(segment: Segment) -> bool:
    """Return whether a heading asks, or a list offers choices, links or holds more than one line in an item."""
    if segment.kind != "list":
        return segment.asks
    links = any(inline.links(item.children[0].text)[0] for item in segment.block.children if item.children)
    return links or offers_choices(segment.block) or any(len(item.children) > 1 for item in segment.block.children)
