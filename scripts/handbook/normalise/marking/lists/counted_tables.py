"""Tables whose numbers count on from those of a table of questions: a task or a statement in them is one too."""

from collections.abc import Iterator, Sequence

from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing import tables
from handbook.normalise.parsing.segments import Segment


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


def _tables(segments: Sequence[Segment]) -> Iterator[Block]:
    return (segment.block for segment in segments if segment.kind == "table" and not segment.settled)
