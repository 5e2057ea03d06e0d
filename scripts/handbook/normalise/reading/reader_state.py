"""The moves of reading a document: sections and questions are begun, named, taken back and ended."""

import re
from collections.abc import Sequence

from handbook.normalise.language import inline, wording
from handbook.normalise.language.asking import explains
from handbook.normalise.language.levels import level_of
from handbook.normalise.language.link_lines import is_anchor, is_link_to_the_top
from handbook.normalise.language.translations import translations_of
from handbook.normalise.language.words import vocabulary, wording_of
from handbook.normalise.outline import Found, HeadingEntry, Outline, SetAside, level_in
from handbook.normalise.parsing.glued_ends import is_glued_end
from handbook.normalise.parsing.segments import Segment
from handbook.normalise.reading import separate_answers
from handbook.normalise.reading.answers import Answer
from handbook.normalise.reading.lookahead import Lookahead
from handbook.normalise.reading.open_question import OpenQuestion
from handbook.normalise.reading.sections import Sections

PSEUDO_DEPTH = 7
QUOTED_BLANK = re.compile(r"[\"“„«]_{2,}[\"“”»]")  # of a form; a blank that a word follows is to be filled in


class ReaderState:
    """What a reader knows at a place in the document, and the steps it can take; `outline` is the result so far.

    Where `has_levels` is false, as in a question file, whose level stands elsewhere, an answer begins with none.
    """

    def __init__(self, lines: Sequence[str], segments: list[Segment], has_levels: bool = True):
        self.outline = Outline()
        self._lines = lines
        self._has_levels = has_levels
        self._ahead = Lookahead(segments)
        self._plain_counts = self._ahead.plain_counts()
        self._sections = Sections()
        self._current: OpenQuestion | None = None
        self._separated = False
        self._by_key: dict[str, Found] = {}
        self._asked = self._ahead.asked_by_headings()

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
        self._separated = self._separated or any(segment.kind == "rule" for segment in trailing)
        for segment in trailing:
            self._set_aside(segment)
        found = current.found
        found.text = found.text or current.answer.take_code()
        if self._has_levels:
            found.mark = current.answer.take_mark() or found.mark
        found.answer, found.answer_text = current.answer.told(found.text)
        if current.style == "apart":
            if found.answer is not None:  # without the choices, which stand with the question
                found.answer = max(found.answer[0], current.segment.first), found.answer[1]
            last = current.answer.last_line(current.segment.last)
            self.outline.set_aside.append(SetAside(current.segment.first, last, separate_answers.why(found)))
            return
        found.last = current.answer.last_line(found.last)
        if not found.text or QUOTED_BLANK.match(found.text):
            self.outline.questions.pop()
            self.outline.set_aside.append(SetAside(found.first, found.last, "question label without a question"))

    def _make_section(self, current: OpenQuestion) -> None:
        """Let the current question be the section of those below it; without an answer it is nothing else.

        One that wants words is a question nobody answered, unless it trails off.
        """
        if current.is_unproved and (not explains(current.found.text) or current.found.text.endswith(("...", "…"))):
            self._demote(current)
        else:
            self.close()
            self._sections.enter(current.depth, current.found.text, current.found.number)

    def _demote(self, current: OpenQuestion) -> None:
        """Take what looked like a question for what it is: the title of the questions below it."""
        self._current = None
        self.outline.questions.pop()
        self._enter(current.segment, current.depth if current.style == "heading" else PSEUDO_DEPTH)

    def _enter(self, segment: Segment, level: int) -> None:
        text = segment.said.text.rstrip(" :") or inline.plain(self._line(segment)).lstrip("# ")
        self._sections.enter(level, text, segment.said.number, is_title=segment is self._ahead.title)
        self.outline.headings.append(HeadingEntry(segment.first, min(level, 6), text))
        if segment.last > segment.first:
            self.outline.set_aside.append(SetAside(segment.first + 1, segment.last, "underline of a heading"))

    def _name(self, current: OpenQuestion, segment: Segment) -> None:
        """Give a label that stood alone ("Question 3:"), or a heading that only names, the text of the paragraph below.

        A heading's own words are kept as another wording. A level, an anchor or a link back names nothing.
        """
        current.found.last = segment.last
        line = self._line(segment)
        if is_link_to_the_top(line) or is_anchor(line):
            return
        if level_of(line) is not None:
            current.found.level = level_of(line)
            return
        if current.found.text:
            current.found.aka += (current.found.text,)
            named_by = segment.said.label if segment.said is not None else None
            current.named_by = named_by.written if named_by is not None else ""
        said = translations_of(self._lines[segment.first - 1 : segment.last])
        if said:
            current.found.text, *again = said
            current.found.aka += tuple(again)
        elif segment.said is not None:
            current.found.text = segment.said.text
            part, between = segment.part, current.answer
            current.answer = Answer(self._lines, part.answer, part.answer_first) if part else Answer(self._lines)
            current.answer.take_over(between)
        else:
            current.found.text = wording.take_apart(line).text

    def _begin(self, segment: Segment, style: str, depth: int) -> None:
        self.close()
        self._sections.ordinal += 1
        level, text = self._level_and_text(segment)
        found = Found(
            first=segment.first,
            last=segment.last,
            text=text,
            number=segment.said.number,
            label=segment.said.written,
            sections=self._sections.path,
            level=level,
            style=style,
            ordinal=self._sections.ordinal,
            mark=segment.said.mark,
        )
        self._keep([found])
        if segment.said.key is not None:
            self._by_key[segment.said.key] = found
        part = segment.part
        answer = Answer(self._lines, part.answer, part.answer_first) if part is not None else Answer(self._lines)
        self._current = OpenQuestion(found, style, depth, answer, segment)

    def _open(self, found: Found, segment: Segment) -> None:
        """Let a question of a list or table be the current one: what comes next is its answer, or goes on with it."""
        answer = Answer(self._lines, found.answer_text, found.answer[0] if found.answer else 0)
        self._current = OpenQuestion(found, "item", self._sections.depth, answer, segment)

    def _level_and_text(self, segment: Segment) -> tuple[str | None, str]:
        """Take the level off a heading that begins with it; elsewhere a question has the level of its section."""
        may_begin = self._has_levels and segment.kind == "heading"
        cut = wording.level_prefix(segment.said.text) if may_begin else None
        return cut or (level_in(self._sections.path), segment.said.text)

    def _keep(self, questions: list[Found]) -> None:
        self.outline.questions += questions
        self._asked.update(map(wording_of, [found.text for found in questions]))
        self._by_key.update({found.number: found for found in questions if found.number is not None})

    def _mark(self, segment: Segment, place: int) -> None:
        """A person says what the questions are from here on: nothing before it goes on behind it."""
        self.close()
        self.outline.set_aside.append(SetAside(segment.first, segment.last, f"mark: questions are {segment.answer}"))

    def _counts(self, segment: Segment) -> bool:
        """Return whether what looks like a question is one here."""
        unsure = segment.part.style == "plain" and not (self._plain_counts or segment.proved)
        return not unsure and (segment.part.style == "label" or not self._sections.ask_nothing)

    def _shortest_list(self, place: int) -> int:
        """Return how many questions without answers a line that is set off ends: fewer where it titles some itself."""
        return 1 if self._ahead.title_of_questions(place) else 2 if self._sections.depth == PSEUDO_DEPTH else 3

    def _line(self, segment: Segment) -> str:
        if segment.kind == "quote":
            return " ".join(block.text for block in segment.block.children if block.text)
        return " ".join(self._lines[segment.first - 1 : segment.last]).strip()

    def _set_aside(self, segment: Segment) -> None:
        if is_glued_end(segment):
            return  # the text that it ends has its line
        if segment.kind in ("fold", "unfold"):
            why = vocabulary()["reasons"]["html"]
        else:
            why = self._sections.why(segment, self._line(segment), is_first=not self.outline.questions)
        items = len(segment.block.children) if segment.is_index else 0
        self.outline.set_aside.append(SetAside(segment.first, segment.last, why, items=items))
