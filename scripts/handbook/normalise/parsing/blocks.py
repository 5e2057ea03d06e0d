"""The blocks of a Markdown document with their lines: a small tree made from markdown-it-py's tokens."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from handbook.normalise.parsing.leniency import forgiving, lenient_lines
from handbook.normalise.parsing.markers import meant_lines
from handbook.normalise.parsing.problem_labels import labelled_problems
from handbook.normalise.parsing.underlines import known_underlines, levels_of_underlines

PART = 1_000  # lines
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
    "hr": "rule",
    "front_matter": "front matter",
    "definition": "definition",
}


@dataclass(slots=True)
class Block:
    """A block: its kind, its first and last line (from 1, without blank lines at the end) and what is in it.

    `text` is the Markdown inside a heading, paragraph or HTML block, one line of it per line of the document.
    `level` is a heading's level, `number` an ordered item's number as written; `cells` are the texts of a table row.
    `asks` marks a list all of whose items are questions, as the rest of the document shows, `bare` one where nobody
    answers them; `memo` keeps what was read of an item, which is looked at from several sides.
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
    children: list["Block"] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    memo: object = field(default=None, compare=False, repr=False)


@cache
def _parser() -> MarkdownIt:
    # Block structure only: inline Markdown is read where a text is looked at, which is a small part of a document.
    # `inline_definitions` gives link definitions a token; without it their lines would be in no block.
    parser = MarkdownIt("commonmark", {"inline_definitions": True}).enable("table").disable("inline")
    return parser.use(front_matter_plugin).use(forgiving)


def read_blocks(lines: Sequence[str]) -> list[Block]:
    """Return the top-level blocks of a document given as its lines."""
    blocks, levels = _tree(_tokens(lines), lines), levels_of_underlines(lines)
    for block in blocks:
        if block.kind == "heading":
            block.level = levels.get(block.last - 1, block.level)
    return blocks


def code_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return the numbers (from 0) of all lines in code blocks, wherever they are nested."""
    found: set[int] = set()
    for token in _tokens(lines):
        if token.type in ("fence", "code_block"):
            found.update(range(*token.map))
    return frozenset(found)


def walk(blocks: list[Block]) -> Iterator[Block]:
    """Yield every block in document order, containers before what is in them."""
    for block in blocks:
        yield block
        yield from walk(block.children)


def _tokens(lines: Sequence[str]) -> Iterator[Token]:
    """Yield the tokens of a document, which is parsed part by part: tokens take up thirty times what their lines do.

    A block that another one follows is whole, so the last of a part is read again at the beginning of the next one.
    """
    meant = known_underlines(list(meant_lines(labelled_problems(lines))), levels_of_underlines(lines))
    # Of a paragraph that begins with a line of a blank that stays, Markdown drops the line, and its text moves up.
    text = list(map(str.rstrip, lenient_lines(meant)))
    # Front matter may end anywhere.
    start, length = 0, PART if text and not text[0].startswith("---") else len(text)
    while start < len(text):
        tokens = _parsed("\n".join(text[start : start + length]), at_start=start == 0)
        if start + length < len(text):
            last = max((place for place, token in enumerate(tokens) if token.level == 0 and token.map), default=0)
            if last == 0:
                length *= 2
                continue
            end = start + tokens[last].map[0]
            del tokens[last:]
        else:
            end = len(text)
        for token in tokens:
            if token.map is not None:
                token.map = [line + start for line in token.map]
            yield token
        start, length = end, PART


def _parsed(text: str, at_start: bool) -> list[Token]:
    tokens = _parser().parse(text) if at_start else []
    if tokens and (tokens[0].type != "front_matter" or _is_mapping(tokens[0].content)):
        return tokens
    # A rule at the top and another one further down look like front matter, but hide ordinary text.
    parser = _parser()
    with parser.reset_rules():
        parser.disable("front_matter")
        return parser.parse(text)


def _is_mapping(text: str) -> bool:
    try:
        return isinstance(YAML(typ="safe").load(text), dict)
    except YAMLError:
        return False


def _tree(tokens: Iterable[Token], lines: Sequence[str]) -> list[Block]:
    top: list[Block] = []
    open_blocks: list[Block | None] = []
    container = top
    for token in tokens:
        if token.nesting == -1:
            open_blocks.pop()
            parent = next((block for block in reversed(open_blocks) if block is not None), None)
            container = parent.children if parent is not None else top
            continue
        block = _block(token, lines)
        if block is not None:
            container.append(block)
        elif token.type == "inline":
            _add_text(open_blocks, token.content)
        if token.nesting == 1:
            open_blocks.append(block)
            container = block.children if block is not None else container
    return top


def _block(token: Token, lines: Sequence[str]) -> Block | None:
    kind = KINDS.get(token.type)
    if kind is None or token.map is None:
        return None
    first, last = token.map[0] + 1, min(token.map[1], len(lines))
    while last > first and not lines[last - 1].strip():
        last -= 1
    block = Block(kind, first, last, text=token.content)
    if kind == "heading":
        block.level = int(token.tag[1])
    elif kind == "item":
        block.ordered = token.info != ""
        block.number = token.info or None
    return block


def _add_text(open_blocks: list[Block | None], content: str) -> None:
    """Give the text to the innermost open block, or as a cell to the row it stands in."""
    owner = next(block for block in reversed(open_blocks) if block is not None)
    if owner.kind == "row":
        owner.cells.append(content)
    else:
        owner.text = content
