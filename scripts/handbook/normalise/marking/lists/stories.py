"""Lists of what a story consists of ("Situation: where were you?", "Task", "Action", "Result"): how to tell one."""

from collections.abc import Sequence

from handbook.normalise.language import inline
from handbook.normalise.language.announcing import frames_answers
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.segments import Segment

SEVERAL, MOST = 3, 6
COLONS = (":", "：")


def mark_stories(segments: Sequence[Segment]) -> None:
    """Mark such lists as no questions, whatever their parts ask whoever tells the story.

    So it is with bold parts right below a line that names a frame of answers ("Framework for decisions:").
    """
    for above, segment in zip([None, *segments], segments, strict=False):
        if segment.kind != "list" or segment.settled:
            continue
        if _is_story(segment.block) or (_names_frame(above) and all(map(_has_bold_name, segment.block.children))):
            segment.settled, segment.asks = True, False


def _names_frame(above: Segment | None) -> bool:
    if above is None or above.block is None or above.first != above.last:
        return False
    return above.kind in ("heading", "text", "question") and frames_answers(above.block.text)


def _has_bold_name(item: Block) -> bool:
    cut = inline.leading_strong(item.children[0].text) if item.children else None
    return cut is not None and (cut[0].rstrip().endswith(COLONS) or cut[1].lstrip().startswith(COLONS))


def _is_story(block: Block) -> bool:
    """Return whether the items of a list begin with the parts of a story, in their order; further ones may follow."""
    heads = [words_of(inline.plain(item.children[0].text))[:1] if item.children else [] for item in block.children]
    parts = vocabulary()["story_words"]
    told = sum(bool(head) and head[0] in part for head, part in zip(heads, parts, strict=False))
    return told >= SEVERAL and len(heads) <= MOST
