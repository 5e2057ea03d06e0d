"""Paragraphs that go on with the next question: a line of its own shows where it begins, a blank line was forgotten."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from handbook.normalise.language import asking, wording
from handbook.normalise.language.announcing import is_answer_label
from handbook.normalise.markdown.blocks import Block

SEVERAL = 3
COUNTED = re.compile(r"(?:\d\ufe0f?\u20e3|\U0001f51f)")  # "1️⃣" to "🔟"


def with_glued_questions(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with paragraphs cut above lines that a keycap counts, and above what the next block answers.

    That is the last line of an answer, which asks, where the block below begins with the label of an answer.
    """
    paragraphs = [block for block in blocks if block.kind == "paragraph"]
    counted = sum(COUNTED.match(line) is not None for block in paragraphs for line in block.text.split("\n"))
    made: list[Block] = []
    for block, following in pairwise([*blocks, None]):
        lines = block.text.split("\n") if block.kind == "paragraph" else []
        cuts = [place for place in range(1, len(lines)) if counted >= SEVERAL and COUNTED.match(lines[place])]
        if not cuts and len(lines) > 1 and _answers(following) and _answers(block) and asking.asks(lines[-1]):
            cuts = [len(lines) - 1]
        made += _pieces(block, lines, cuts) if cuts else [block]
    return made


def _answers(block: Block | None) -> bool:
    """Return whether a block is a paragraph that begins with the label of an answer."""
    if block is None or block.kind != "paragraph":
        return False
    return is_answer_label(wording.take_apart(block.text.split("\n", 1)[0]).label)


def _pieces(block: Block, lines: list[str], cuts: list[int]) -> Iterator[Block]:
    for start, end in pairwise([0, *cuts, len(lines)]):
        last = block.first + end - 1 if end < len(lines) else block.last
        yield Block("paragraph", block.first + start, last, "\n".join(lines[start:end]))
