"""Markdown written in one way, from its tokens; formatting what was formatted changes nothing.

What CommonMark and Python-Markdown, which renders the site, understand differently is written so that both agree:
lists are indented by four columns, line breaks and angle brackets do not depend on a backslash.
"""

import re
from collections.abc import MutableMapping, Sequence
from functools import cache
from textwrap import dedent
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdformat.renderer import DEFAULT_RENDERERS, MDRenderer, RenderContext, RenderTreeNode

from handbook.questions.blanks import SEPARATORS, with_spaces, without_empty_paragraphs
from handbook.questions.formatted_lists import written_list


def format_question_body(markdown: str) -> str:
    """Return `markdown` formatted; links come out inline, code blocks exactly as they were."""
    env: dict = {}
    return render(formatter().parse(with_spaces(markdown), env), env)


def render(tokens: Sequence[Token], env: MutableMapping[str, Any] | None = None) -> str:
    """Return the Markdown of block tokens, for callers that changed them."""
    parser = formatter()
    return parser.renderer.render(list(without_empty_paragraphs(tokens)), parser.options, {} if env is None else env)


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
    if _is_break(node.previous_sibling):
        node.token.content = node.content.lstrip()  # before signs are escaped: it depends on what is beside them
    if _is_break(node.next_sibling):
        node.token.content = node.content.rstrip()
    if not _SIGNS.search(node.content):  # most texts: tells cheaply that none is escaped
        return node.content
    text = DEFAULT_RENDERERS["text"](node, context)
    # Python-Markdown keeps a backslash before these two; references mean the same to both.
    text = re.sub(r"\\(.)", lambda escape: _REFERENCES.get(escape[1], escape[0]), text)
    text = text.replace("&#", "&amp;#").translate(_AS_REFERENCES)  # Python-Markdown needs no semicolon behind these
    return re.sub(r"<(?=[A-Za-z/!?])", "&lt;", text)  # of several in a row, only the first was escaped


def _is_break(node: RenderTreeNode | None) -> bool:
    return node is not None and node.type in ("softbreak", "hardbreak")


_REFERENCES = {"<": "&lt;", "&": "&amp;"}
_SIGNS = re.compile(rf"[\\*_\[\]<&`!\t\n{SEPARATORS}]|  ")
_AS_REFERENCES = {ord(sign): f"&#{ord(sign)};" for sign in SEPARATORS}


def _emphasis(node: RenderTreeNode, context: RenderContext) -> str:
    text = "".join(child.render(context) for child in node.children)
    words = text.strip()
    if not words:
        return text
    before, after = text.split(words)  # beside a blank, the marks would mark nothing
    return f"{before}{node.markup}{words}{node.markup}{after}"


def _line_break(node: RenderTreeNode, context: RenderContext) -> str:
    # Python-Markdown does not know the backslash at a line's end, and blanks there are lost in editors.
    return "<br>\n" if node.previous_sibling is not None else ""  # before any word, it would begin a block of HTML


def _html_block(node: RenderTreeNode, context: RenderContext) -> str:
    return dedent(node.content).strip("\n").lstrip()


def _quotation(node: RenderTreeNode, context: RenderContext) -> str:
    with context.indented(len("> ")):
        text = "\n\n".join(filter(None, (child.render(context) for child in node.children)))
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))


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
    said = "".join(child.render(context) for child in cell.children)
    return said.replace("|", "\\|").replace("\n", " ").strip()  # reading takes all blanks from the ends of a cell


def _code(node: RenderTreeNode, context: RenderContext) -> str:
    if "|" not in node.content or not _in_table(node):
        return DEFAULT_RENDERERS["code_inline"](node, context)
    # CommonMark takes the backslash out of `x \| y` in a table, Python-Markdown shows it; as HTML both show a bar.
    text = RenderTreeNode([Token("text", "", 0, content=node.content)]).children[0]
    return f"<code>{text.render(context)}</code>"


def _only_text(text: str, node: RenderTreeNode, context: RenderContext) -> str:
    """Keep tildes that begin a line of text from beginning a code block, and dashes from making a table of it.

    A line of dashes and bars that goes on with an item or a quotation lazily is text; indented, it would be no more.
    A line of which only blanks were left would end the paragraph.
    """
    text = re.sub(r"\n{2,}", "\n", text).lstrip(" ")
    text = re.sub(r"(?m)^#", r"\\#", text)  # to Python-Markdown "#word" is a heading
    text = _TABLE_RULE.sub(r"\1\\-", re.sub(r"(?m)^~(?=~~)", "&#126;", text))
    return _EMPTY_ROW.sub(r"\1\\|", text)


_TABLE_RULE = re.compile(r"(?<=\n)([ \t|:]*)-(?=[ \t|:-]*(?:\n|$))")
_EMPTY_ROW = re.compile(r"(?<=\n)([ \t:]*)\|(?=[ \t|:]*(?:\n|$))")  # a rule of a table to Python-Markdown


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
        "em": _emphasis,
        "strong": _emphasis,
        "hardbreak": _line_break,
        "html_block": _html_block,
        "blockquote": _quotation,
        "bullet_list": written_list,
        "ordered_list": written_list,
        "table": _table,
    }
    POSTPROCESSORS = {"paragraph": _only_text}  # noqa: RUF012
