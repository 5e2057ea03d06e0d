"""Tables whose rows name tasks ("Problem", "Difficulty") or statements: where interviews are spoken of, each asks."""

import re
from collections.abc import Sequence

from handbook.normalise.language import inline
from handbook.normalise.language.asking import ASIDE
from handbook.normalise.language.words import length_of, vocabulary, words_of
from handbook.normalise.markdown.blocks import Row
from handbook.normalise.parsing.table_rows import cell

ADDRESS = re.compile(r"https?://\S+")
BLANK_SCORE = re.compile(r"[\s_.…-]*(?:/\s*\d+)?")


def column_of(head: Sequence[str], kind: str) -> int | None:
    """Return the column of a kind by what stands in its head; "Question Name" is one of questions."""
    names = vocabulary()["columns"][kind]
    bare = [_without_fillers(text) for text in head]
    said = (place for place, text in enumerate(head) if text in names or (bare[place] in names and text != bare[place]))
    return next(said, None)


def named_column(head: Sequence[str], rows: Sequence[Row], counted: bool) -> int | None:
    """Return the column that names tasks, or statements to be judged, which have their answers beside them.

    Where rows are `counted` on from questions, tasks need nothing beside their names, and what has an answer is asked.
    """
    if column_of(head, "answer") is None:
        return column_of(head, "task") if counted else task_column(head, rows)
    named = ("answer", "number", "level")
    others = [place for place, text in enumerate(head) if place not in [column_of(head, kind) for kind in named]]
    return others[0] if counted and len(others) == 1 else column_of(head, "statement")


def task_column(head: Sequence[str], rows: Sequence[Row]) -> int | None:
    """Return the column that names tasks; each has its difficulty or a link to where it is posed beside its name.

    A table with a column of days is a plan; one that leads to files beside the document lists what was solved.
    """
    column = column_of(head, "task")
    if column is None or column_of(head, "time") is not None or column_of(head, "answer") is not None:
        return None
    targets = [inline.links(text)[0] for row in rows for text in row.cells]
    linked = [target for found in targets for target in found]
    posed = 2 * sum(any(map(_leads_on, row.cells)) for row in rows) > len(rows)
    named = all(length_of(inline.plain(cell(row, column))) > 0 for row in rows)
    elsewhere = all("://" in target for target in linked)
    return column if named and elsewhere and (posed or column_of(head, "level") is not None) else None


def is_score_sheet(head: Sequence[str], rows: Sequence[Row]) -> bool:
    """Return whether a table has a column for scores that nobody filled in yet ("", "/30"): its rows name criteria."""
    column = column_of([ASIDE.sub("", text).strip() for text in head], "score")
    return column is not None and all(BLANK_SCORE.fullmatch(inline.plain(cell(row, column)).strip()) for row in rows)


def counts_how_often(head: Sequence[str], rows: Sequence[Row]) -> bool:
    """Return whether a column counts how often something was asked ("10", "43.1%"), where a plan says "daily"."""
    column = column_of(head, "frequency")
    return column is not None and all(cell(row, column).strip()[:1].isdecimal() for row in rows)


def _leads_on(text: str) -> bool:
    return bool(inline.links(text)[0]) or ADDRESS.fullmatch(text.strip()) is not None


def _without_fillers(text: str) -> str:
    fillers = vocabulary()["column_fillers"]
    return " ".join(word for word in words_of(text) if word not in fillers)
