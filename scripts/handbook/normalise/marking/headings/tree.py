"""A heading in the tree of a document: what stands under it, and what that says of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from weakref import ref

from handbook.normalise.language.announcing import is_answer_label, says_questions, tells_of_questions
from handbook.normalise.language.asking import (
    ASIDE,
    asks,
    is_about_the_document,
    is_question,
    opens_like_a_question,
)
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.wording import Said, summary_asks
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.headings.answer_signs import answers_a_question, holds_pairs
from handbook.normalise.marking.headings.asking_paragraphs import (
    asks_line_by_line,
    is_to_be_filled,
    may_ask,
    tells_case,
)
from handbook.normalise.parsing.items import asks_mostly, asks_on, read_alone
from handbook.normalise.parsing.segments import Segment

FEW = 2
QUOTES = " \"'“”„«»‘’"


@dataclass
class Title:
    """A heading, the heading it stands under, those under it, and the segments up to the next heading."""

    segment: Segment
    above: "ref[Title] | None"
    body: list[Segment]
    children: list["Title"] = field(default_factory=list)
    following: "Title | None" = None

    @property
    def parent(self) -> "Title | None":
        """The heading it stands under; not held, as that one holds this one."""
        return self.above() if self.above is not None else None

    @property
    def level(self) -> int:
        return self.segment.block.level

    @property
    def said(self) -> Said:
        return self.segment.said

    @property
    def asks(self) -> bool:
        return self.segment.asks

    @cached_property
    def is_special(self) -> bool:
        """Whether it names a part that every document may have, or an answer, and so is no question."""
        said = self.segment.said
        if said.label is not None:
            return said.label.kind == "answer"
        return (not said.text or any(segment.is_index for segment in self.body)) or (
            not asks(said.text)
            and (
                section_kind(said.text) is not None
                or is_about_the_document(said.text)
                or self._is_within_instructions()
                or self._announces_list()
                or self._names_questions()
            )
        )

    def _is_within_instructions(self) -> bool:
        """Return whether a heading above it tells how to use the document."""
        above = self.parent
        return above is not None and (is_about_the_document(above.said.text) or above._is_within_instructions())

    def _announces_list(self) -> bool:
        if not says_questions(self.said.text, surely=True):
            return False
        if any(self._is_of_questions(block) for block in self.lists):
            return True
        below = [block for child in self.children for block in child.lists]
        return bool(below) and not any(child.asks for child in self.children) and all(map(asks_mostly, below))

    def _names_questions(self) -> bool:
        """Return whether it says what the questions below it are about ("Oven interview questions")."""
        words = words_of(self.said.text)
        return len(words) > 1 and self.said.number is None and words[-1] in vocabulary()["question_words"]

    @property
    def lists(self) -> Iterator[Block]:
        """The lists right below it."""
        return (segment.block for segment in self.body if segment.kind == "list")

    @property
    def gives_tips(self) -> bool:
        """Whether it or a heading above it announces tips."""
        above = self.parent
        return section_kind(self.said.text) == "closing tips" or (above is not None and above.gives_tips)

    @property
    def is_leaf(self) -> bool:
        """Whether no heading under it is a question."""
        return not (self.children and any(child.asks or not child.is_leaf for child in self.children))

    @property
    def is_filled(self) -> bool:
        if self.children or (self.body and self.body[0].kind != "rule"):
            return True
        return any(segment.kind != "rule" for segment in self.body)

    @property
    def only_holds_questions(self) -> bool:
        """Whether it asks nothing itself, and all that stands below it are headings that ask with labels or numbers."""
        below = [child for child in self.children if child.asks and (child.said.label or child.said.number)]
        return bool(below) and len(below) == len(self.children) and not (self.body or self.asks)

    @cached_property
    def is_answered(self) -> bool:
        """Whether a sign says that it is answered: a label, a fold, choices, or a heading that is such a label."""
        if not (self.has_answer_heading or any(map(answers_a_question, self.body))):
            return False
        asked = [segment for segment in self.body if segment.kind == "question" and segment.part.style != "plain"]
        if any(segment.part.style == "label" for segment in asked) or self._numbers_only(asked):
            return False
        if any(segment.kind == "list" and self._is_of_questions(segment.block) for segment in self.body):
            return False
        folded = any(segment.kind == "fold" and summary_asks(segment.said) for segment in self.body)
        return not (folded and not self.asks) and not holds_pairs(self.body)

    def _numbers_only(self, asked: list[Segment]) -> bool:
        """Return whether questions below it have numbers and it has none: what answers these is theirs."""
        return self.said.number is None and not self.asks and any(segment.said.number is not None for segment in asked)

    def _is_of_questions(self, block: Block) -> bool:
        """Return whether a list holds questions of this section; announced or counted, they may stand one by one."""
        first = read_alone(block.children[0])
        counted = first.block.ordered and first.sure
        return asks_mostly(block) or counted or (says_questions(self.said.text) and first.asks)

    @cached_property
    def has_answer_heading(self) -> bool:
        following = self.following
        below = following is not None and following.level > self.level and is_answer_label(following.said.label)
        return below and not self._holds_answers

    @property
    def _holds_answers(self) -> bool:
        """Whether several answers stand below it that name or number what they answer ("Answer: “What is rye?”")."""
        numbers = {child.said.number for child in self.children if child.said.number is not None}
        named = [ASIDE.sub("", child.said.text).strip(QUOTES) for child in self.children]
        answers = all(is_answer_label(child.said.label) for child in self.children)
        named_or_counted = any(map(asks, named)) or len(numbers) == len(named)
        return answers and len(named) >= FEW and named_or_counted and not self.asks

    @cached_property
    def asks_below(self) -> bool:
        """Whether the paragraph right below it is a question."""
        first = self.body[0] if self.body else None
        if first is None or first.kind not in ("text", "question") or first.part is None:
            return False
        text = first.said.text if first.said is not None else first.part.text
        if not (is_question(text) or opens_like_a_question(text) or tells_case(text)):
            return False
        if sum(map(may_ask, self.body)) > 1 or holds_pairs(self.body):
            return False  # the section of several questions
        if any(segment.kind == "list" and asks_on(segment.block) for segment in self.body[1:2]):
            return False  # a sentence that sums up the questions below it
        return not (asks_line_by_line(first) or is_to_be_filled(first.part.text))

    def says_questions(self) -> bool:
        """Return whether it or a heading above it announces questions, and none is on their kinds."""
        if tells_of_questions(self.said.text):
            return False
        return says_questions(self.said.text) or (self.parent is not None and self.parent.says_questions())
