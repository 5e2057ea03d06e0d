"""Documents that are nothing but sections of lists, most of all below a title that announces questions: banks."""

from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language import inline
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.markdown.blocks import counts_on
from handbook.normalise.marking.headings.rows import read_titles
from handbook.normalise.parsing.choice_lists import offers_choices
from handbook.normalise.parsing.items import asks_mostly, read_alone
from handbook.normalise.parsing.segments import Segment

MANY, ONE_IN = 6, 5
LISTS, SILENT = 8, 8  # one list in so many names topics


def mark_bank(segments: Sequence[Segment]) -> None:
    """Mark all lists of such a document as questions where one item in five asks, or the topics among many lists."""
    _mark_topics_between(segments)
    if len(segments) < 2 or any(segment.kind not in ("heading", "list", "rule") for segment in segments):
        return
    title = segments[0]
    lists = [block for heading in read_titles(segments) if not heading.gives_tips for block in heading.lists]
    if title.kind != "heading" or not says_questions(title.said.text, surely=True) or any(map(is_other, segments)):
        return
    if any(counts_on(above, below) for above, _, below in zip(lists, lists[1:], lists[2:], strict=False)):
        return  # what stands between numbers that count on answers them
    items = [item for block in lists for item in block.children]
    asking = sum(alone.asks or alone.opens for alone in map(read_alone, items))
    if asking >= MANY and ONE_IN * asking >= len(items):
        for block in lists:
            block.asks = True


def _mark_topics_between(segments: Sequence[Segment]) -> None:
    """Mark a list of bare topics among many that ask, where nothing but lists and the titles of these is there."""
    told = [segment for segment in segments if segment.kind != "rule"]
    lists = [(title, segment) for title, segment in pairwise([None, *told]) if segment.kind == "list"]
    if len(lists) < LISTS or not all(segment.kind == "list" or _is_title(segment) for segment in told):
        return
    silent = [not (segment.block.asks or asks_mostly(segment.block)) for _, segment in lists]
    if SILENT * sum(silent) > len(lists):
        return
    for (title, segment), is_silent in zip(lists[1:-1], silent[1:-1], strict=True):
        if is_silent and _is_title(title) and not segment.settled and not is_other(segment):
            segment.block.asks = True


def _is_title(segment: Segment) -> bool:
    """Return whether a heading or a bold line asks nothing, and names no part that any document may have."""
    if segment.kind == "heading":
        return not segment.asks and section_kind(segment.said.text) is None
    cut = inline.leading_strong(segment.part.text.rstrip(": ")) if segment.kind == "text" else None
    return cut is not None and not cut[1] and section_kind(cut[0]) is None


def is_other(segment: Segment) -> bool:
    """Return whether a heading asks, or a list offers choices, links or holds more than one line in an item."""
    if segment.kind != "list":
        return segment.asks
    links = any(inline.links(item.children[0].text)[0] for item in segment.block.children if item.children)
    return links or offers_choices(segment.block) or any(len(item.children) > 1 for item in segment.block.children)
