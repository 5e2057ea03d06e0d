"""Tables in CSV as entries that know on which lines they stand: a mapping for each row, by the heads of the columns."""

import csv
from collections.abc import Iterator, Sequence
from itertools import islice

from handbook.normalise.bulk.packed import kept
from handbook.normalise.reading.data_entries import Entry
from handbook.normalise.reading.data_values import asks, under
from handbook.normalise.reading.explained_terms import explains_terms

NAMES = (".csv", ".tsv")
SEPARATORS = ",;\t|"
CARD, TERM, SEVERAL = ("question", "answer"), ("term", "definition"), 5
LONGEST_ROW = 200  # lines; behind a quotation mark that is never closed, all are one row


def separated_entry(lines: Sequence[str]) -> Entry | None:
    """Return a table of separated values with a column of questions as an entry, or None for any other.

    The first row heads it; without one, there are two columns, and most of the first asks, or is explained.
    """
    separator = max(SEPARATORS, key=lines[0].count) if lines else SEPARATORS[0]
    try:
        head = next(_rows(lines, separator), None)
        names = [name.value.strip() for name in head.value] if head is not None else []
        if under(dict.fromkeys(names, Entry("", 1, 1)), "question") is not None:
            return _table(islice(_rows(lines, separator), 1, None), names, lines)
        if _are_cards(_rows(lines, separator)):
            return _table(_rows(lines, separator), CARD, lines)
    except csv.Error:  # it holds what no such table may hold
        return None
    for separator in SEPARATORS if lines else ():
        if separator in lines[0] and _explain_terms(lines, separator):
            return _table(_rows(lines, separator), TERM, lines)
    return None


def _table(rows: Iterator[Entry], columns: Sequence[str], lines: Sequence[str]) -> Entry:
    entries = kept(Entry(list(zip(columns, row.value, strict=False)), row.first, row.last, True) for row in rows)
    return Entry(entries, 1, len(lines))


def _explain_terms(lines: Sequence[str], separator: str) -> bool:
    try:
        return explains_terms(_rows(lines, separator))
    except csv.Error:
        return False


def _are_cards(rows: Iterator[Entry]) -> bool:
    """Return whether nearly all rows are a question and its answer, by the first words or marks of most."""
    told = asking = pairs = 0
    for row in rows:
        told += 1
        pairs += len(row.value) == len(CARD) and all(cell.value.strip() for cell in row.value)
        asking += asks(row.value[0])
    return told >= SEVERAL and 10 * pairs >= 9 * told and 2 * asking > told


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
