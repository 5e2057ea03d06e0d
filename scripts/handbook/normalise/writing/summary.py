"""What the command prints: a table of the documents, problems and warnings."""

from collections.abc import Iterable, Sequence
from itertools import groupby

HEAD = ("document", "encoding", "repaired", "headings", "questions", "answered", "known", "topics", "set aside")


def table(rows: Sequence[tuple]) -> str:
    """Return the rows of the documents under their head, and the sums where there are several."""
    rows = [_together(parts) for _, parts in groupby(rows, key=lambda row: row[0])]
    if len(rows) > 1:
        sums = [sum(row[column] for row in rows) for column in range(2, len(HEAD))]
        rows = [*rows, ("all", "", *sums)]
    return _aligned([HEAD, *rows])


def _together(parts: Iterable[tuple]) -> tuple:
    """Return the rows of the parts of a document as one."""
    first, *others = parts
    return (*first[:2], *map(sum, zip(first[2:], *(row[2:] for row in others), strict=True)))


def row(document: dict) -> tuple:
    """Return what the table says of a document of a report."""
    questions = document["questions"]
    return (
        document["path"],
        document["encoding"]["detected"],
        len(document["encoding"]["repaired_lines"]),
        len(document["headings"]),
        len(questions),
        sum(question["answer_lines"] is not None for question in questions),
        sum(bool(question["same_as"]) for question in questions),
        sum("text" in entry for entry in document["set_aside"]),
        sum("text" not in entry for entry in document["set_aside"]),
    )


def _aligned(rows: Sequence[tuple]) -> str:
    widths = [max(len(str(row[column])) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(str(cell).ljust(width) if column < 2 else str(cell).rjust(width) for column, (cell, width) in cells)
        for row in rows
        for cells in [list(enumerate(zip(row, widths, strict=True)))]
    ]
    return "\n".join(line.rstrip() for line in lines)
