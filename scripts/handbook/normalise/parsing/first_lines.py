"""The first line of a document that says that questions follow, without a heading's sign: its title."""

from collections.abc import Sequence

from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.blocks import Block

LONGEST = 8  # words
STOPS = (".", "。", ",", "，", "?", "？", "!", "！", ":", "：")


def with_title_line(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with such a line, be it quoted, as a heading right above another one or a list.

    It is none where a heading stands on the top level.
    """
    if len(blocks) < 2 or blocks[1].kind not in ("heading", "list") or not _says_questions(blocks[0]):
        return list(blocks)
    first, *others = blocks
    if any(block.kind == "heading" and block.level == 1 for block in others):
        return list(blocks)
    return [Block("heading", first.first, first.last, _line(first), level=1), *others]


def _says_questions(block: Block) -> bool:
    line = _line(block)
    is_title = 0 < length_of(line) <= LONGEST and "\n" not in line and not line.endswith(STOPS)
    return is_title and says_questions(line, surely=True)


def _line(block: Block) -> str:
    """Return what a paragraph or the only one of a quotation says; an empty text for anything else."""
    told = list(block.children) if block.kind == "quote" else [block]
    return told[0].text.strip("*_ ") if len(told) == 1 and told[0].kind == "paragraph" else ""
