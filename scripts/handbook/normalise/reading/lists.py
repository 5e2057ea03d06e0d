"""Lists: of questions with or without answers inside, of topics, of links."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from handbook.normalise.language import inline, wording
from handbook.normalise.language.announcing import asks_nobody
from handbook.normalise.language.levels import level_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.outline import Found, Section, SetAside, level_in
from handbook.normalise.parsing.answers_on_lines import cut_on_line
from handbook.normalise.parsing.further_questions import asks_on_below, follows_up_below, only_asks_on
from handbook.normalise.parsing.groups import holds_questions, is_tree_of_questions, mark_tree
from handbook.normalise.parsing.items import (
    Item,
    is_continued_lazily,
    mark_answers_on_the_line,
    names_question,
    read_items,
)
from handbook.normalise.parsing.line_questions import as_line_question
from handbook.normalise.parsing.lined_items import mark_lined_items
from handbook.normalise.parsing.list_links import is_address, links_only
from handbook.normalise.parsing.paragraphs import Part, as_question
from handbook.normalise.parsing.segments import Segment, read_segments
from handbook.normalise.parsing.syllabus import read_topic
from handbook.normalise.reading.announced_below import announces_below
from handbook.normalise.reading.answers import Answer
from handbook.normalise.reading.item_choices import above_choices
from handbook.normalise.reading.item_folds import read_fold
from handbook.normalise.reading.labelled_lists import question_below_label
from handbook.normalise.reading.list_kinds import are_steps, names_questions, settle_items
from handbook.normalise.reading.placeholders import names_who_asks
from handbook.normalise.reading.silent_sections import NO_QUESTIONS_IN, are_for_readers, kind_of, looks_back, may_ask

GROUP_DEPTH = 8


@dataclass
class ListReading:
    only_labels: bool = False
    questions: list[Found] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)


def read_list(
    block: Block, lines: Sequence[str], sections: tuple[Section, ...], before: int, only_labels: bool = False
) -> ListReading:
    """Read a list that stands outside of any question; `before` items came before it in its section.

    With `only_labels`, nothing is a question that no label says to be one.
    """
    only_labels = only_labels or (not block.asks and (are_for_readers(sections) or looks_back(block)))
    reading = ListReading(only_labels)
    why = links_only(block) if not block.asks else None
    if why is not None:
        reading.set_aside.append(SetAside(block.first, block.last, why, items=len(block.children)))
        return reading
    kind = kind_of(sections)
    open_to_all = not only_labels and (block.asks or may_ask(block, sections))
    if open_to_all and not kind and is_tree_of_questions(block):
        mark_tree(block)
    items = read_items(block, may_ask=open_to_all)
    mark_answers_on_the_line(items)
    steps = not block.asks and are_steps(items, sections)
    settle_items(items, block, sections, only_labels)
    if kind and not any(item.asks for item in items):
        why = kind if kind in NO_QUESTIONS_IN[:2] else f"{kind}: no question"
        reading.set_aside.append(SetAside(block.first, block.last, why, items=len(items)))
        return reading
    mark_lined_items(items)
    for ordinal, item in enumerate(items, start=before + 1):
        if steps:
            reading.set_aside += read_topic(item.block, ordinal, sections)
        else:
            _read_item(item, ordinal, lines, sections, reading)
            if block.posed and item.block.children[1:]:
                reading.questions[-1].answer = None  # what stands below goes on with the task
    return reading


def _read_item(
    item: Item, ordinal: int, lines: Sequence[str], sections: tuple[Section, ...], reading: ListReading
) -> None:
    block = item.block
    if item.fold is not None and item.fold.said.text:
        reading.questions.append(read_fold(item, ordinal, lines, sections))
    elif item.is_answer and reading.questions and not reading.questions[-1].answer_text:
        _answer_by_item(reading.questions[-1], item, lines)
    elif item.asks and not (item.parts and _asked(item, lines).said.text):
        found = question_below_label(block, ordinal, lines, sections)
        if found is None:
            reading.set_aside.append(SetAside(block.first, block.last, "question label without a question"))
        else:
            reading.questions.append(found)
    elif item.asks and not is_address(item):
        _read_question(item, ordinal, lines, sections, reading)
    elif _names_group(block) and not asks_nobody(block.children[0].text):
        said = wording.take_apart(block.children[0].text)
        group = Section(GROUP_DEPTH, said.text, said.number or block.number, level_of(said.text), None)
        reading.set_aside.append(SetAside(block.first, block.children[0].last, "label of the questions below it"))
        _read_nested(block.children[1:], lines, (*sections, group), reading)
    else:
        reading.set_aside += read_topic(block, ordinal, sections)


def _names_group(block: Block) -> bool:
    return holds_questions(block) or names_questions(block) or announces_below(block)


def _read_question(
    item: Item, ordinal: int, lines: Sequence[str], sections: tuple[Section, ...], reading: ListReading
) -> None:
    block = item.block
    asked = _asked(item, lines)
    found = Found(
        first=block.first,
        last=asked.last,
        text=asked.said.text,
        number=asked.said.number or block.number,
        label=asked.said.written or block.number,
        sections=sections,
        level=level_in(sections),
        style="item",
        ordinal=ordinal,
        mark=asked.said.mark,
    )
    reading.questions.append(found)
    below = block.children[1:]
    follows_up = follows_up_below(item)
    if only_asks_on(item) and not follows_up:
        found.last = block.last
        return
    is_signed = names_who_asks(asked.answer)
    if (follows_up or asks_on_below(item)) and (is_signed or not (asked.answer or item.is_answered)):
        found.last, found.answer_text = max(asked.last, block.children[0].last), asked.answer
        below[0].asks = below[0].asks or follows_up
        group = Section(GROUP_DEPTH, found.text, found.number, None, None)
        _read_nested(below, lines, (*sections, group), reading)
        return
    answer = Answer(lines, asked.answer, asked.answer_first)
    titled = names_question(item.parts)
    found.aka = (inline.plain(item.parts[0].text),) if titled else ()
    for part in item.parts[1 + titled :]:
        answer.add(Segment(part.kind, part.first, part.last, block, part, part.said))
    for segment in read_segments(below):
        answer.add(segment)
    answer.trim()
    found.mark = answer.take_mark() or found.mark
    found.last = max(block.last, asked.last)
    found.answer, found.answer_text = answer.told(found.text)


def _asked(item: Item, lines: Sequence[str]) -> Part:
    part, text = item.parts[0], item.block.children[0].text
    if item.goes_on:
        question, answer = cut_on_line(text)
        first = part.first + text.count("\n") - answer.count("\n")
        return replace(part, said=wording.take_apart(question.replace("\n", " ")), answer=answer, answer_first=first)
    if (quiz := above_choices(part, text)) is not None:
        return quiz
    if part.kind == "question":
        return part
    if names_question(item.parts):
        return item.parts[1]
    lined = is_continued_lazily(item.block, lines) and not item.block.wrapped
    return as_line_question(part) if lined else as_question(part, text)


def _answer_by_item(question: Found, item: Item, lines: Sequence[str]) -> None:
    """Give a question the answer that stands in the next item of its list ("- Q: …", "- A: …")."""
    answer = Answer(lines)
    for part in item.parts:
        answer.add(Segment(part.kind, part.first, part.last, item.block, part, part.said))
    for segment in read_segments(item.block.children[1:]):
        answer.add(segment)
    question.last = item.block.last
    question.answer, question.answer_text = answer.told()


def _read_nested(below: list[Block], lines: Sequence[str], sections: tuple[Section, ...], reading: ListReading) -> None:
    before = 0
    for block in below:
        inner = read_list(block, lines, sections, before, reading.only_labels)
        before += len(block.children)
        reading.questions += inner.questions
        reading.set_aside += inner.set_aside
