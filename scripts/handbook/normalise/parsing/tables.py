"""Tables of questions, with the answer in the next column or without."""

from handbook.normalise.outline import Found, Section, SetAside, level_in
from handbook.normalise.parsing import asking, inline, wording
from handbook.normalise.parsing.blocks import Block, walk
from handbook.normalise.parsing.levels import mark_alone
from handbook.normalise.parsing.words import vocabulary, words_of

LONGEST_MARK = 3  # words in a cell that only marks its row ("very hard")


def read_table(block: Block, sections: tuple[Section, ...], before: int) -> tuple[list[Found], list[SetAside]]:
    """Return a table's questions, one per row, and what of it is set aside; `before` items came before it."""
    rows = [row for row in walk(block.children) if row.kind == "row"]
    if _is_contents(rows):
        return [], [SetAside(block.first, block.last, "table of contents", items=len(rows) - 1)]
    columns = _columns(rows)
    if columns is None:
        why = vocabulary()["reasons"]["table"]
        return [], [SetAside(block.first, block.last, why, items=max(0, len(rows) - 1))]
    asked, answered, numbered, levels = (columns[kind] for kind in ("question", "answer", "number", "level"))
    found = []
    empty = [SetAside(block.first, max(block.first, rows[1].first - 1), "head of a table of questions")]
    for ordinal, row in enumerate(rows[1:], start=before + 1):
        said = wording.take_apart(_cell(row, asked))
        if not said.text:
            empty.append(SetAside(row.first, row.last, "table row without a question"))
            continue
        number = said.number or _number(_cell(row, numbered))
        answer = _cell(row, answered)
        found.append(
            Found(
                first=row.first,
                last=row.last,
                text=said.text,
                number=number,
                label=said.written or number,
                sections=sections,
                level=level_in(sections),
                style="row",
                ordinal=ordinal,
                mark=mark_alone(_cell(row, levels)) or said.mark,
                answer=(row.first, row.last) if answer else None,
                answer_text=answer,
            )
        )
    return found, empty


def holds_questions(block: Block) -> bool:
    """Return whether a table has a column of questions."""
    rows = [row for row in walk(block.children) if row.kind == "row"]
    return _columns(rows) is not None and not _is_contents(rows)


def _columns(rows: list[Block]) -> dict[str, int | None] | None:
    """Return the columns of question, answer, number and level by kind; None where no column holds questions."""
    names = vocabulary()["columns"]
    head = [inline.plain(cell).lower().strip() for cell in rows[0].cells] if rows else []
    place = {kind: next((i for i, cell in enumerate(head) if cell in names[kind]), None) for kind in names}
    if place["question"] is None:
        width = range(len(head))
        place["question"] = next((column for column in width if _asks_mostly(rows[1:], column)), None)
    if place["question"] is None or len(rows) < 2:
        return None
    after = place["question"] + 1
    if place["answer"] is None and len(head) == after + 1 and _holds_sentences(rows[1:], after):
        place["answer"] = after
    return place


def _holds_sentences(rows: list[Block], column: int) -> bool:
    return any(len(words_of(_cell(row, column))) > LONGEST_MARK for row in rows)


def _asks_mostly(rows: list[Block], column: int) -> bool:
    """Return whether most cells of a column ask; one that only commands ("Create a table") names an exercise."""
    texts = [wording.take_apart(_cell(row, column)).text for row in rows]
    wants_words = any(asking.asks(text) or asking.explains(text) for text in texts)
    return wants_words and 2 * sum(map(asking.is_question, texts)) > len(rows)


def _is_contents(rows: list[Block]) -> bool:
    """Return whether most rows lead to a place in the document; rows without a link may name its parts."""
    linked = [
        targets for row in rows[1:] if (targets := [link for cell in row.cells for link in inline.links(cell)[0]])
    ]
    return 2 * len(linked) > len(rows) - 1 and all(link.startswith("#") for targets in linked for link in targets)


def _cell(row: Block, column: int | None) -> str:
    return row.cells[column] if column is not None and column < len(row.cells) else ""


def _number(text: str) -> str | None:
    digits = wording.DIGITS_AND_STOP.fullmatch(text.strip().rstrip("."))
    return digits[0] if digits else None
