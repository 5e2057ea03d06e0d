"""Sheets of exercises: documents of lists whose items nearly all give a task, and a title that says so.

So are long ones in which a section asks besides: instructions order and ask nobody, least of all in a row.
"""

from collections.abc import Sequence

from handbook.normalise.language import asking, wording
from handbook.normalise.language.announcing import announces_exercises
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.language.yes_or_no import asks_for_words
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.choice_lists import offers_choices
from handbook.normalise.parsing.groups import is_title
from handbook.normalise.parsing.items import Item, read_alone, said_of
from handbook.normalise.parsing.line_questions import as_line_question
from handbook.normalise.parsing.segments import Segment

MANY, MOSTLY = 5, 5  # of so many items one may say something else
GREAT_MANY, SECTIONS, ODD = 30, 5, 10  # of so many items one line may stand outside of the lists
BESIDE, LINES = ("list", "rule", "code"), ("text", "question")


def mark_task_sheets(segments: Sequence[Segment]) -> None:
    """Mark the lists of such a sheet; nobody answers them, so hints and code below an item go on with its task.

    Chapters may be headings or the items of a list. Below "Exercise 3" the steps of one exercise are told.
    """
    title, *below = [segment for segment in segments if segment.kind != "front matter"] or [None]
    if title is None or title.kind != "heading" or not all(map(_may_stand, below)):
        return
    lists = [segment.block for segment in below if segment.kind == "list" and not segment.settled]
    rows = [row for block in lists for row in _rows(block)]
    items = [read_alone(item) for row in rows for item in row.children]
    odd = sum(segment.kind in LINES for segment in below)
    mostly = MOSTLY * sum(map(_gives, items)) >= (MOSTLY - 1) * len(items)
    if len(items) < max(MANY, ODD * odd) or not mostly or any(map(offers_choices, rows)):
        return
    told = announces_exercises(title.said.text) or _asks_besides(rows)
    if told and not any(map(_is_answered, items)):
        for row in rows:
            row.asks = row.posed = True
        for segment in below:
            _go_on(segment)


def _go_on(segment: Segment) -> None:
    """Let a paragraph that orders ask as the items do; any other one and code belong to the task above them."""
    if segment.kind == "text" and segment.part is not None and asking.gives_task(segment.part.text):
        segment.part = as_line_question(segment.part)
        segment.kind, segment.said, segment.proved = "question", segment.part.said, True
    elif segment.kind in ("code", *LINES):
        segment.is_task = True


def _asks_besides(rows: Sequence[Block]) -> bool:
    """Return whether a row of many without numbers asks for words, as nothing does that only tells what to do.

    Most of the others order: where most ask, answers may stand below them.
    """
    bullets = [row for row in rows if not row.children[0].ordered]
    texts = [[said_of(item) for item in map(read_alone, row.children) if item.parts] for row in bullets]
    ordering = sum(asking.gives_task(text) and not asking.is_question(text) for row in texts for text in row)
    if len(bullets) < SECTIONS or max(GREAT_MANY, sum(map(len, texts))) > 2 * ordering:
        return False
    return any(sum(map(asks_for_words, row)) >= max(MANY, len(row) // 2) for row in texts)


def _is_answered(item: Item) -> bool:
    """Return whether a label begins an answer in an item or below it, or a fold hides one."""
    below = [wording.take_apart(block.text.split("\n", 1)[0]).label for block in item.block.children[1:] if block.text]
    labelled = any(label is not None and label.kind == "answer" for label in below)
    return labelled or item.is_answer or item.is_answered or any(b.kind == "html" for b in item.block.children)


def _may_stand(segment: Segment) -> bool:
    return segment.kind in BESIDE or segment.kind in LINES or _is_chapter(segment)


def _is_chapter(segment: Segment) -> bool:
    """Return whether a heading names a part of the matter, and neither an exercise nor a part of any document."""
    if segment.kind != "heading" or segment.asks or segment.said.label is not None:
        return False
    names = vocabulary()["problem_names"]
    return section_kind(segment.said.text) is None and words_of(segment.said.text)[:1] not in [[name] for name in names]


def _rows(block: Block) -> list[Block]:
    """Return a list, or those below its items where all that these do is to name them."""
    if not all(map(_is_group, block.children)):
        return [block]
    return [row for item in block.children for row in item.children[1:]]


def _is_group(item: Block) -> bool:
    alone, below = read_alone(item), item.children[1:]
    lists = bool(below) and all(row.kind == "list" for row in below)
    return lists and bool(alone.parts) and is_title(alone) and not _gives(alone)


def _gives(item: Item) -> bool:
    return bool(item.parts) and (item.asks or item.opens or asking.gives_task(said_of(item)))
