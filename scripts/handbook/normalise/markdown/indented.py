"""Blocks that are indented for the eye: four blanks make code in CommonMark, but folds or questions are meant."""

from collections.abc import Sequence
from textwrap import dedent

from handbook.normalise.markdown.blocks import Block, read_blocks, walk

INDENTS = ("    ", "\t")
FOLDS = ("<details", "<summary", "</details")


def indented_folds(block: Block) -> list[Block]:
    """Return the blocks in what is code by indentation only and begins with a fold; of any other code none."""
    lines = block.text.rstrip("\n").split("\n")
    fenced = len(lines) != block.last - block.first + 1
    if block.kind != "code" or fenced or not lines[0].lstrip().lower().startswith(FOLDS):
        return []
    if max(len(line) - len(line.lstrip()) for line in lines) > 3:
        lines = [line.lstrip() if line.lstrip().lower().startswith(FOLDS) else line for line in lines]
    return _read_at(lines, block.first)


def indented_blocks(block: Block, lines: Sequence[str]) -> list[Block]:
    """Return the blocks in what is code by indentation only, read without it; `lines` are those of the document."""
    inside = lines[block.first - 1 : block.last]
    if block.kind != "code" or not inside[0].startswith(INDENTS):
        return []
    return _read_at(dedent("\n".join(inside)).split("\n"), block.first)


def _read_at(lines: Sequence[str], first: int) -> list[Block]:
    """Return the blocks of some lines, the first of which is line `first` of the document."""
    blocks = read_blocks(lines)
    for inner in walk(blocks):
        inner.first += first - 1
        inner.last += first - 1
    return blocks
