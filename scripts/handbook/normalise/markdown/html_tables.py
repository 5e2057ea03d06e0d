"""Tables written in HTML, as the blocks that tables in Markdown are."""

from collections.abc import Iterator
from html.parser import HTMLParser

from handbook.normalise.language.asking import is_question
from handbook.normalise.markdown.blocks import Block, Row

_Cell = dict[int, str]  # the text of a cell, and of each item of its list, by the line where it begins


def html_table(block: Block) -> Block | None:
    """Return the table that a block of HTML holds, with a row for its head, which may be empty; None without one."""
    if "<td" not in block.text.lower():
        return None
    parser = _Rows()
    parser.feed(block.text)
    parser.close()
    rows = [(line, cells) for row in parser.rows for line, cells in _rows_of(*row) if any(cells)]
    if not rows:
        return None
    if not parser.has_head:
        rows.insert(0, (1, [""] * len(rows[0][1])))
    starts = [block.first, *(min(block.first + line - 1, block.last) for line, _ in rows[1:])]
    ends = [max(start, after - 1) for start, after in zip(starts, [*starts[1:], block.last + 1], strict=True)]
    spans = zip(starts, ends, rows, strict=True)
    inside = [Row(first, last, cells) for first, last, (_, cells) in spans]
    return Block("table", block.first, block.last, children=inside)


def _rows_of(line: int, cells: list[_Cell]) -> Iterator[tuple[int, list[str]]]:
    """Yield a row of a table; one with a list most of whose items ask as a row for each of them."""
    texts = [" ".join(filter(None, cell.values())) for cell in cells]
    listed = next((place for place, cell in enumerate(cells) if _lists_questions(cell)), None)
    if listed is None:
        yield line, texts
        return
    for start, text in cells[listed].items():
        if text:
            yield start, [*texts[:listed], text, *texts[listed + 1 :]]


def _lists_questions(cell: _Cell) -> bool:
    items = [text for text in cell.values() if text]
    return len(items) > 1 and 2 * sum(map(is_question, items)) > len(items)


class _Rows(HTMLParser):
    """Collects the rows of a table, each with its line and its cells."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[tuple[int, list[_Cell]]] = []
        self.has_head = False
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._in_cell = False
        if tag == "tr" or (tag in ("td", "th") and not self.rows):
            self.rows.append((self.getpos()[0], []))
        if tag in ("td", "th"):
            self.has_head = self.has_head or (tag == "th" and len(self.rows) == 1)
            self.rows[-1][1].append({})
            self._in_cell = True
        if self._in_cell and (tag == "li" or not self.rows[-1][1][-1]):
            self.rows[-1][1][-1].setdefault(self.getpos()[0], "")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr"):
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            cell = self.rows[-1][1][-1]
            start = max(cell)
            cell[start] = " ".join(f"{cell[start]} {data}".split())
