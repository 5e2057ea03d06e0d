"""What people write and mean, where CommonMark reads something else: blocks are read as they are meant."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

# "###Title" and "###\u00a0Title" are headings to whoever wrote them; "#tag" and "#!" are not.
UNSPACED_HEADING = re.compile(r"^( {0,3}#{2,6})(?:[\u00a0\u3000\u200b]+|(?=[^\s#!]))|^( {0,3}#)[\u00a0\u3000]+")
TAGS_ONLY = re.compile(r"\s*(?:</?[a-zA-Z][^<>]*>\s*)+$")
FOLDING = ("<details", "</details")


def lenient_lines(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines with a space behind the signs of each heading. There are as many lines as before."""
    for line in lines:
        yield UNSPACED_HEADING.sub(r"\1\2 ", line, count=1) if "#" in line[:4] else line


def forgiving(parser: MarkdownIt) -> None:
    """Let a line of tags that opens or closes a folded block be a block, whatever stands right before it.

    In CommonMark `</b></details>` goes on with the paragraph or the item above it, and the end of the fold is lost.
    """
    ends = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("html_block", "folding", _folding, {"alt": ends})


def _folding(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.is_code_block(start):
        return False
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if not line.startswith("<") or not any(tag in line.lower() for tag in FOLDING) or not TAGS_ONLY.match(line):
        return False
    if line.lower().startswith(FOLDING):
        return False  # a block of HTML by CommonMark's own rules
    if silent:
        return True
    state.line = start + 1
    token = state.push("html_block", "", 0)
    token.map = [start, state.line]
    token.content = state.getLines(start, state.line, state.blkIndent, True)
    return True
