"""Folded blocks that are indented for the eye: four blanks make code in CommonMark, but they are meant as folds."""

from handbook.normalise.parsing.blocks import Block, read_blocks, walk

FOLDS = ("<details", "<summary", "</details")


def indented_folds(block: Block) -> list[Block]:
    """Return the blocks in what is code by indentation only and begins with a fold; of any other code none."""
    lines = block.text.rstrip("\n").split("\n")
    fenced = len(lines) != block.last - block.first + 1
    if block.kind != "code" or fenced or not lines[0].lstrip().lower().startswith(FOLDS):
        return []
    if max(len(line) - len(line.lstrip()) for line in lines) > 3:
        lines = [line.lstrip() if line.lstrip().lower().startswith(FOLDS) else line for line in lines]
    blocks = read_blocks(lines)
    for inner in walk(blocks):
        inner.first += block.first - 1
        inner.last += block.first - 1
    return blocks
