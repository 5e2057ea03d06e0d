"""An answer gathered segment by segment: its lines, and its Markdown without labels, folding and indentation."""

from collections.abc import Sequence
from textwrap import shorten

from handbook.normalise.language import asking, inline
from handbook.normalise.language.html_events import text_of_html
from handbook.normalise.language.levels import level_of, mark_alone
from handbook.normalise.language.link_lines import is_anchor, is_link_to_the_top
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.markdown.leniency import lenient_lines
from handbook.normalise.parsing.glued_ends import without_glued_end
from handbook.normalise.parsing.segments import Segment
from handbook.normalise.reading.answer_lines import dedented, end_of, fenced, indents_of, shows
from handbook.normalise.reading.placeholders import is_placeholder

MARKUP = ("fold", "unfold")
LONGEST_CODE = 80
LISTS_APART = "<!-- -->"


class Answer:
    """Gathers what follows a question."""

    def __init__(self, lines: Sequence[str], text: str = "", first: int = 0):
        """Begin with the answer that stands on the question's own line, where there is one."""
        self._lines = lines
        self._start = (first, text) if text else None
        self._segments: list[Segment] = []
        self._texts: dict[int, str] = {}
        self.labelled = bool(text)

    @property
    def is_empty(self) -> bool:
        return self._start is None and not self._segments

    @property
    def has_content(self) -> bool:
        """Whether there is more than labels and folding."""
        return self._start is not None or any(map(self._is_content, range(len(self._segments))))

    def add(self, segment: Segment) -> None:
        """Add the next segment. The first answer label is dropped from the text; a later one is ordinary text."""
        if segment.kind == "answer" and not self.labelled and not self.has_content:
            self.labelled = True
            self._texts[len(self._segments)] = segment.answer or (segment.part.answer if segment.part else "")
        elif segment.kind == "asked" or self._says_nothing(segment):
            self._texts[len(self._segments)] = ""
        elif segment.kind in MARKUP:
            self._texts[len(self._segments)] = segment.answer
        self._segments.append(segment)

    def take_over(self, other: "Answer") -> None:
        """Add the segments of another answer."""
        for segment in other._segments:
            self.add(segment)

    def _says_nothing(self, segment: Segment) -> bool:
        """Return whether it is HTML without a text, or a rule that separates question and answer."""
        if segment.kind == "html":
            return "<img" not in segment.block.text and not text_of_html(segment.block.text)
        return segment.kind == "rule" and not self.has_content

    def trim(self) -> list[Segment]:
        """Take separators, anchors and links back to the top off the end and return them."""
        kept = len(self._segments)
        while kept and self._is_trailing(self._segments[kept - 1]):
            kept -= 1
        trailing, self._segments = self._segments[kept:], self._segments[:kept]
        return trailing

    def take_last_above(self, line: int) -> list[Segment]:
        """Take the last segment off the end and return it, where it stands right above a line and tells something."""
        last = self._segments[-1].last if self._segments else line
        if not self.has_content or any(map(str.strip, self._lines[last : line - 1])):
            return []
        taken, self._segments = self._segments[-1:], self._segments[:-1]
        self._texts.pop(len(self._segments), None)
        return taken

    def take_mark(self) -> str | None:
        """Take the mark of a level off the text of the answer where it begins with a line of nothing else."""
        first = self._segments[0] if self._segments and self._start is None else None
        line = first.part.text if first is not None and first.kind == "text" and first.part is not None else ""
        mark = mark_alone(line)
        if mark is None:
            return None
        if level_of(inline.plain(line)) and set(words_of(line)).isdisjoint(vocabulary()["columns"]["level"]):
            return None  # "Easy" is an answer, "Difficulty: easy" is none
        self._texts[0] = ""
        return mark

    def take_code(self) -> str:
        """Take code that stands first for what is asked, and return its beginning in one line."""
        first = self._segments[0] if self._segments and self._start is None else None
        if first is None or first.kind != "code" or is_placeholder(first.block.text):
            return ""
        first.is_task = True
        return inline.as_code(shorten(first.block.text, LONGEST_CODE, placeholder=" …"))

    def is_asked_about(self, question: str) -> bool:
        """Return whether all there is is the code or table that the question is about ("What does this print?")."""
        content = [segment for number, segment in enumerate(self._segments) if self._is_content(number)]
        shown = [segment for segment in content if not segment.is_task]
        if self.labelled or not shown or not all(shows(segment, question) for segment in shown):
            return False
        text = question.lower()
        orders = asking.commands(question) and not asking.explains(question)
        return not orders and any(word in text for word in vocabulary()["shown_below"])

    def last_line(self, otherwise: int) -> int:
        """Return the last line of what was gathered, or `otherwise` where nothing was."""
        return max([otherwise, *(segment.last for segment in self._segments[-1:])])

    def told(self, question: str = "") -> tuple[tuple[int, int] | None, str]:
        """Return the first and last line of the answer, without a label or folding around it, and its Markdown.

        There are no lines where it answers nothing, and the Markdown only keeps a place for an answer.
        """
        if self._awaits_answer():
            self._texts[len(self._segments) - 1] = ""
            return None, self._markdown()
        markdown = self._markdown()
        if is_placeholder(markdown) or self.is_asked_about(question):
            return None, markdown
        spans = [(self._start[0], self._start[0] + self._start[1].count("\n"))] if self._start else []
        spans += [
            (segment.first, end_of(segment))
            for number, segment in enumerate(self._segments)
            if self._is_content(number) and not segment.is_task
        ]
        return (spans[0][0], spans[-1][1]) if spans else None, markdown

    def _awaits_answer(self) -> bool:
        """Return whether paragraphs alone stand above a label with nothing behind it: they go on with the question."""
        *above, label = self._segments or [None]
        if not above or label.kind != "answer" or self.labelled or label.part is None or label.part.answer:
            return False
        return all(segment.kind == "text" for segment in above)

    def _markdown(self) -> str:
        chunks = [(self._start[0] + self._start[1].count("\n"), self._start[0], self._start[1])] if self._start else []
        raw = {number: segment for number, segment in enumerate(self._segments) if number not in self._texts}
        indents = indents_of(raw, self._lines)
        for number, segment in enumerate(self._segments):
            text = self._texts.get(number)
            if text is None:
                lines = [dedented(line, indents[number]) for line in self._lines[segment.first - 1 : end_of(segment)]]
                lines = [*lenient_lines(lines)] if segment.kind == "heading" else lines
                lines = fenced(lines) if segment.kind == "code" else without_glued_end(lines)
                text = "\n".join(lines)
            if not text and self._parts_lists(number):
                text = LISTS_APART
            if text:
                chunks.append((end_of(segment), segment.first, text))
        pieces: list[str] = []
        previous = None
        for last, first, text in chunks:
            # Parts of one paragraph stay one; blocks are set apart.
            if pieces:
                pieces.append("\n" if first == previous + 1 and not pieces[-1].endswith("\n") else "\n\n")
            pieces.append(text)
            previous = last
        return "".join(pieces).strip("\n")

    def _parts_lists(self, number: int) -> bool:
        """Return whether HTML without a text keeps two lists from being one."""
        around = (self._segments[place].kind for place in (number - 1, number + 1) if place < len(self._segments))
        return number > 0 and self._segments[number].kind == "html" and list(around) == ["list", "list"]

    def _is_content(self, number: int) -> bool:
        return number not in self._texts or bool(self._texts[number])

    def _is_trailing(self, segment: Segment) -> bool:
        if segment.kind == "html" and self._says_nothing(segment):
            return True
        if segment.kind in ("text", "html"):
            line = " ".join(self._lines[segment.first - 1 : segment.last]).strip()
            return is_link_to_the_top(line) or is_anchor(line)
        return segment.kind in ("rule", "headline")

    def cut_closing_words(self) -> list[Segment]:
        """Take a last separator and the plain text behind it off the end and return them."""
        kept = len(self._segments)
        while kept and self._segments[kept - 1].kind in ("text", "question"):
            kept -= 1
        if kept < 2 or self._segments[kept - 1].kind != "rule":
            return []
        closing, self._segments = self._segments[kept - 1 :], self._segments[: kept - 1]
        return closing
