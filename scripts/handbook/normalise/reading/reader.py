"""The segments of a document folded into its outline: which question or section does each segment belong to?"""

from collections.abc import Sequence
from dataclasses import replace

from handbook.normalise.language import wording
from handbook.normalise.language.words import length_of
from handbook.normalise.parsing import tables
from handbook.normalise.parsing.paragraphs import as_bold_question
from handbook.normalise.parsing.segments import Segment
from handbook.normalise.reading import list_ends, lists, separate_answers
from handbook.normalise.reading.answers import Answer
from handbook.normalise.reading.bare_choices import offers_choices
from handbook.normalise.reading.bold_lines import bold_line, is_next_in_row
from handbook.normalise.reading.follow_ups import ask_on
from handbook.normalise.reading.given_lists import tasks_ask
from handbook.normalise.reading.open_question import OpenQuestion
from handbook.normalise.reading.reader_state import PSEUDO_DEPTH, ReaderState

LONGEST_PSEUDO_HEADING = 8
MOVES = frozenset(["heading", "question", "answer", "fold", "unfold", "list", "table", "mark", "further"])


class Reader(ReaderState):
    """Decides for each kind of segment which move it means."""

    def __init__(self, lines: Sequence[str], segments: list[Segment], only_labels: bool, has_levels: bool = True):
        super().__init__(lines, segments, has_levels)
        self._only_labels = only_labels

    def read(self, segment: Segment, place: int) -> None:
        """Take in the next segment; `place` is its number in the document."""
        # By name: a reader that kept its own methods would hold itself, and the document with it.
        move = f"_{segment.kind}" if segment.kind in MOVES else "_other"
        getattr(self, move)(segment, place)

    # Headings

    def _heading(self, segment: Segment, place: int) -> None:
        current, level, label = self._current, segment.block.level, segment.said.label
        labelled = label is not None and label.kind == "answer"
        apart = self._sections.kind == "answers" and separate_answers.answers_by_number(segment, self._by_key)
        if apart or (labelled and (current is not None or segment.said.key in self._by_key)):
            self._answer(segment, place)
            return
        if current is not None and current.is_asked_by(segment):
            self._name(current, segment)
            return
        if current is not None and current.is_asked_again_by(segment):
            current.found.last = segment.last
            return
        if current is not None and current.takes_heading(segment, place, self._ahead):
            current.answer.add(segment)
            return
        if current is not None and current.style == "heading" and level > current.depth:
            self._make_section(current)
        self.close()
        self._sections.leave(level)
        if segment.asks and self._sections.lets_ask(segment, self._ahead.asks_below_contents):
            self._begin(segment, "heading", level)
        else:
            self._enter(segment, level)

    # Questions and answers

    def _question(self, segment: Segment, place: int) -> None:
        current, style = self._current, segment.part.style
        if current is not None and current.awaits_text and not current.is_counted_on_by(segment):
            self._name(current, segment)
        elif segment.settled:
            self._begin(segment, style, self._sections.depth)
        elif current is not None and style == "label" and current.is_repeated_by(segment):
            current.found.aka += tuple(filter(None, [segment.said.text]))
            current.found.last = segment.last
            current.answer = Answer(self._lines, segment.part.answer, segment.part.answer_first)
        elif current is not None and not segment.proved and current.takes_question(style, segment.said.label):
            current.answer.add(segment)
        elif not self._counts(segment):
            self._other(segment, place)
        else:
            if current is not None and style == "label" and current.is_unproved:
                self._demote(current)
            self._begin(segment, style, self._sections.depth)

    def _answer(self, segment: Segment, place: int) -> None:
        asked = self._by_key.get(segment.said.key)
        may_answer = asked is not None and (asked.answer is None or offers_choices(asked.answer_text))
        if may_answer and (self._current is None or asked is not self._current.found):
            self.close()
            depth = segment.block.level if segment.kind == "heading" else self._sections.depth
            answer = Answer(self._lines, asked.answer_text, asked.answer[0] if asked.answer else 0)
            self._current = OpenQuestion(asked, "apart", depth, answer, segment)
        if self._current is None:
            self._enter(segment, segment.block.level) if segment.kind == "heading" else self._set_aside(segment)
            return
        if segment.kind == "heading":
            segment = replace(segment, kind="answer", asks=False, answer=segment.said.text)
        self._current.answer.add(segment)

    def _fold(self, segment: Segment, place: int) -> None:
        current = self._current
        if current is not None and current.takes_fold(segment):
            current.folds += bool(current.folds)
            current.answer.add(segment)
        elif not segment.asks:
            self._set_aside(segment)
        else:
            self._begin(segment, "fold", self._sections.depth)
            self._current.folds = 1
            self._current.answer.add(Segment("fold", segment.last, segment.last, segment.block, answer=segment.answer))

    def _unfold(self, segment: Segment, place: int) -> None:
        current = self._current
        if current is None:
            self._set_aside(segment)
            return
        current.answer.add(segment)
        current.folds = max(0, current.folds - 1)
        if current.style == "fold" and current.folds == 0:
            self.close()

    # Everything else

    def _list(self, segment: Segment, place: int) -> None:
        current, block = self._current, segment.block
        if segment.settled and not segment.asks:
            self._other(segment, place)
            return
        if current is not None and current.is_title_of(block):
            self._demote(current)
        elif current is not None and current.takes_list(block):
            current.answer.add(segment)
            return
        self.close()
        path = self._sections.path
        asked, apart = self.outline.questions, self._sections.kind == "answers"
        answered = separate_answers.answer_apart(block, self._by_key, asked, path, self._lines) if apart else []
        if answered:
            self.outline.set_aside += answered
            return
        reading = lists.read_list(block, self._lines, path, self._sections.ordinal, self._only_labels)
        self._sections.ordinal += len(block.children)
        self._keep(reading.questions)
        self.outline.set_aside += reading.set_aside
        goes_on = self._ahead.counts_on(place) or self._ahead.kind(place) == "answer"
        last = list_ends.open_item(block, reading, self._ahead.turn(place), goes_on, self._lines)
        if last is not None:
            self._open(last, segment)

    def _further(self, segment: Segment, place: int) -> None:
        if self._current is None or not self._current.found.text or self._only_labels:
            self._list(replace(segment, kind="list"), place)
        else:
            ask_on(self._current, segment, self._lines, self._sections.path, self.outline)

    def _table(self, segment: Segment, place: int) -> None:
        if self._current is not None and self._current.segment.kind == "table":
            self.close()
        if self._current is not None or segment.settled or self._only_labels:
            self._other(segment, place)
            return
        path, before = self._sections.path, self._sections.ordinal
        questions, empty = tables.read_table(segment.block, path, before, self._asked, tasks_ask(path))
        self._sections.ordinal += len(questions)
        self._keep(questions)
        self.outline.set_aside += empty
        if questions and self._ahead.shows_code_right_below(place):
            self._open(questions[-1], segment)

    def _other(self, segment: Segment, place: int) -> None:
        if segment.parts:
            self.close()
        current, bold = self._current, bold_line(segment, self._line(segment)) or self._ahead.title_of_questions(place)
        if current is not None and current.awaits_text and segment.kind in ("text", "quote"):
            self._name(current, segment)
        elif current is not None and segment.kind == "text" and is_next_in_row(current, segment):
            segment.part = as_bold_question(segment.part)
            segment.said = segment.part.said
            self._begin(segment, "bold", self._sections.depth)
        elif bold and not segment.settled and self._is_pseudo_heading(bold, place):
            self.close()
            segment.said = wording.take_apart(bold)
            self._enter(segment, PSEUDO_DEPTH)
        elif current is not None:
            current.answer.add(segment)
        else:
            self._set_aside(segment)

    def _is_pseudo_heading(self, line: str, place: int) -> bool:
        """Return whether a bold line is used as a heading: a few words, right before questions."""
        following, current = self._ahead.kind(place), self._current
        if length_of(line) > LONGEST_PSEUDO_HEADING:
            return False
        if current is not None and current.stands_in_bare_list(self._shortest_list(place)):
            return following == "list"
        if current is not None:
            return current.style != "heading" and following == "question" and not line.strip("*_").endswith(":")
        return following in ("list", "question", "fold")
