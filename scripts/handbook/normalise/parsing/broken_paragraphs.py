"""Paragraphs of questions whose lines end with a tag ("What is rye? <br>"): the tag is no word of the question.

A line that is nothing but the tag is a blank one.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from handbook.normalise.language import asking
from handbook.normalise.markdown.blocks import Block

SEVERAL = 3
BREAK = re.compile(r"\s*<br\s*/?>\s*$")


def with_broken_paragraphs(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks of a document with such paragraphs parted at blank lines, and without the tags.

    Two thirds of their lines ask: others are told by their breaks what belongs together.
    """
    made: list[Block] = []
    for block in blocks:
        made += _pieces(block) if block.kind == "paragraph" and "<br" in block.text else [block]
    return made


def _pieces(block: Block) -> Iterator[Block]:
    written = block.text.split("\n")
    broken = list(filter(str.strip, (BREAK.sub("", line) for line in written)))
    asked = sum(bool(asking.question_marks(line[-4:])) for line in broken)
    if asked < SEVERAL or 3 * asked < 2 * len(broken):
        yield block
        return
    numbered = enumerate((BREAK.sub("", line) for line in written), start=block.first)
    for filled, group in groupby(numbered, key=lambda line: bool(line[1].strip())):
        row = list(group)
        if filled:
            yield Block("paragraph", row[0][0], row[-1][0], "\n".join(line for _, line in row))
