"""The items of lists: which are questions, answers, choices or only names of the questions below them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.answers_on_lines import goes_on_behind_mark, led_on, led_to_links, parted_off
from handbook.normalise.parsing.paragraphs import Part, read_paragraph
from handbook.normalise.parsing.segments import Segment, read_segments

KEEPS_A_PLACE = re.compile(r"[-–—_…. ]+")
LONGEST_WITHOUT_MARK = 20
SEVERAL = 3


@dataclass(slots=True)
class Item:
    """An item with the parts that its first paragraph says, if it has one; `asks` when it is a question.

    `sure` where a label says so; `opens` where it begins like a question without the mark of one; `fold` is the folded
    block that it is; `goes_on` where the answer stands behind the question on its line.
    """

    block: Block
    parts: Sequence[Part]
    asks: bool
    sure: bool
    opens: bool
    fold: Segment | None = None
    goes_on: bool = False

    @property
    def is_answer(self) -> bool:
        return bool(self.parts) and self.parts[0].kind == "answer"

    @property
    def is_answered(self) -> bool:
        """Whether a label in its paragraph begins the answer."""
        return any(part.kind == "answer" or part.answer for part in self.parts)

    @property
    def may_go_on(self) -> bool:
        """Whether a mark or a sign may begin the answer; a label says more."""
        return bool(self.parts) and not self.is_answered


def read_items(block: Block, may_ask: bool = True) -> list[Item]:
    """Return the items of a list; where most of them are questions, so are the rest."""
    items = list(map(read_alone, block.children))
    others = [item for item in items if not item.is_answer and (item.parts or not says_nothing(item.block))]
    asking = sum(item.asks or item.opens for item in others)
    for item in items:
        if not may_ask:
            item.asks = item.asks and item.sure
        elif block.asks or 2 * asking > len(others) > 2 or asking == len(others) > 1:
            item.asks = item.asks or (bool(item.parts) and not item.is_answer)
    return items


def mark_answers_on_the_line(items: Sequence[Item]) -> None:
    """Where most questions of a list go on behind their mark or have answers below, what stands there is one.

    What a sign parts off is one where there are several.
    """
    led = led_on([_head(item) for item in items if item.parts])
    for item in items:
        item.asks = item.asks or (bool(item.parts) and _head(item) in led)
    asking = [item for item in items if item.asks]
    may_go_on = [_head(item) for item in asking if item.may_go_on]
    parted = led | parted_off(may_go_on) | led_to_links(may_go_on)
    answered, below = [], 0
    for item in asking:
        if item.may_go_on and goes_on_behind_mark(_head(item)):
            answered.append(item)
        else:
            below += item.is_answered or len(item.block.children) > 1
    if (len(answered) < SEVERAL and below < SEVERAL) or 2 * (len(answered) + below) <= len(asking):
        answered = []
    for item in [*answered, *(item for item in asking if item.may_go_on and _head(item) in parted)]:
        item.goes_on = True


def _head(item: Item) -> str:
    return item.block.children[0].text


def read_alone(block: Block) -> Item:
    """Return an item as it is by itself, whatever the others of its list are."""
    if block.memo is None:
        block.memo = _read_item(block)
    return Item(block, *block.memo)


def _read_item(block: Block) -> tuple:
    """Return what there is to know of an item: all of it but the block, which keeps this and must not hold itself."""
    parts = _parts(block)
    first = parts[0] if parts else None
    fold = _fold(block)
    if fold is not None and (wording.summary_asks(fold.said) or (block.ordered and asking.gives_task(fold.said.text))):
        return parts, True, True, False, fold
    if first is None or first.kind == "answer":
        return parts, False, False, False, None
    said = wording.take_apart(block.children[0].text)
    asks = first.kind == "question" or asking.is_question(said.text)
    line = wording.take_apart(block.children[0].text.split("\n", 1)[0]).text
    opens = asking.opens_like_a_question(line) and length_of(line) <= LONGEST_WITHOUT_MARK
    opens = opens or asking.explains_behind_a_name(line)
    asks = asks or asking.asks_somebody(line)
    answered = len(parts) > 1 and first.kind == "text" and parts[1].kind == "answer"
    asks = asks or (answered and first.last < parts[1].first) or names_question(parts)
    asks = asks or (opens and any(map(_is_folded, block.children[1:2])))
    in_heading = opens and block.children[0].kind == "heading"
    return parts, asks or in_heading, asks and first.style == "label", opens, None


def names_question(parts: Sequence[Part]) -> bool:
    """Return whether the first line of an item is the title of a question that has a label, on the line below."""
    asked = parts[1] if len(parts) > 1 and parts[0].kind == "text" else None
    return asked is not None and (asked.kind, asked.style) == ("question", "label") and parts[0].last < asked.first


def _fold(item: Block) -> Segment | None:
    """Return the folded block that an item begins with; a blank line may stand before its summary."""
    heads = list(takewhile(lambda block: block.kind == "html", item.children[:2]))
    return next((segment for segment in read_segments(heads) if segment.kind == "fold"), None)


def says_nothing(item: Block) -> bool:
    """Return whether an item only keeps its place: it is empty, or a dash or dots and nothing below."""
    return not item.children or (len(item.children) == 1 and KEEPS_A_PLACE.fullmatch(item.children[0].text) is not None)


def _is_folded(block: Block) -> bool:
    return block.kind == "html" and block.text.lstrip().startswith("<details")


def _parts(item: Block) -> tuple[Part, ...]:
    head = item.children[0] if item.children else None
    if head is None or head.kind not in ("paragraph", "heading") or says_nothing(item):
        return ()
    return tuple(read_paragraph(head.text, head.first))


def asks_mostly(block: Block) -> bool:
    """Return whether a list is one of questions: two or more items, most of them questions."""
    items = read_items(block)
    return len(items) > 1 and 2 * sum(item.asks for item in items) > len(items)


def asks_on(block: Block) -> bool:
    """Return whether a list asks by its items, or by the further questions nested in one of them."""
    below = (child for item in block.children for child in item.children[1:] if child.kind == "list")
    return asks_mostly(block) or any(map(asks_mostly, below))


def has_labelled_questions(block: Block) -> bool:
    """Return whether an item begins with a question label such as "Q3:"; one "Question:" of several is a particular."""
    parts = [part for item in block.children for part in _parts(item)[:1]]
    labelled = [part for part in parts if part.kind == "question" and part.style == "label"]
    return len(labelled) > 1 or (bool(labelled) and (len(parts) == 1 or labelled[0].said.number is not None))


def said_of(item: Item) -> str:
    """Return what the first paragraph of an item says, without its label."""
    return wording.take_apart(item.block.children[0].text).text


def is_continued_lazily(item: Block, lines: Sequence[str]) -> bool:
    """Return whether the second line of an item stands as far left as its marker."""
    if not item.children or item.children[0].last == item.first:
        return False
    marker, below = lines[item.first - 1], lines[item.first]
    return len(below) - len(below.lstrip()) <= len(marker) - len(marker.lstrip())
