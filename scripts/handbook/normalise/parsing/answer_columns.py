"""The column of a table that holds the answers: named in its head, or the only one with sentences."""

from collections.abc import Sequence

from handbook.normalise.language import inline
from handbook.normalise.language.words import length_of, vocabulary, wording_of, words_of
from handbook.normalise.markdown.blocks import Row
from handbook.normalise.parsing.table_rows import cell
from handbook.normalise.parsing.task_tables import column_of

LONGEST_MARK = 3  # words in a cell that only marks its row ("very hard")
LONGEST_HEAD = 4  # words
SHORTEST_NAME = 2  # letters; "A" is an answer only by itself


def answer_column(head: Sequence[str], rows: Sequence[Row], question: int) -> int | None:
    """Return the column of answers beside that of the questions; "Quick answer" names one, as "Answer" does.

    Where none is named, one of links to what shows the answers ("Video") holds them.
    """
    named = column_of(head, "answer")
    if named is not None:
        return named
    others = [column for column in range(len(head)) if column != question]
    named = next((column for column in others if _names_answers(head[column], rows, column)), None)
    if named is not None:
        return named
    shown = column_of(head, "shown")
    if shown is not None and any(map(_leads_elsewhere, [cell(row, shown) for row in rows])):
        return shown
    after = question + 1
    last = len(head) == after + 1 and any(_is_sentence(row, after) for row in rows)
    return after if last or [column for column in others if _tells(rows, column)] == [after] else None


def _leads_elsewhere(markdown: str) -> bool:
    return bool(inline.links(markdown)[0]) or "://" in markdown


def _names_answers(head: str, rows: Sequence[Row], column: int) -> bool:
    """Return whether a head of a few words holds one for answers, and the cells below it hold some.

    What does not end with that word ("Answer type") may say something about them: then the cells tell.
    """
    words = f" {wording_of(head)} "
    names = [name for name in vocabulary()["columns"]["answer"] if len(name) >= SHORTEST_NAME]
    named = [name for name in names if f" {name} " in words or (not name.isascii() and name in head)]
    if not named or len(words.split()) > LONGEST_HEAD:
        return False
    told = sum(bool(words_of(inline.plain(cell(row, column)))) for row in rows)
    ends = words.rstrip().endswith(tuple(named))
    return 2 * told > len(rows) and (ends or any(_is_sentence(row, column) for row in rows))


def _tells(rows: Sequence[Row], column: int) -> bool:
    return 2 * sum(_is_sentence(row, column) for row in rows) > len(rows)


def _is_sentence(row: Row, column: int) -> bool:
    return length_of(inline.plain(cell(row, column))) > LONGEST_MARK
