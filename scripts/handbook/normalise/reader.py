"""The pieces of a document folded into its outline: which question or section does each piece belong to?"""

from collections.abc import Sequence

from handbook.normalise import apart, inline, lists, tables, wording
from handbook.normalise.answers import Answer, is_link_to_the_top
from handbook.normalise.blocks import read_blocks
from handbook.normalise.current import Current
from handbook.normalise.moves import PSEUDO_DEPTH, Moves
from handbook.normalise.outline import Outline
from handbook.normalise.pieces import Piece, read_pieces

LONGEST_PSEUDO_HEADING = 8


def read_outline(lines: Sequence[str], is_question_file: bool = False) -> Outline:
    """Return the outline of a document; one that `is_question_file` holds one question, its first heading."""
    pieces = read_pieces(read_blocks(lines))
    if is_question_file:
        _keep_first_question(pieces)
    reader = _Reader(lines, pieces)
    for place, piece in enumerate(pieces):
        reader.read(piece, place)
    reader.close(at_end=True)
    return reader.outline


def _keep_first_question(pieces: list[Piece]) -> None:
    first = next((piece for piece in pieces if piece.kind == "heading"), None)
    for piece in pieces:
        if piece.kind == "heading":
            piece.asks = piece is first
        elif piece.kind in ("question", "answer"):
            piece.kind = "text"


class _Reader(Moves):
    """Decides for each kind of piece which move it means."""

    def __init__(self, lines: Sequence[str], pieces: list[Piece]):
        super().__init__(lines, pieces)
        self._handlers = {
            "heading": self._heading,
            "question": self._question,
            "answer": self._answer,
            "fold": self._fold,
            "unfold": self._unfold,
            "list": self._list,
            "table": self._table,
        }

    def read(self, piece: Piece, place: int) -> None:
        """Take in the next piece; `place` is its number in the document."""
        self._handlers.get(piece.kind, self._other)(piece, place)

    # Headings

    def _heading(self, piece: Piece, place: int) -> None:
        current, level, label = self._current, piece.block.level, piece.said.label
        is_answer = label is not None and label.kind == "answer"
        if is_answer and (current is not None or label.number in self._by_number):
            self._answer(piece, place)
            return
        if current is not None and current.takes_heading(piece, place, self._ahead):
            current.answer.add(piece)
            return
        if current is not None and current.style == "heading" and level > current.depth:
            self._make_section(current)
        self.close()
        self._sections.leave(level)
        if piece.asks and (piece.said.written or not self._sections.ask_nothing):
            self._begin(piece, "heading", level)
        else:
            self._enter(piece, level)

    # Questions and answers

    def _question(self, piece: Piece, place: int) -> None:
        current, style = self._current, piece.part.style
        if current is not None and not current.found.text:
            self._name(current, piece)
        elif current is not None and style == "label" and current.is_repeated_by(piece):
            current.found.aka.append(piece.said.text)
            current.found.last = piece.last
            current.answer = Answer(self._lines, piece.part.answer, piece.part.answer_first)
        elif current is not None and current.takes_question(style):
            current.answer.add(piece)
        elif (style == "plain" and not self._plain_counts) or (style != "label" and self._sections.ask_nothing):
            self._other(piece, place)
        else:
            if current is not None and style == "label" and current.is_unproved:
                self._demote(current)
            self._begin(piece, style, self._sections.depth)

    def _answer(self, piece: Piece, place: int) -> None:
        asked = self._by_number.get(piece.said.number)
        if asked is not None and asked.answer is None and (self._current is None or asked is not self._current.found):
            self.close()
            self._current = Current(asked, "apart", self._sections.depth, Answer(self._lines), piece)
        if self._current is None:
            self._set_aside(piece)
            return
        if piece.kind == "heading":
            piece = Piece("answer", piece.first, piece.last, piece.block, said=piece.said, answer=piece.said.text)
        self._current.answer.add(piece)

    def _fold(self, piece: Piece, place: int) -> None:
        current = self._current
        if current is not None and current.takes_fold(piece):
            current.folds += bool(current.folds)
            current.answer.add(piece)
        elif not wording.summary_asks(piece.said):
            self._set_aside(piece)
        else:
            self._begin(piece, "fold", self._sections.depth)
            self._current.folds = 1
            self._current.answer.add(Piece("fold", piece.last, piece.last, piece.block, answer=piece.answer))

    def _unfold(self, piece: Piece, place: int) -> None:
        current = self._current
        if current is None:
            self._set_aside(piece)
            return
        current.answer.add(piece)
        current.folds = max(0, current.folds - 1)
        if current.style == "fold" and current.folds == 0:
            self.close()

    # Everything else

    def _list(self, piece: Piece, place: int) -> None:
        current, block = self._current, piece.block
        if current is not None and current.is_unproved and lists.asks_mostly(block):
            self._demote(current)
        elif current is not None and current.takes_list(block):
            current.answer.add(piece)
            return
        self.close()
        path = self._sections.path
        answered = (
            apart.answer_by_number(block, self._by_number, self._lines) if self._sections.kind == "answers" else []
        )
        if answered:
            self.outline.set_aside += answered
            return
        reading = lists.read_list(block, self._lines, path, self._sections.ordinal)
        self._sections.ordinal += len(block.children)
        self._keep(reading.questions)
        self.outline.set_aside += reading.set_aside
        last = lists.open_item(block, reading, self._ahead.turn(place))
        if last is not None:
            answer = Answer(self._lines, last.answer_text, last.answer[0] if last.answer else 0)
            self._current = Current(last, "item", self._sections.depth, answer, piece)

    def _table(self, piece: Piece, place: int) -> None:
        if self._current is not None:
            self._current.answer.add(piece)
            return
        questions, empty = tables.read_table(piece.block, self._sections.path, self._sections.ordinal)
        self._sections.ordinal += len(questions)
        self._keep(questions)
        self.outline.set_aside += empty

    def _other(self, piece: Piece, place: int) -> None:
        current, bold = self._current, self._bold_line(piece)
        if current is not None and not current.found.text and piece.kind == "text":
            self._name(current, piece)
        elif bold and current is not None and current.is_followed_by(wording.take_apart(bold).number):
            piece.said = wording.take_apart(bold)
            self._begin(piece, "bold", self._sections.depth)
        elif bold and self._is_pseudo_heading(bold, place):
            self.close()
            piece.said = wording.take_apart(bold)
            self._enter(piece, PSEUDO_DEPTH)
        elif current is not None:
            current.answer.add(piece)
        else:
            self._set_aside(piece)

    def _bold_line(self, piece: Piece) -> str:
        """Return the text of a line that is nothing but bold, else an empty text; a link back to the top is none."""
        if piece.kind != "text" or is_link_to_the_top(self._line(piece)):
            return ""
        cut = inline.leading_strong(self._line(piece).rstrip(":"))
        return self._line(piece) if cut is not None and not cut[1] else ""

    def _is_pseudo_heading(self, line: str, place: int) -> bool:
        """Return whether a bold line is used as a heading: a few words, right before questions."""
        following = self._ahead.kind(place)
        if len(wording.words_of(line)) > LONGEST_PSEUDO_HEADING:
            return False
        if self._current is not None:
            ends_with_colon = line.strip("*_").endswith(":")
            return self._current.style != "heading" and following == "question" and not ends_with_colon
        return following in ("list", "question", "fold")
