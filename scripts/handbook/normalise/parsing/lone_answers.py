"""Lists of one item that is nothing but a labelled answer ("* Answer: a grain"): paragraphs with a bullet."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from handbook.normalise.language import wording
from handbook.normalise.language.announcing import is_answer_label
from handbook.normalise.markdown.blocks import Block

SEVERAL = 3


def with_lone_answers(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks of a document with what such lists hold in their stead, where several are right below a title.

    That is a heading or a numbered line.
    """
    blocks = list(blocks)
    answers = [_is_title(above) and _is_answer(block) for above, block in pairwise([None, *blocks])]
    if sum(answers) < SEVERAL:
        return blocks
    return [piece for block, answers_it in zip(blocks, answers, strict=True) for piece in _pieces(block, answers_it)]


def _pieces(block: Block, answers: bool) -> Sequence[Block]:
    return block.children[0].children if answers else (block,)


def _is_title(block: Block | None) -> bool:
    if block is None or block.kind == "heading":
        return block is not None
    return block.kind == "list" and len(block.children) == 1 and block.children[0].ordered


def _is_answer(block: Block) -> bool:
    if block.kind != "list" or len(block.children) != 1 or block.children[0].ordered or not block.children[0].children:
        return False
    first = block.children[0].children[0]
    return first.kind == "paragraph" and is_answer_label(wording.take_apart(first.text.split("\n", 1)[0]).label)
