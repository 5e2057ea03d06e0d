"""Tables whose numbers count on from those of a table of questions, or which have its head: they ask as it does."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing import tables
from handbook.normalise.parsing.segments import Segment
from handbook.normalise.parsing.task_tables import column_of

SHARE = 3


def mark_counted_tables(segments: Sequence[Segment]) -> None:
    """Mark the tables of such a row as asking; others may stand between them, as long as numbers count on."""
    last, asked = 0, False
    for table in _tables(segments):
        numbers = tables.numbers_of(table)
        if not numbers:
            continue
        asked = asked if numbers[0] == last + 1 > 1 else False
        table.asks = asked
        last, asked = numbers[-1], asked or tables.holds_questions(table)


def mark_tables_alike(segments: Sequence[Segment]) -> None:
    """Mark the tables with the head of one of questions as asking, where a good share of all their rows opens like one.

    By itself, a table of names leads to what is on them.
    """
    alike: dict[tuple[str, ...], list[Block]] = defaultdict(list)
    for table in _tables(segments):
        alike[tables.head_of(table)].append(table)
    for head, row in alike.items():
        column = column_of(head, "task")
        if column is None or len(row) == 1 or not any(map(tables.holds_questions, row)):
            continue
        opening, size = map(sum, zip(*(tables.opening_rows(table, column) for table in row), strict=True))
        if SHARE * opening >= size:
            for table in row:
                table.asks = True


def _tables(segments: Sequence[Segment]) -> Iterator[Block]:
    return (segment.block for segment in segments if segment.kind == "table" and not segment.settled)
