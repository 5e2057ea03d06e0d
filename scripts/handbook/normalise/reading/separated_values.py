"""Tables in CSV as entries that know on which lines they stand: a mapping for each row, by the heads of the columns."""

import csv
from collections.abc import Iterator, Sequence

from handbook.normalise.bulk.packed import kept
from handbook.normalise.reading.data_entries import Entry
from handbook.normalise.reading.data_values import under

NAMES = (".csv", ".tsv")
SEPARATORS = ",;\t|"
LONGEST_ROW = 200  # lines; behind a quotation mark that is never closed, all are one row


def separated_entry(lines: Sequence[str]) -> Entry | None:
    """Return a table of separated values whose first row heads a column of questions as an entry, or None."""
    rows = _rows(lines, max(SEPARATORS, key=lines[0].count) if lines else ",")
    try:
        head = next(rows, None)
        names = [name.value.strip() for name in head.value] if head is not None else []
        if under(dict.fromkeys(names, Entry("", 1, 1)), "question") is None:
            return None
        entries = kept(Entry(list(zip(names, row.value, strict=False)), row.first, row.last, True) for row in rows)
    except csv.Error:  # it holds what no such table may hold
        return None
    return Entry(entries, head.first, len(lines))


def _rows(lines: Sequence[str], separator: str) -> Iterator[Entry]:
    """Yield the rows that say something; raises csv.Error where one has no end."""
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=separator)
    before = 0
    for row in reader:
        first, before = before + 1, reader.line_num
        if before - first > LONGEST_ROW:
            raise csv.Error("a quotation mark is not closed")
        if any(map(str.strip, row)):
            yield Entry([Entry(cell, first, before) for cell in row], first, before)
