"""Tables of questions, with the answer in the next column or without."""

import re
from collections.abc import Collection

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.announcing import asks_nobody
from handbook.normalise.language.levels import level_of, mark_alone
from handbook.normalise.language.words import vocabulary
from handbook.normalise.markdown.blocks import Block, Row, walk
from handbook.normalise.outline import Found, Section, SetAside, level_in
from handbook.normalise.parsing.answer_columns import answer_column
from handbook.normalise.parsing.answer_labels import without_label
from handbook.normalise.parsing.paragraphs import cut_answer
from handbook.normalise.parsing.repeated_rows import named_elsewhere, pointing_rows
from handbook.normalise.parsing.table_rows import asking_rows, cell, is_head_again, roles_of
from handbook.normalise.parsing.task_tables import column_of, counts_how_often, is_score_sheet, named_column

COLUMNS = ("question", "answer", "level", "number")
TOPIC_DEPTH = 8
LABEL = re.compile(r"[^\W\d_]{0,2}[-. ]?\d{1,3}[.)]?")
NOTHING = re.compile(r"[-–—]+")  # a cell of a table for which there is nothing to say
BREAK = re.compile(r"\s*(?:<br\s*/?>\s*)+", re.IGNORECASE)


def read_table(
    block: Block, sections: tuple[Section, ...], before: int, asked: Collection[str] = (), tasks_ask: bool = False
) -> tuple[list[Found], list[SetAside]]:
    """Return a table's questions and what of it is set aside; `before` items came before it.

    One without answers that repeats what the document has `asked`, or asks below it, is a table of contents.
    Where `tasks_ask`, names of tasks are questions.
    """
    rows = [row for row in walk(block.children) if row.kind == "row"]
    contents = SetAside(block.first, block.last, "table of contents", items=len(rows) - 1)
    if _is_contents(rows):
        return [], [contents]
    columns = _columns(rows, tasks_ask, block.asks)
    if columns is None:
        why = vocabulary()["reasons"]["table"]
        return [], [SetAside(block.first, block.last, why, items=max(0, len(rows) - 1))]
    empty = [SetAside(block.first, max(block.first, rows[1].first - 1), "head of a table of questions")]
    found: list[Found] = []
    path, ordinal = sections, before
    for role in roles_of(rows[1:], columns["question"]):
        row, markdown = role.row, cell(role.row, columns["question"])
        if is_head_again(row, rows[0]):
            empty.append(SetAside(row.first, row.last, "head of a table of questions"))
        elif role.kind == "topic":
            said = wording.take_apart(markdown)
            path = (*sections, Section(TOPIC_DEPTH, said.text, said.number, level_of(said.text), None))
            empty.append(SetAside(row.first, row.last, "label of the questions below it"))
        elif role.kind == "answer":
            found[-1].answer, found[-1].last = (row.first, row.last), row.last
            found[-1].answer_text = without_label(markdown).strip()
        elif role.kind == "empty":
            ordinal += 1
            empty.append(SetAside(row.first, row.last, "table row without a question"))
        else:
            ordinal += 1
            found.append(_question(row, columns, path, ordinal))
    pointers = pointing_rows(found)
    empty += [SetAside(row.first, row.last, "table row without a question") for row in pointers]
    pointing = {id(row) for row in pointers}
    found = [question for question in found if id(question) not in pointing]
    named = named_elsewhere(found, asked)
    if len(named) == len(found) > 0:
        return [], [contents]
    empty += [SetAside(question.first, question.last, contents.why) for question in named]
    passed = {question.first for question in named}
    return [question for question in found if question.first not in passed], empty


def _question(row: Row, columns: dict[str, int | None], sections: tuple[Section, ...], ordinal: int) -> Found:
    asked, answer = cell(row, columns["question"]), cell(row, columns["answer"]).strip()
    answer = "" if NOTHING.fullmatch(answer) else answer
    if columns["answer"] is None:
        asked, told = cut_answer(BREAK.split(asked))
        answer = without_label(told).strip()
    said = wording.take_apart(asked)
    number = said.number or _number(cell(row, columns["number"]))
    return Found(
        first=row.first,
        last=row.last,
        text=said.text,
        number=number,
        label=said.written or number,
        sections=sections,
        level=level_in(sections),
        style="row",
        ordinal=ordinal,
        mark=mark_alone(cell(row, columns["level"])) or said.mark,
        answer=(row.first, row.last) if answer else None,
        answer_text=answer,
    )


def holds_questions(block: Block) -> bool:
    """Return whether a table has a column of questions."""
    rows = [row for row in walk(block.children) if row.kind == "row"]
    return _columns(rows) is not None and not _is_contents(rows)


def head_of(block: Block) -> tuple[str, ...]:
    """Return what the cells of a table's head say, in small letters."""
    return tuple(_head([row for row in walk(block.children) if row.kind == "row"]))


def opening_rows(block: Block, column: int) -> tuple[int, int]:
    """Return how many rows of a table open like questions in a column, and how many there are."""
    rows = [row for row in walk(block.children) if row.kind == "row"][1:]
    texts = [wording.take_apart(cell(row, column)).text for row in rows]
    return sum(asking.is_question(text) or asking.opens_like_a_question(text) for text in texts), len(rows)


def numbers_of(block: Block) -> list[int]:
    """Return the numbers of a table's rows, where each has one in the same column."""
    rows = [row for row in walk(block.children) if row.kind == "row"]
    column = column_of(_head(rows), "number")
    numbers = [_number(cell(row, column)) or "" for row in rows[1:]]
    return [int(number) for number in numbers] if all(map(str.isdecimal, numbers)) else []


def _columns(rows: list[Row], tasks_ask: bool = False, counted: bool = False) -> dict[str, int | None] | None:
    """Return the columns of question, answer, number and level by kind; None where no column holds questions."""
    head = _head(rows)
    place = {kind: column_of(head, kind) for kind in COLUMNS}
    named = place["question"]
    if named is None or _only_labels(rows[1:], named):
        asking_in = (column for column in range(len(head)) if _asks_mostly(asking_rows(rows[1:], column), column))
        may_name = named is None and (tasks_ask or counted or counts_how_often(head, rows[1:]))
        place["question"] = next(asking_in, named_column(head, rows[1:], counted) if may_name else named)
    asked = place["question"]
    if asked is None or len(rows) < 2 or _only_counts(rows[1:], asked) or asks_nobody(cell(rows[0], asked)):
        return None
    if is_score_sheet(head, rows[1:]):
        return None
    place["answer"] = answer_column(head, rows[1:], place["question"])
    return place


def _head(rows: list[Row]) -> list[str]:
    return [inline.plain(cell).lower().strip() for cell in rows[0].cells] if rows else []


def _asks_mostly(rows: list[Row], column: int) -> bool:
    """Return whether most cells of a column ask; one that only commands ("Create a table") names an exercise."""
    texts = [wording.take_apart(cell(row, column)).text for row in rows]
    wants_words = any(asking.asks(text) or asking.explains(text) for text in texts)
    return wants_words and 2 * sum(map(asking.is_question, texts)) > len(rows)


def _only_labels(rows: list[Row], column: int) -> bool:
    """Return whether the cells of a column only say which question is meant ("7", "B2")."""
    return all(LABEL.fullmatch(inline.plain(cell(row, column)).strip()) for row in rows)


def _only_counts(rows: list[Row], column: int) -> bool:
    """Return whether the cells of a column say how many there are, or mark that there are some ("12", "x")."""
    filled = [text for row in rows if (text := inline.plain(cell(row, column)).strip())]
    return bool(filled) and all(text.strip("+~").isdecimal() or (text.isascii() and len(text) == 1) for text in filled)


def _is_contents(rows: list[Row]) -> bool:
    """Return whether most rows lead to a place in the document; rows without a link may name its parts."""
    linked = [
        targets for row in rows[1:] if (targets := [link for cell in row.cells for link in inline.links(cell)[0]])
    ]
    return 2 * len(linked) > len(rows) - 1 and all(link.startswith("#") for targets in linked for link in targets)


def _number(text: str) -> str | None:
    digits = wording.DIGITS_AND_STOP.fullmatch(text.strip().rstrip("."))
    return digits[0] if digits else None
