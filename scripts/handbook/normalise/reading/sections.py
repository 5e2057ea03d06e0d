"""The sections that are open at a place in a document, and what they say about what stands in them."""

from handbook.normalise.language.levels import level_of
from handbook.normalise.language.link_lines import is_anchor, is_link_to_the_top
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.words import vocabulary
from handbook.normalise.outline import Section
from handbook.normalise.parsing.segments import Segment
from handbook.normalise.reading.silent_sections import NO_QUESTIONS_IN, kind_of

ALWAYS = ("rule", "front matter", "definition")


class Sections:
    """A stack of headings; `ordinal` counts the items of the innermost section."""

    def __init__(self) -> None:
        self._stack: list[Section] = []
        self.ordinal = 0

    def enter(self, depth: int, text: str, number: str | None, is_title: bool = False) -> None:
        """Open a section below those that are higher up than `depth`; close the others."""
        self.leave(depth)
        self._stack.append(Section(depth, text, number, level_of(text), section_kind(text), is_title))
        self.ordinal = 0

    def leave(self, depth: int) -> None:
        """Close all sections of level `depth` and deeper."""
        while self._stack and self._stack[-1].depth >= depth:
            self._stack.pop()

    @property
    def path(self) -> tuple[Section, ...]:
        """The open sections, outermost first."""
        return tuple(self._stack)

    @property
    def depth(self) -> int:
        """The level of the innermost section; 0 outside of all."""
        return self._stack[-1].depth if self._stack else 0

    @property
    def kind(self) -> str | None:
        """The kind of the innermost section that has one."""
        return kind_of(self.path)

    @property
    def ask_nothing(self) -> bool:
        """Whether only labels make a question here: tips, summaries and references ask in passing."""
        return self._ask_in_passing or [section.kind for section in self._stack[-1:]] == [NO_QUESTIONS_IN[0]]

    @property
    def _ask_in_passing(self) -> bool:
        return any(section.kind in NO_QUESTIONS_IN[1:] for section in self._stack)

    def lets_ask(self, heading: Segment, below_contents: bool) -> bool:
        """Return whether a heading that looks like a question is one here.

        A table of contents is a list, but its own headings may look so too: without a label, a number or a sign that it
        is answered, one asks below it only where questions stand `below_contents`.
        """
        said = heading.said
        if heading.settled or heading.proved or said.label is not None or said.number is not None:
            return True
        return not (self._ask_in_passing if below_contents else self.ask_nothing)

    def why(self, segment: Segment, line: str, is_first: bool) -> str:
        """Return why a segment without a question is set aside; `is_first` before the document's first question."""
        reasons = vocabulary()["reasons"]
        if segment.kind in ALWAYS:
            return reasons[segment.kind]
        if segment.kind in ("text", "html") and is_link_to_the_top(line):
            return reasons["link to the top"]
        if segment.kind == "text" and is_anchor(line):
            return reasons["anchor"]
        if segment.is_index:
            return NO_QUESTIONS_IN[0]
        if self.kind is not None:
            return self.kind if self.kind in NO_QUESTIONS_IN[:2] else f"{self.kind}: no question"
        if segment.kind in ("text", "question", "answer", "asked", "shown"):
            return "introduction: no question" if is_first and len(self._stack) < 2 else reasons["paragraph"]
        return reasons[segment.kind]
