"""The blocks of a Markdown document with their lines: a small tree made from markdown-it-py's tokens."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from markdown_it.token import Token

from handbook.normalise.markdown.dividers import with_dividers
from handbook.normalise.markdown.tokens import GOES_ON, tokens_of
from handbook.normalise.markdown.underlines import levels_of_underlines
from handbook.normalise.markdown.wrapping_fences import without_wrapping_fences

CONTAINERS = frozenset(["list", "item", "quote", "table"])
KINDS = {
    "heading_open": "heading",
    "paragraph_open": "paragraph",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "list_item_open": "item",
    "blockquote_open": "quote",
    "table_open": "table",
    "tr_open": "row",
    "fence": "code",
    "code_block": "code",
    "html_block": "html",
    "component": "html",
    "hr": "rule",
    "front_matter": "front matter",
    "definition": "definition",
}


@dataclass(slots=True)
class Block:
    """A block: its kind, its first and last line (from 1, without blank lines at the end) and what is in it.

    `text` is the Markdown inside a heading, paragraph or HTML block, one line of it per line of the document.
    `level` is a heading's level, `number` an ordered item's number as written; a table has rows for children.
    `asks` marks a list all of whose items are questions, as the rest of the document shows, and a table whose numbers
    count on from those of questions, `bare` a list where nobody answers them, `posed` one of tasks with which all goes
    on that their items hold, `wrapped` an item whose lines are one text, `lined` one whose first line alone asks;
    `shown` is the last line that shows anything, where lines of tags alone follow; `memo` keeps what was read of an
    item, which is looked at from several sides.
    """

    kind: str
    first: int
    last: int
    text: str = ""
    level: int = 0
    number: str | None = None
    ordered: bool = False
    asks: bool = False
    bare: bool = False
    children: Sequence["Block | Row"] = ()
    wrapped: bool = False
    lined: bool = False
    shown: int = 0
    posed: bool = False
    memo: object = field(default=None, compare=False, repr=False)


@dataclass(slots=True)
class Row:
    """The row of a table: a block of its own, as there are as many as lines and all that they have is their cells."""

    kind: ClassVar[str] = "row"
    text: ClassVar[str] = ""
    children: ClassVar[Sequence[Block]] = ()
    first: int
    last: int
    cells: Sequence[str] = ()


def read_blocks(lines: Sequence[str]) -> list[Block]:
    """Return the top-level blocks of a document given as its lines."""
    lines = with_dividers(without_wrapping_fences(lines))
    blocks, levels = _tree(tokens_of(lines), lines), levels_of_underlines(lines)
    for block in blocks:
        if block.kind == "heading":
            block.level = levels.get(block.last - 1, block.level)
    return blocks


def code_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return the numbers (from 0) of all lines in code blocks, wherever they are nested."""
    found: set[int] = set()
    for token in tokens_of(with_dividers(without_wrapping_fences(lines))):
        if token.type in ("fence", "code_block"):
            found.update(range(*token.map))
    return frozenset(found)


def is_headed(item: Block) -> bool:
    """Return whether a block is an item that begins with a heading."""
    return item.kind == "item" and bool(item.children) and item.children[0].kind == "heading"


def counts_on(before: Block, after: Block) -> bool:
    """Return whether the numbers of a list go on in another."""
    last, first = before.children[-1].number or "", after.children[0].number or ""
    return last.isdecimal() and first.isdecimal() and int(first) == int(last) + 1


def walk(blocks: Sequence[Block | Row]) -> Iterator[Block | Row]:
    """Yield every block in document order, containers before what is in them."""
    for block in blocks:
        yield block
        yield from walk(block.children)


def _tree(tokens: Iterable[Token], lines: Sequence[str]) -> list[Block]:
    top: list[Block] = []
    open_blocks: list[Block | Row | None] = []
    container = top
    for token in tokens:
        if token.nesting == -1:
            closed = open_blocks.pop()
            if isinstance(closed, Row):
                closed.cells = tuple(closed.cells)  # a list has room for more
            parent = _innermost(open_blocks)
            container = parent.children if parent is not None else top
            continue
        block = _block(token, lines)
        if block is not None and token.meta.get(GOES_ON) and block.kind in ("list", "table") and top:
            top[-1].last = block.last
            block = top[-1]
        elif block is not None:
            container.append(block)
        elif token.type == "inline":
            _add_text(open_blocks, token.content)
        if token.nesting == 1:
            open_blocks.append(block)
            container = block.children if block is not None else container
    return top


def _innermost(open_blocks: list[Block | Row | None]) -> Block | Row | None:
    for block in reversed(open_blocks):
        if block is not None:
            return block
    return None


def _block(token: Token, lines: Sequence[str]) -> Block | Row | None:
    kind = KINDS.get(token.type)
    if kind is None or token.map is None:
        return None
    first, last = token.map[0] + 1, min(token.map[1], len(lines))
    while last > first and not lines[last - 1].strip():
        last -= 1
    last = first if last == first else last
    if kind == "row":
        return Row(first, last, [])
    block = Block(kind, first, last, text=token.content)
    # Only where there is something in it: two empty lists take up as much as the rest of a block.
    if kind in CONTAINERS:
        block.children = []
    if kind == "heading":
        block.level = int(token.tag[1])
    elif kind == "item":
        block.ordered = token.info != ""
        block.number = token.info or None
    return block


def _add_text(open_blocks: list[Block | Row | None], content: str) -> None:
    """Give the text to the innermost open block, or as a cell to the row it stands in."""
    owner = _innermost(open_blocks)
    if isinstance(owner, Row):
        owner.cells.append(content)
    else:
        owner.text = content
