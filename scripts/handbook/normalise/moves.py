"""The moves of reading a document: sections and questions are begun, named, taken back and ended."""

from collections.abc import Sequence

from handbook.normalise import apart, wording
from handbook.normalise.ahead import Ahead
from handbook.normalise.answers import Answer
from handbook.normalise.current import Current
from handbook.normalise.outline import Found, HeadingEntry, Outline, SetAside, level_in
from handbook.normalise.pieces import Piece
from handbook.normalise.sections import Sections

PSEUDO_DEPTH = 7


class Moves:
    """What a reader knows at a place in the document, and the steps it can take; `outline` is the result so far."""

    def __init__(self, lines: Sequence[str], pieces: list[Piece]):
        self.outline = Outline()
        self._lines = lines
        self._ahead = Ahead(pieces)
        self._plain_counts = self._ahead.plain_counts()
        self._sections = Sections()
        self._current: Current | None = None
        self._separated = False
        self._by_number: dict[str, Found] = {}

    def close(self, at_end: bool = False) -> None:
        """End the current question, if there is one.

        Where separators stand between questions, what follows the last one is no part of the last answer.
        """
        current, self._current = self._current, None
        if current is None:
            return
        trailing = current.answer.trim()
        if at_end and self._separated:
            trailing = [*current.answer.cut_closing_words(), *trailing]
        self._separated = self._separated or any(piece.kind == "rule" for piece in trailing)
        for piece in trailing:
            self._set_aside(piece)
        found = current.found
        found.answer, found.answer_text = current.answer.lines(), current.answer.markdown()
        if current.style == "apart":
            last = current.answer.last_line(current.piece.last)
            self.outline.set_aside.append(SetAside(current.piece.first, last, apart.why(found)))
            return
        found.last = current.answer.last_line(found.last)
        if not found.text:
            self.outline.questions.pop()
            self.outline.set_aside.append(SetAside(found.first, found.last, "question label without a question"))

    def _make_section(self, current: Current) -> None:
        """Let the current question be the section of those below it; without an answer it is nothing else."""
        if current.is_unproved:
            self._demote(current)
        else:
            self.close()
            self._sections.enter(current.depth, current.found.text, current.found.number)

    def _demote(self, current: Current) -> None:
        """Take what looked like a question for what it is: the title of the questions below it."""
        self._current = None
        self.outline.questions.pop()
        self._enter(current.piece, current.depth if current.style == "heading" else PSEUDO_DEPTH)

    def _enter(self, piece: Piece, level: int) -> None:
        text = piece.said.text.rstrip(" :")
        self._sections.enter(level, text, piece.said.number, is_title=piece is self._ahead.title)
        self.outline.headings.append(HeadingEntry(piece.first, min(level, 6), text))
        if piece.last > piece.first:
            self.outline.set_aside.append(SetAside(piece.first + 1, piece.last, "underline of a heading"))

    def _name(self, current: Current, piece: Piece) -> None:
        """Give a label that stood alone ("Question 3:") the text of the paragraph below it."""
        if piece.said is not None:
            current.found.text = piece.said.text
            current.answer = Answer(self._lines, piece.part.answer, piece.part.answer_first)
        else:
            current.found.text = wording.take_apart(self._line(piece)).text
        current.found.last = piece.last

    def _begin(self, piece: Piece, style: str, depth: int) -> None:
        self.close()
        self._sections.ordinal += 1
        found = Found(
            first=piece.first,
            last=piece.last,
            text=piece.said.text,
            number=piece.said.number,
            label=piece.said.written,
            sections=self._sections.path,
            level=level_in(self._sections.path),
            style=style,
            ordinal=self._sections.ordinal,
        )
        self._keep([found])
        part = piece.part
        answer = Answer(self._lines, part.answer, part.answer_first) if part is not None else Answer(self._lines)
        self._current = Current(found, style, depth, answer, piece)

    def _keep(self, questions: list[Found]) -> None:
        self.outline.questions += questions
        self._by_number.update({found.number: found for found in questions if found.number is not None})

    def _line(self, piece: Piece) -> str:
        return " ".join(self._lines[piece.first - 1 : piece.last]).strip()

    def _set_aside(self, piece: Piece) -> None:
        if piece.kind in ("fold", "unfold"):
            why = wording.vocabulary()["reasons"]["html"]
        else:
            why = self._sections.why(piece, self._line(piece), is_first=not self.outline.questions)
        self.outline.set_aside.append(SetAside(piece.first, piece.last, why))
