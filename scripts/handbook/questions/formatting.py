"""Markdown written in one way, from its tokens; formatting what was formatted changes nothing.

What CommonMark and Python-Markdown, which renders the site, understand differently is written so that both agree:
lists are indented by four columns, line breaks and angle brackets do not depend on a backslash.
"""

import re
from collections.abc import MutableMapping, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdformat.renderer import DEFAULT_RENDERERS, MDRenderer, RenderContext, RenderTreeNode

INDENT = 4


def format_question_body(markdown: str) -> str:
    """Return `markdown` formatted; links come out inline, code blocks exactly as they were."""
    return formatter().render(markdown)


def render(tokens: Sequence[Token], env: MutableMapping[str, Any] | None = None) -> str:
    """Return the Markdown of block tokens, for callers that changed them."""
    parser = formatter()
    return parser.renderer.render(tokens, parser.options, {} if env is None else env)


@cache
def formatter() -> MarkdownIt:
    """Return the parser whose renderer writes Markdown."""
    parser = MarkdownIt("commonmark", renderer_cls=MDRenderer).enable("table")
    # `store_labels` stays off: a link whose label is not stored is written inline, wherever its target stood.
    parser.options["mdformat"] = {}
    parser.options["parser_extension"] = [_Dialect]
    parser.options["codeformatters"] = {}
    return parser


def _text(node: RenderTreeNode, context: RenderContext) -> str:
    text = DEFAULT_RENDERERS["text"](node, context)
    # Python-Markdown keeps a backslash before these two; references mean the same to both.
    text = re.sub(r"\\(.)", lambda escape: _REFERENCES.get(escape[1], escape[0]), text)
    return re.sub(r"<(?=[A-Za-z/!?])", "&lt;", text)  # of several in a row, only the first was escaped


_REFERENCES = {"<": "&lt;", "&": "&amp;"}


def _line_break(node: RenderTreeNode, context: RenderContext) -> str:
    # Python-Markdown does not know the backslash at a line's end, and blanks there are lost in editors.
    return "<br>\n"


def _list(node: RenderTreeNode, context: RenderContext) -> str:
    tight = all(child.hidden for item in node.children for child in item.children if child.type == "paragraph")
    # Python-Markdown wants blank lines around code, tables and quotations; a list with any of them has them throughout.
    simple = all(child.type in _SIMPLE for item in node.children for child in item.children)
    between = "\n" if tight and simple else "\n\n"
    first = node.attrs.get("start", 1)
    items = [
        _item(item, f"{first + place}." if node.type == "ordered_list" else "-", between, context)
        for place, item in enumerate(node.children)
    ]
    return _comment_between_lists(node) + between.join(items)


_SIMPLE = ("paragraph", "bullet_list", "ordered_list")


def _item(item: RenderTreeNode, marker: str, between: str, context: RenderContext) -> str:
    indent = " " * max(INDENT, len(marker) + 1)
    with context.indented(len(indent)):
        text = between.join(child.render(context) for child in item.children)
    if item.children and item.children[0].type in ("fence", "code_block"):
        marker = marker.ljust(len(indent) - 1)  # the code's own indentation counts from the column of its fence
    first, *rest = text.split("\n")
    return "\n".join([f"{marker} {first}".rstrip(), *(f"{indent}{line}" if line else "" for line in rest)])


def _comment_between_lists(node: RenderTreeNode) -> str:
    """Keep two lists of one kind apart: only a block between them can, in both dialects."""
    siblings = node.parent.children if node.parent is not None else []
    place = siblings.index(node) if node in siblings else 0
    return "<!-- -->\n\n" if place and siblings[place - 1].type == node.type else ""


def _table(node: RenderTreeNode, context: RenderContext) -> str:
    rows = [row for part in node.children for row in part.children]
    # Cells are not padded to equal widths: a longer word in one row would change all the others.
    head, *body = [_row([_cell(cell, context) for cell in row.children]) for row in rows]
    rule = "".join(f"|{_RULES[str(cell.attrs.get('style', ''))]}" for cell in rows[0].children)
    return "\n".join([head, f"{rule}|", *body])


_RULES = {"": "---", "text-align:left": ":--", "text-align:center": ":-:", "text-align:right": "--:"}


def _row(cells: list[str]) -> str:
    return "".join(f"| {cell} " if cell else "| " for cell in cells) + "|"


def _cell(cell: RenderTreeNode, context: RenderContext) -> str:
    return "".join(child.render(context) for child in cell.children).replace("|", "\\|").replace("\n", " ")


def _code(node: RenderTreeNode, context: RenderContext) -> str:
    if "|" not in node.content or not _in_table(node):
        return DEFAULT_RENDERERS["code_inline"](node, context)
    # CommonMark takes the backslash out of `x \| y` in a table, Python-Markdown shows it; as HTML both show a bar.
    text = RenderTreeNode([Token("text", "", 0, content=node.content)]).children[0]
    return f"<code>{text.render(context)}</code>"


def _no_fence(text: str, node: RenderTreeNode, context: RenderContext) -> str:
    """Keep tildes that begin a line of text from beginning a code block."""
    return re.sub(r"(?m)^~(?=~~)", "&#126;", text)


def _fence(node: RenderTreeNode, context: RenderContext) -> str:
    info = node.info.strip()
    mark = "~" if "`" in info else "`"
    # A block that is not closed may end without a line end, which would put the closing fence into its last line.
    code = node.content if node.content.endswith("\n") or not node.content else f"{node.content}\n"
    fence = mark * max([3, *(len(run) + 1 for run in re.findall(f"{mark}+", code))])
    return f"{fence}{info}\n{code}{fence}"


def _in_table(node: RenderTreeNode) -> bool:
    return node.type in ("th", "td") or (node.parent is not None and _in_table(node.parent))


class _Dialect:
    """The renderers in which this project differs from mdformat's, in the form that mdformat takes from plugins."""

    RENDERERS = {  # noqa: RUF012  (the form mdformat asks for)
        "hr": lambda node, context: "---",
        "text": _text,
        "code_inline": _code,
        "fence": _fence,
        "hardbreak": _line_break,
        "bullet_list": _list,
        "ordered_list": _list,
        "table": _table,
    }
    POSTPROCESSORS = {"paragraph": _no_fence}  # noqa: RUF012
