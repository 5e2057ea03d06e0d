"""Questions in one bullet between the heading that names them ("Scenario 1") and their labelled answer: paragraphs."""

from collections.abc import Iterable
from itertools import pairwise

from handbook.normalise.language import asking, wording
from handbook.normalise.markdown.blocks import Block

SEVERAL = 3


def with_bulleted_questions(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks of a document with such lists as paragraphs, where there are several and most of them ask."""
    blocks = list(blocks)
    around = zip([None, *blocks], pairwise([*blocks, None]), strict=False)
    told = [_told(above, block, below) for above, (block, below) in around]
    texts = [paragraph.text for paragraph in told if paragraph is not None]
    if len(texts) < SEVERAL or 2 * sum(map(asking.is_question, texts)) <= len(texts):
        return blocks
    return [paragraph or block for block, paragraph in zip(blocks, told, strict=True)]


def _told(above: Block | None, block: Block, below: Block | None) -> Block | None:
    """Return the only paragraph of a list right below a heading that asks nothing, and above the label of an answer."""
    inside = block.children[0].children if block.kind == "list" and len(block.children) == 1 else []
    if len(inside) != 1 or inside[0].kind != "paragraph" or block.children[0].number is not None:
        return None
    named = above is not None and above.kind == "heading" and not _asks(above.text)
    return inside[0] if named and below is not None and _is_answer(below) else None


def _asks(text: str) -> bool:
    said = wording.take_apart(text).text
    return asking.is_question(said) or asking.opens_like_a_question(said)


def _is_answer(block: Block) -> bool:
    label = wording.take_apart(block.text.split("\n", 1)[0]).label if block.kind in ("paragraph", "heading") else None
    return label is not None and label.kind == "answer"
