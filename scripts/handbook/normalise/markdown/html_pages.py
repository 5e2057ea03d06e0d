"""Pages of HTML as the blocks that the same would be in Markdown, with no line of them left out."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from handbook.normalise.language.asking import is_question
from handbook.normalise.language.wording import take_apart
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.markdown.broken_lines import is_page
from handbook.normalise.markdown.html_blocks import Page
from handbook.normalise.markdown.html_kinds import folded, holds_list, holds_only_questions
from handbook.normalise.markdown.html_tree import Element, tree_of

FOLD = re.compile(r"</?(?:details|summary)\b", re.IGNORECASE)
LIST = re.compile(r"<(?:ol|ul|menu|dl)\b", re.IGNORECASE)
PARAGRAPH = re.compile(r"^\s*<p\b", re.IGNORECASE | re.MULTILINE)
MOST_ON_A_LINE = 12
NEARLY_ALL = 0.8


def with_pages(blocks: Sequence[Block], lines: Sequence[str]) -> list[Block]:
    """Return the blocks with HTML as what it is, where a document is a page of it, or mostly HTML without
    headings in Markdown, or nearly all paragraphs of HTML below a title.

    In any other, lists of HTML are so where most of their items ask, and no heading above them does that they answer.
    """
    if is_page(lines):
        return _read(1, len(lines), lines)
    in_html = sum(block.last - block.first + 1 for block in blocks if block.kind == "html")
    if not in_html:
        return list(blocks)
    told = sum(block.last - block.first + 1 for block in blocks)
    titles = sum(block.kind == "heading" for block in blocks)
    paragraphs = sum(len(PARAGRAPH.findall(block.text)) for block in blocks if block.kind == "html")
    below_title = titles == 1 and in_html >= NEARLY_ALL * told and 3 * paragraphs > in_html
    mostly_html = below_title or (not titles and 2 * in_html > told)
    read: list[Block] = []
    asked = False
    for is_html, row in groupby(blocks, lambda block: block.kind == "html"):
        pieces = list(row)
        headings = [block for block in pieces if block.kind == "heading"]
        asked = is_question(take_apart(headings[-1].text).text) if headings else asked
        read += _row(pieces, lines) if is_html and (mostly_html or (not asked and _asks(pieces))) else pieces
    return read


def _asks(blocks: list[Block]) -> bool:
    html = "\n".join(block.text for block in blocks)
    return LIST.search(html) is not None and holds_list(tree_of(html, 1))


def _row(blocks: list[Block], lines: Sequence[str]) -> list[Block]:
    if any(FOLD.search(block.text) for block in blocks):
        return [piece for block in blocks for piece in _unfolded(block, lines)]
    return _read(blocks[0].first, blocks[-1].last, lines)


def _unfolded(block: Block, lines: Sequence[str]) -> list[Block]:
    """Return a block of HTML that is one folded block around nothing but questions as the blocks in it, else itself."""
    tree = tree_of(block.text, block.first)
    found = [piece for piece in tree.inside if isinstance(piece, Element)]
    opens = len(found) == 1 and found[0].tag == "details" and holds_only_questions(folded(found[0])[1])
    return Page(lines).read(tree) if opens else [block]


def _read(first: int, last: int, lines: Sequence[str]) -> list[Block]:
    while first <= last and not lines[first - 1].strip():
        first += 1
    while first <= last and not lines[last - 1].strip():
        last -= 1
    if first > last:
        return []
    page = Page(lines)
    found = page.read(tree_of("\n".join(lines[first - 1 : last]), first))
    if not found or max(Counter(block.first for block in found).values()) > MOST_ON_A_LINE:
        return [Block("html", first, last, "\n".join(lines[first - 1 : last]))]
    return _without_gaps(found, first, last)


def _without_gaps(blocks: list[Block], first: int, last: int) -> list[Block]:
    """Return blocks with the lines between them, which say nothing, as part of what is before them."""
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        end = following.first - 1 if following is not None else block.last
        block.shown, block.last = block.last, max(block.last, end)
        if block.kind == "list":
            block.children[-1].last = block.last
    silent = [Block("html", first, blocks[0].first - 1)] if blocks[0].first > first else []
    end = blocks[-1].last
    return [*silent, *blocks, *([Block("html", end + 1, last)] if end < last else [])]
