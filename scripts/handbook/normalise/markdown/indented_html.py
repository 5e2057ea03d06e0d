"""Pages of HTML as programs indent it: what is code in CommonMark behind a blank line are tags all the same."""

import re
from collections.abc import Sequence

from handbook.normalise.markdown.blocks import Block

TAG = re.compile(r"\s*<(?:[a-zA-Z][^<>]*>|/[a-zA-Z][\w-]*\s*>|!)")


def with_indented_html(blocks: Sequence[Block], lines: Sequence[str]) -> Sequence[Block]:
    """Return the blocks with indented tags as HTML, where they and other HTML take up most of the document."""
    indented = [block for block in blocks if block.kind == "code" and _is_indented(block, lines)]
    if not indented:
        return blocks
    tagged = [block for block in indented if _holds_tags(block)]
    sizes = [block.last - block.first + 1 for block in blocks]
    in_html = [block.last - block.first + 1 for block in [*tagged, *(b for b in blocks if b.kind == "html")]]
    if 2 * sum(in_html) > sum(sizes):
        for block in tagged:
            block.kind = "html"
    return blocks


def _is_indented(block: Block, lines: Sequence[str]) -> bool:
    opening = lines[block.first - 1]
    return opening[:1] in " \t" and not opening.lstrip().startswith(("```", "~~~"))


def _holds_tags(block: Block) -> bool:
    """Return whether most lines of a block begin with a tag, the first one too."""
    filled = [line for line in block.text.split("\n") if line.strip()]
    tagged = [TAG.match(line) is not None for line in filled]
    return any(tagged[:1]) and 2 * sum(tagged) >= len(tagged)
