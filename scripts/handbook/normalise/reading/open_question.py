"""The question whose answer is being read, and what still belongs to it."""

from dataclasses import dataclass

from handbook.normalise.language import asking
from handbook.normalise.language.announcing import names_follow_up
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.wording import Label
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.outline import Found
from handbook.normalise.parsing import items
from handbook.normalise.parsing.groups import hides_key, is_of_questions, is_tree_of_questions
from handbook.normalise.parsing.question_links import is_index
from handbook.normalise.parsing.segments import Segment
from handbook.normalise.reading.answers import Answer
from handbook.normalise.reading.lookahead import Lookahead

LEADING, PLAIN = ("question", "fold", "heading"), ("heading", "bold", "plain")


@dataclass
class OpenQuestion:
    """The open question and how it began: heading, label, bold, plain, fold, item, or apart for an answer apart.

    `depth` is the level of its heading, or of the section that a question without a heading stands in. `folds` counts
    the `<details>` that are open in it. `named_by` is the label of the paragraph that says what its heading only names.
    """

    found: Found
    style: str
    depth: int
    answer: Answer
    segment: Segment
    folds: int = 0
    holds_questions: bool | None = None
    answer_has_headings: bool = False
    named_by: str = ""

    @property
    def is_unproved(self) -> bool:
        """Whether it only looks like a question so far: no label, no number, nothing below it."""
        plain = self.style in PLAIN and self.segment.said.label is None and not self.segment.proved
        unnamed = self.found.last <= self.segment.last and not self.found.aka
        return plain and unnamed and self.found.label is None and self.answer.is_empty

    def is_title_of(self, block: Block) -> bool:
        """Return whether it only names the questions of the list right below it.

        One with a number does so where it asks nothing itself and most of them are answered.
        """
        if not items.asks_mostly(block):
            return False
        answered = sum(item.last > item.first for item in block.children)
        asks = asking.is_question(self.found.text) or asking.opens_like_a_question(self.found.text)
        numbered = self.style == "bold" and self.answer.is_empty and not asks and 2 * answered > len(block.children)
        return self.is_unproved or numbered

    def takes_heading(self, heading: Segment, place: int, ahead: Lookahead) -> bool:
        """Return whether a heading is part of the answer rather than the beginning of something else."""
        level = heading.block.level
        if heading.asks and (heading.settled or (heading.named_below and names_follow_up(heading.said.text))):
            return False
        if self.style == "heading" and not self.folds and ahead.announces_further(place, self.found.number):
            return False
        if heading.recurs:
            return self.style == "heading" or self.folds > 0
        if heading.said.label is not None or ahead.lists_index(place):
            return False
        if self.folds:
            return True
        if self.style == "heading":
            inner = level > self.depth and not (self._is_section(place, ahead) or self._begins_anew(place, ahead))
            return inner or self._is_answered_by(heading, ahead.kind(place))
        asks_below = heading.asks or ahead.kind(place) in LEADING or ahead.lists_questions(place)
        underlined = self.style == "label" and heading.last > heading.first  # in plain text, parts of answers are
        inside = level > self.depth > 0 or (underlined and level >= self.depth)
        counted = self.style == "label" and ahead.tells_before_next(place, self.found.number)
        return not asks_below and (counted or (inside and section_kind(heading.said.text) is None))

    def _is_answered_by(self, heading: Segment, following: str) -> bool:
        """Return whether headings of its own level without its number answer it, where its label stands right above."""
        begins = self.answer.labelled and not self.answer.has_content and following in ("text", "code")
        is_part = heading.block.level == self.depth and not (heading.asks or heading.said.number)
        self.answer_has_headings = is_part and bool(self.found.number) and (begins or self.answer_has_headings)
        return self.answer_has_headings

    def _is_section(self, place: int, ahead: Lookahead) -> bool:
        """Return whether the headings right below are questions of their own, so that this one is their section.

        Below a labelled or numbered question, and in a question file, they are parts of its answer.
        """
        if self.holds_questions is None:
            self.holds_questions = self.found.label is None and ahead.most_headings_ask(place, self.depth)
        return self.holds_questions

    def _begins_anew(self, place: int, ahead: Lookahead) -> bool:
        """Return whether a heading below an unnumbered question is none of its parts.

        It wants an explanation itself, as no part of an answer does, or a row of questions begins right below it.
        """
        return self.found.label is None and (ahead.wants_words(place) or ahead.heads_row(place))

    def takes_list(self, block: Block) -> bool:
        """Return whether a list is part of the answer; labelled questions and the next of its own row are not."""
        if is_index(block):
            return False
        if self._is_labelled_item:
            return not items.has_labelled_questions(block)
        if self.style != "heading" and (block.asks or self._is_followed_by_item(block)):
            return False
        if self.style in ("item", "apart"):
            if self.segment.kind == "list" and self._own_list_says(block) is not None:
                return self._own_list_says(block)
            alone = block.children[0] if len(block.children) == 1 else None
            next_in_row = alone is not None and (alone.ordered or items.read_alone(alone).asks)
            return not is_of_questions(block) and not is_tree_of_questions(block) and not next_in_row
        return self.style == "heading" or not items.has_labelled_questions(block)

    def _is_followed_by_item(self, block: Block) -> bool:
        """Return whether a list counts on from a question that is a line with a number."""
        first = block.children[0]
        alike = self.style == "bold" and first.ordered and self.is_followed_by(first.number)
        return alike and items.read_alone(first).asks

    @property
    def _is_labelled_item(self) -> bool:
        """Whether it is an item alone with a numbered label ("- Q2: …"): what has no label belongs to it."""
        is_item = self.style == "item" and self.segment.kind == "list" and len(self.segment.block.children) == 1
        return is_item and items.has_labelled_questions(self.segment.block) and self.found.number is not None

    def _own_list_says(self, block: Block) -> bool | None:
        """Return whether a list is part of the answer by what it has in common with the list of the question.

        Choices are, or another kind of list behind an answer's label; an item like the question is not. None if unsure.
        """
        own, first = self.segment.block, block.children[0]
        alike = own.children[0].ordered == first.ordered
        if (not alike and self.answer.labelled) or (len(own.children) == 1 and hides_key(block)):
            return True
        item = items.read_alone(first)
        next_one = len(own.children) == len(block.children) == 1 or item.is_answered
        return False if alike and next_one and item.asks else None

    def takes_question(self, style: str, label: Label | None) -> bool:
        """Return whether something that looks like a question is part of the answer: a surer sign began this one."""
        if style == "label":
            numbered = self.style == "heading" and self.found.label is not None and not self.answer.is_empty
            return numbered and label is not None and label.number is None and label.written != self.named_by
        if style == "bold":
            return self.style not in ("bold", "plain", "item") or self._is_labelled_item
        return style == "plain" and self.style != "plain"

    def takes_fold(self, summary: Segment) -> bool:
        """Return whether a folded block belongs here: the answer itself, or an aside in a longer answer."""
        return not summary.proved and (bool(self.folds) or self.style == "heading" or not summary.asks)

    @property
    def awaits_text(self) -> bool:
        """Whether the paragraph that comes next is the question, and the heading only its name."""
        return not self.found.text or (self.segment.named_below and self.answer.is_empty and not self.found.aka)

    def is_asked_by(self, heading: Segment) -> bool:
        """Return whether a heading right below one that is only a label ("Question 3") says what is asked there.

        A label without a number may be the title of a whole document.
        """
        if self.style != "heading" or self.found.text or self.found.number is None or heading.recurs:
            return False
        said = heading.said
        names = heading.block.level > self.depth and self.answer.is_empty and said.label is None
        return names and bool(said.text) and section_kind(said.text) is None

    def is_asked_again_by(self, heading: Segment) -> bool:
        """Return whether a heading right below says the same as the one that asks."""
        again = heading.said.text.lower() == self.found.text.lower() != ""
        return again and self.style == "heading" and self.answer.is_empty

    def is_counted_on_by(self, segment: Segment) -> bool:
        """Return whether a label with a number stands alone so far, and one with another number comes next."""
        alone = self.style == "label" and not self.found.text and self.found.number is not None
        return alone and segment.said.label is not None and segment.said.label.number not in (None, self.found.number)

    def is_repeated_by(self, segment: Segment) -> bool:
        """Return whether a label right below a heading says the heading's question again."""
        same_number = segment.said.number is None or segment.said.number == self.found.number
        return self.style == "heading" and self.answer.is_empty and not self.found.aka and same_number

    def stands_in_bare_list(self, shortest: int) -> bool:
        """Return whether it ends a list of at least that many questions, none of which has an answer so far."""
        if self.style != "item" or self.segment.kind != "list" or self.answer.has_content:
            return False
        above = self.segment.block.children
        return len(above) >= shortest and all(len(item.children) == 1 for item in above)

    def is_followed_by(self, number: str | None) -> bool:
        """Return whether a bold line with this number is the next question in a row of bold ones."""
        numbers = (self.found.number or "", number or "")
        return self.style == "bold" and all(map(str.isdecimal, numbers)) and int(numbers[1]) == int(numbers[0]) + 1
