"""The rows of a table of questions: which ask, which answer the row above them and which name a topic."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.markdown.blocks import Row

RULE = re.compile(r":?-{2,}:?")
FEW, LONGEST_TOPIC = 2, 60


@dataclass(frozen=True, slots=True)
class Role:
    """What a row is: "question", "answer" (of the row above it), "topic" or "empty"."""

    kind: str
    row: Row


def roles_of(rows: Sequence[Row], column: int | None) -> list[Role]:
    """Return the roles of the rows below a table's head; its questions stand in `column`.

    Where only every other row is numbered, those between answer. A bold text in a row without a number is a topic.
    """
    lead = _lead(rows, column)
    between = [row for row in rows if lead is not None and not cell(row, lead).strip()]
    told = [cell(row, column) for row in between if not _is_topic(cell(row, column))]
    may_answer = 2 * sum(map(_asks, told)) < len(told)
    kinds: list[str] = []
    for row in rows:
        text, is_between = cell(row, column), lead is not None and not cell(row, lead).strip()
        after_question = bool(kinds) and kinds[-1] == "question"
        if is_between and _is_topic(text):
            kinds.append("topic")
        elif after_question and (_is_answer(text) or (is_between and may_answer)):
            kinds.append("answer")
        else:
            kinds.append(_kind_alone(text))
    if 2 * kinds.count("answer") < kinds.count("question"):
        alone = [_kind_alone(cell(row, column)) for row in rows]
        kinds = [other if kind == "answer" else kind for kind, other in zip(kinds, alone, strict=True)]
    return [Role(kind, row) for kind, row in zip(kinds, rows, strict=True)]


def _kind_alone(text: str) -> str:
    return "question" if wording.take_apart(text).text else "empty"


def asking_rows(rows: Sequence[Row], column: int) -> list[Row]:
    """Return the rows that may ask in `column`: no labelled answers, and none without a number among numbered ones."""
    lead = _lead(rows, column)
    return [row for row in rows if (lead is None or cell(row, lead).strip()) and not _is_answer(cell(row, column))]


def is_head_again(row: Row, head: Row) -> bool:
    """Return whether a row below repeats the head or its rule: another table begins there, without a blank line."""
    cells = [text.strip() for text in row.cells]
    return cells == [text.strip() for text in head.cells] or all(map(RULE.fullmatch, cells))


def cell(row: Row, column: int | None) -> str:
    """Return the Markdown of a cell, empty where the row has none."""
    return row.cells[column] if column is not None and column < len(row.cells) else ""


def _lead(rows: Sequence[Row], column: int | None) -> int | None:
    """Return the first column where it numbers some rows and is empty in others."""
    cells = [cell(row, 0).strip() for row in rows]
    numbers = [text for text in cells if text]
    counts = all(any(map(str.isdigit, text)) and len(text.split()) == 1 for text in numbers)
    return 0 if column != 0 and len(numbers) >= FEW and len(numbers) < len(cells) and counts else None


def _is_topic(markdown: str) -> bool:
    cut = inline.leading_strong(markdown.strip())
    return cut is not None and not cut[1] and len(cut[0]) <= LONGEST_TOPIC and not _asks(cut[0])


def _is_answer(markdown: str) -> bool:
    label = wording.take_apart(markdown).label
    return label is not None and label.kind == "answer"


def _asks(markdown: str) -> bool:
    return asking.asks(wording.take_apart(markdown).text)
