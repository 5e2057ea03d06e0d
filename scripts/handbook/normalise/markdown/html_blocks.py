"""Elements of HTML as the blocks that the same would be in Markdown: headings, paragraphs, items, on whatever lines.

What is folded, a table or code is HTML as it stands; scripts, styles, menus and what stands at the foot say nothing.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from handbook.normalise.language.asking import asks
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.markdown.html_classes import class_label, labelled
from handbook.normalise.markdown.html_kinds import (
    LISTS,
    folded,
    holds_list,
    holds_only_questions,
    is_for_layout,
    is_menu,
    is_of_questions,
)
from handbook.normalise.markdown.html_runs import Line, lines_of
from handbook.normalise.markdown.html_tree import HEADINGS, Element, Said

SILENT = frozenset("head script style nav footer template select textarea noscript".split())
RAW = frozenset("table pre svg video audio iframe canvas object".split())
CLOSING = re.compile(r"</(?:li|p|ol|ul)\s*>", re.IGNORECASE)
BARE = ("", "html", "body")  # the text right in them was written line by line


class Page:
    """Reads elements as blocks; `_label` is what a class said of the next text."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._label: str | None = None

    def read(self, element: Element) -> list[Block]:
        """Return what is in an element as blocks."""
        blocks: list[Block] = []
        for is_block, row in groupby(element.inside, _is_block):
            run = list(row)
            for piece in run if is_block else ():
                blocks += self._block(piece)
            if not is_block:
                blocks += self._paragraphs(run, element.tag in BARE)
        return blocks

    def _block(self, element: Element) -> Iterator[Block] | list[Block]:
        tag = element.tag
        label = class_label(element.attributes.get("class", ""))
        self._label = label or self._label
        if tag in SILENT or (tag in LISTS and is_menu(element)):
            return [Block("html", element.first, element.last)]
        if tag == "hr":
            return [Block("rule", element.first, element.last)]
        if tag == "details":
            return self._details(element)
        if tag in RAW and not is_for_layout(element):
            self._label = None
            return [self._html(element.first, element.last)]
        if tag in LISTS and (items := self._items(element)):
            return [Block("list", items[0].first, element.last, children=items)]
        if tag == "dt" and not any(map(_is_block, element.inside)):
            bold = Element("strong", element.first, last=element.last, inside=element.inside)
            return self._paragraphs([bold], is_bare=False)
        if tag in HEADINGS:
            return self._heading(element)
        if tag == "button" and not label and not asks(element.text):
            return []
        return self.read(element)

    def _heading(self, element: Element) -> list[Block]:
        found = lines_of(element.inside)
        if not found:
            return []
        text, self._label = labelled(" ".join(line.text for line in found), self._label), None
        return [Block("heading", element.first, max(element.first, found[-1].last), text, level=int(element.tag[1]))]

    def _paragraphs(self, run: list[Element | Said], is_bare: bool) -> Iterator[Block]:
        found = lines_of(run)
        if is_bare and len(found) == 1 and found[0].last > found[0].first:
            rows = [
                list(row)
                for _, row in groupby(run, lambda piece: piece.line if isinstance(piece, Said) else piece.first)
            ]
            found = [line for row in rows for line in lines_of(row)]
        if found:
            found[0].text, self._label = labelled(found[0].text, self._label), None
        for row in _rows(found):
            yield Block("paragraph", row[0].first, row[-1].last, "\n".join(line.text for line in row))

    def _details(self, element: Element) -> list[Block]:
        """Return a folded block as HTML, or, around lists of questions, its beginning, what it holds and its end."""
        self._label = None
        whole = [self._html(element.first, element.last)]
        summary, held = folded(element)
        if summary is None or not (holds_list(element) or holds_only_questions(held)):
            return whole
        inside = self.read(Element("", summary.last, inside=held))
        if not inside or inside[0].first <= summary.last or inside[-1].last >= element.last:
            return whole
        return [self._html(element.first, summary.last), *inside, self._html(element.last, element.last)]

    def _items(self, element: Element) -> list[Block]:
        """Return the items of a list that stand on lines of their own; what stands behind one is part of it."""
        items: list[Block] = []
        start = element.attributes.get("start", "1")
        number = int(start) if start.isdecimal() and len(start) < 9 else 1
        for piece in element.inside:
            is_item = isinstance(piece, Element) and piece.tag == "li"
            if is_item and items and piece.first <= items[-1].last:
                return []
            if is_item:
                ordered = element.tag == "ol"
                counted = str(number + len(items)) if ordered else None
                items.append(self._item(piece, counted))
            elif items and isinstance(piece, Element):
                items[-1].last = piece.last
            elif items and piece.text.strip():
                items[-1].last = piece.line
        for item, following in pairwise(items):
            item.last = max(item.last, following.first - 1)  # comments too stand below an item
        for item in items:
            self._end(item)
        return items if items and items[-1].last <= element.last else []

    def _item(self, element: Element, number: str | None) -> Block:
        """Return an item: the text that it begins with, and what stands below that: questions, or else HTML."""
        run, inner = [], []
        for piece in _unwrapped(element).inside:
            if _is_block(piece) and not lines_of(run) and piece.tag not in (*LISTS, *RAW):
                run += [*piece.inside]
            elif _is_block(piece):
                inner = self._items(piece) if piece.tag in LISTS and is_of_questions(piece) else []
                break
            else:
                run.append(piece)
        found = (_rows(lines_of(run)) or [[]])[0]
        text = "\n".join(line.text for line in found)
        children = [Block("paragraph", found[0].first, found[-1].last, text)] if found else []
        if children and inner and inner[0].first > children[0].last:
            children.append(Block("list", inner[0].first, inner[-1].last, children=inner))
        self._label = None
        return Block("item", element.first, element.last, children=children, number=number, ordered=number is not None)

    def _end(self, item: Block) -> None:
        """Add what stands below the text of an item, or below the list there."""
        if not item.children:
            return
        lines = range(item.children[-1].last + 1, item.last + 1)
        below = [line for line in lines if CLOSING.sub("", self._lines[line - 1]).strip()]
        if below:
            item.children.append(self._html(below[0], below[-1]))

    def _html(self, first: int, last: int) -> Block:
        return Block("html", first, last, "\n".join(self._lines[first - 1 : last]))


def _is_block(piece: Element | Said) -> bool:
    """Return whether a piece is a block, or something in a line that holds one."""
    if isinstance(piece, Said):
        return False
    return piece.is_block or any(isinstance(inner, Element) and inner.is_block for inner in piece.walk())


def _rows(found: list[Line]) -> list[list[Line]]:
    """Return the lines that stand below one another, each on one of the document, as one; the others alone."""
    rows: list[list[Line]] = []
    for line in found:
        before = rows[-1][-1] if rows else None
        if before is not None and line.first == line.last == before.last + 1 and before.first == before.last:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _unwrapped(element: Element) -> Element:
    """Return the only element in one, and the only one in that."""
    while len(element.inside) == 1 and isinstance(element.inside[0], Element) and element.inside[0].is_block:
        if element.inside[0].tag in (*LISTS, *RAW):
            break
        element = element.inside[0]
    return element
