"""Lists written so that CommonMark and Python-Markdown, which renders the site, read them alike.

Items are indented by four columns; an item that begins with another block than words has that block in the same column.
"""

import re
from itertools import pairwise

from mdformat.renderer import RenderContext, RenderTreeNode

INDENT = 4
SIMPLE = ("paragraph", "bullet_list", "ordered_list")
RULE = re.compile(r"(?:- *){3,}(?:\n|$)")  # what lists in lists that say nothing would be


def written_list(node: RenderTreeNode, context: RenderContext) -> str:
    """Return a list as Markdown, with everything in it."""
    tight = all(child.hidden for item in node.children for child in item.children if child.type == "paragraph")
    # Python-Markdown wants blank lines around code, tables and quotations; a list with any of them, in an item or
    # further in, has them throughout.
    simple = all(map(_is_simple, node.children)) and not _begins_item_and_nests(node)
    between = "\n" if tight and simple else "\n\n"
    first = node.attrs.get("start", 1)
    items = [
        _item(item, f"{first + place}." if node.type == "ordered_list" else "-", between, context)
        for place, item in enumerate(node.children)
    ]
    if any(map(RULE.match, items)):
        items = [f"*{item.removeprefix('-')}" for item in items]
    return _comment_between_lists(node) + between.join(items)


def _is_simple(item: RenderTreeNode) -> bool:
    if any(not child.children[0].children for child in item.children if child.type != "paragraph" and child.children):
        return False  # an item that is empty does not end a paragraph
    return all(_holds_words_and_lists(inner) for inner in item.walk() if inner.type == "list_item")


def _holds_words_and_lists(item: RenderTreeNode) -> bool:
    """Return whether there is nothing in an item but paragraphs, and lists of both kinds behind them."""
    types = [child.type for child in item.children]
    one_by_one = all(one == "paragraph" or other not in (one, "paragraph") for one, other in pairwise(types))
    return set(types) <= set(SIMPLE) and one_by_one


def _begins_item_and_nests(node: RenderTreeNode) -> bool:
    """Return whether Python-Markdown would take a list in this one for words: it begins on the line of another mark."""
    begins = node.parent is not None and node.parent.type == "list_item" and node.previous_sibling is None
    return begins and any(len(item.children) > 1 for item in node.children)


def _item(item: RenderTreeNode, marker: str, between: str, context: RenderContext) -> str:
    indent = " " * max(INDENT, len(marker) + 1)
    with context.indented(len(indent)):
        text = between.join(child.render(context) for child in item.children)
    if item.children and item.children[0].type not in ("paragraph", "heading"):
        # The indentation of code counts from the column of its fence, and that of an item from the column of its mark.
        marker = marker.ljust(len(indent) - 1)
    first, *rest = text.split("\n")
    return "\n".join([f"{marker} {first}".rstrip(), *(f"{indent}{line}" if line else "" for line in rest)])


def _comment_between_lists(node: RenderTreeNode) -> str:
    """Keep two lists of one kind apart: only a block between them can, in both dialects."""
    before = node.previous_sibling
    return "<!-- -->\n\n" if before is not None and before.type == node.type else ""
