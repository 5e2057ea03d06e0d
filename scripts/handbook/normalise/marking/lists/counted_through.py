"""Lists whose numbers count on through all sections of a document that its title calls a list of questions."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from handbook.normalise.language import inline
from handbook.normalise.language.announcing import lists_questions, says_questions
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.lists.banks import is_other
from handbook.normalise.parsing.segments import Segment

SEVERAL, MANY = 3, 10
AROUND = ("heading", "list", "rule")


def mark_counted_through(segments: Sequence[Segment]) -> None:
    """Mark the lists of such a document: whoever counts topics on below the titles of chapters counts questions.

    Steps and contents begin anew or stand below one title; a text between two lists would answer what is above it.
    """
    told = [segment for segment in segments if segment.kind != "front matter"]
    title, *below = told or [None]
    if title is None or title.kind != "heading" or not says_questions(title.said.text, surely=True):
        return
    lists = [segment for segment in below if segment.kind == "list"]
    if len(lists) < SEVERAL or any(segment.kind not in AROUND or is_other(segment) for segment in below):
        return
    blocks = [segment.block for segment in lists]
    if _count_from_one(blocks) and _stand_below_chapters(below) and not any(segment.settled for segment in lists):
        for block in blocks:
            block.asks = True
            for item in block.children if lists_questions(title.said.text) else ():
                _join_name(item)


def _join_name(item: Block) -> None:
    """Take the bold type from a topic's name: in a mere list of questions, what stands behind it is asked, too."""
    head, *below = item.children or [None]
    cut = inline.leading_strong(head.text) if head is not None else None
    if cut is not None:
        behind = head.text.partition(cut[0])[2].lstrip("*_")
        item.children, item.memo = [replace(head, text=cut[0] + behind), *below], None


def _count_from_one(blocks: Sequence[Block]) -> bool:
    items = [item for block in blocks for item in block.children]
    counted = [item.number for item in items] == [str(number) for number in range(1, len(items) + 1)]
    return counted and len(items) >= MANY


def _stand_below_chapters(below: Sequence[Segment]) -> bool:
    """Return whether each list has a heading of its own right above it."""
    told = [segment for segment in below if segment.kind != "rule"]
    return all(above.kind == "heading" for above, segment in pairwise(told) if segment.kind == "list")
