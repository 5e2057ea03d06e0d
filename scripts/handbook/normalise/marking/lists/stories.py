"""Lists of what a story consists of ("Situation: where were you?", "Task", "Action", "Result"): how to tell one."""

from collections.abc import Sequence

from handbook.normalise.language import inline
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.segments import Segment

SEVERAL, MOST = 3, 6


def mark_stories(segments: Sequence[Segment]) -> None:
    """Mark such lists as no questions, whatever their parts ask whoever tells the story."""
    for segment in segments:
        if segment.kind == "list" and not segment.settled and _is_story(segment.block):
            segment.settled, segment.asks = True, False


def _is_story(block: Block) -> bool:
    """Return whether the items of a list begin with the parts of a story, in their order; further ones may follow."""
    heads = [words_of(inline.plain(item.children[0].text))[:1] if item.children else [] for item in block.children]
    parts = vocabulary()["story_words"]
    told = sum(bool(head) and head[0] in part for head, part in zip(heads, parts, strict=False))
    return told >= SEVERAL and len(heads) <= MOST
