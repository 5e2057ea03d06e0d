"""Lists written in HTML, as the blocks that lists in Markdown are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import groupby

from handbook.normalise.language.asking import asks
from handbook.normalise.language.inline import FORMATTING_TAGS, plain
from handbook.normalise.language.inline import links as links_of
from handbook.normalise.markdown.blocks import Block

LISTS = ("ol", "ul")
SEVERAL = 3
OPENS, CLOSES = {"code": "`", "a": "["}, {"code": "`"}
INLINE = FORMATTING_TAGS - {"p", "center"}


def with_html_lists(blocks: Sequence[Block], lines: Sequence[str]) -> list[Block]:
    """Return the blocks with the lists in rows of HTML blocks as lists, where a document is a page of HTML.

    Among headings of Markdown they belong to what is told there.
    """
    in_html = sum(block.last - block.first + 1 for block in blocks if block.kind == "html")
    in_markdown = any(block.kind == "heading" for block in blocks)
    if in_markdown or 2 * in_html <= sum(block.last - block.first + 1 for block in blocks):
        return list(blocks)
    return [
        piece
        for is_html, row in groupby(blocks, lambda block: block.kind == "html")
        for piece in (_pieces(list(row), lines) if is_html else row)
    ]


def _pieces(row: list[Block], lines: Sequence[str]) -> list[Block]:
    """Return a row of HTML blocks cut where lists begin and end on lines of their own; the same without such lists."""
    first, last = row[0].first, row[-1].last
    found = [block for block in _lists(lines, first, last) if len(block.children) >= SEVERAL and not _only_leads(block)]
    if not found:
        return row
    pieces: list[Block] = []
    for block in found:
        pieces += [*_html(lines, first, block.first - 1), block]
        first = block.last + 1
    return [*pieces, *_html(lines, first, last)]


def _only_leads(block: Block) -> bool:
    """Return whether a list is one of links elsewhere, most of which ask nothing."""
    texts = [child.text for item in block.children for child in item.children[:1]]
    links = sum(bool(targets) and not outside for targets, outside in map(links_of, texts))
    return 2 * links > len(texts) and 2 * sum(map(asks, map(plain, texts))) <= len(texts)


def _html(lines: Sequence[str], first: int, last: int) -> Iterator[Block]:
    """Yield the lines from `first` to `last` as a block of HTML, without blank ones around them."""
    while first <= last and not lines[first - 1].strip():
        first += 1
    while first <= last and not lines[last - 1].strip():
        last -= 1
    if first <= last:
        yield Block("html", first, last, "\n".join(lines[first - 1 : last]))


def _lists(lines: Sequence[str], first: int, last: int) -> Iterator[Block]:
    parser = _Items()
    parser.feed("\n".join(lines[first - 1 : last]))
    parser.close()
    end = 0
    for found in parser.lists:
        start, stop = found.first + first - 1, found.last + first - 1
        alone = lines[start - 1].lstrip().startswith("<") and lines[stop - 1].rstrip().endswith(">")
        if stop > start > end and alone:
            yield _list(found, lines, first - 1)
            end = stop


def _list(found: "_List", lines: Sequence[str], offset: int) -> Block:
    items = []
    for number, item in enumerate(found.items, start=1):
        item_first, head_last, item_last = item.first + offset, item.head_last + offset, item.last + offset
        text = " ".join("".join(item.said).split())
        children = [Block("paragraph", item_first, head_last, text)] if text else []
        below = [line for line in range(head_last + 1, item_last + 1) if lines[line - 1].strip() not in ("", "</li>")]
        children += _html(lines, below[0], below[-1]) if text and below else ()
        counted = str(number) if found.ordered else None
        items.append(Block("item", item_first, item_last, children=children, number=counted, ordered=found.ordered))
    return Block("list", found.first + offset, found.last + offset, children=items)


@dataclass
class _Item:
    """An item: its lines, the last line of the text it begins with, and this text.

    It ends with the line on which another block begins, or before a list.
    """

    first: int
    head_last: int
    last: int = 0
    said: list[str] = field(default_factory=list)
    ends_on: int | None = None


@dataclass
class _List:
    ordered: bool
    first: int
    last: int = 0
    items: list[_Item] = field(default_factory=list)


class _Items(HTMLParser):
    """Collects the outermost lists that are closed, with their items."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lists: list[_List] = []
        self._open: list[_List] = []
        self._item: _Item | None = None
        self._target = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        if tag in LISTS:
            self._open.append(_List(tag == "ol", line))
        if tag == "li" and len(self._open) == 1:
            self._end_item(line - 1)
            self._item = _Item(line, line)
            self._open[0].items.append(self._item)
        elif self._item is not None:
            if tag not in INLINE and self._item.ends_on is None and "".join(self._item.said).strip():
                self._item.ends_on = line if line == self._item.head_last and tag not in LISTS else 0
            self._target = dict(attrs).get("href") or self._target if tag == "a" else self._target
            self._add(OPENS.get(tag, "" if tag in INLINE else " "), line)

    def handle_endtag(self, tag: str) -> None:
        line = self.getpos()[0]
        self._add(f"]({self._target})" if tag == "a" else CLOSES.get(tag, ""), line)
        if tag == "li" and len(self._open) == 1:
            self._end_item(line)
        if tag in LISTS and self._open:
            closed = self._open.pop()
            if not self._open:
                self._end_item(line - 1)
                closed.last = line
                self.lists.append(closed)

    def handle_data(self, data: str) -> None:
        for number, said in enumerate(data.split("\n")):
            self._add(f" {said}" if number else said, self.getpos()[0] + number)

    def _add(self, said: str, line: int) -> None:
        """Add to what an item says first: no more behind its end."""
        item = self._item
        if item is None or (item.ends_on is not None and line > item.ends_on):
            return
        item.said.append(said)
        item.head_last = line if said.strip() else item.head_last

    def _end_item(self, line: int) -> None:
        if self._item is not None:
            self._item.last = max(line, self._item.first)
        self._item = None
