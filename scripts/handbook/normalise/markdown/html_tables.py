"""Tables written in HTML, as the blocks that tables in Markdown are."""

from html.parser import HTMLParser

from handbook.normalise.markdown.blocks import Block, Row


def html_table(block: Block) -> Block | None:
    """Return the table that a block of HTML holds, with a row for its head, which may be empty; None without one."""
    if "<td" not in block.text.lower():
        return None
    parser = _Rows()
    parser.feed(block.text)
    parser.close()
    rows = [(line, cells) for line, cells in parser.rows if any(cells)]
    if not rows:
        return None
    if not parser.has_head:
        rows.insert(0, (1, [""] * len(rows[0][1])))
    starts = [block.first, *(min(block.first + line - 1, block.last) for line, _ in rows[1:])]
    ends = [max(start, after - 1) for start, after in zip(starts, [*starts[1:], block.last + 1], strict=True)]
    spans = zip(starts, ends, rows, strict=True)
    inside = [Row(first, last, cells) for first, last, (_, cells) in spans]
    return Block("table", block.first, block.last, children=inside)


class _Rows(HTMLParser):
    """Collects the rows of a table, each with its line and the texts of its cells."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[tuple[int, list[str]]] = []
        self.has_head = False
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._in_cell = False
        if tag == "tr" or (tag in ("td", "th") and not self.rows):
            self.rows.append((self.getpos()[0], []))
        if tag in ("td", "th"):
            self.has_head = self.has_head or (tag == "th" and len(self.rows) == 1)
            self.rows[-1][1].append("")
            self._in_cell = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr"):
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            cells = self.rows[-1][1]
            cells[-1] = " ".join(f"{cells[-1]} {data}".split())
