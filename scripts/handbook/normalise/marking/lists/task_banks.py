"""Documents of nothing but lists of tasks in a few words ("Reverse a string", "Binary search"), asked in interviews."""

from collections import Counter
from collections.abc import Sequence

from handbook.normalise.language import asking, inline
from handbook.normalise.language.announcing import says_questions, speaks_of_interviews
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.words import length_of, vocabulary, words_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.headings.rows import read_titles
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.choice_lists import offers_choices
from handbook.normalise.parsing.items import Item, read_alone, said_of
from handbook.normalise.parsing.kinds import kinds_of
from handbook.normalise.parsing.segments import Segment

FEW, MANY, SHARE, SHARE_OF_ALL, LONGEST = 2, 12, 5, 3, 12
ODD = 10  # of so many items one may stand outside of the lists
BESIDE, LINES = ("list", "rule"), ("text", "question")
ENDS = tuple(".:;,。：")


def mark_task_banks(segments: Sequence[Segment]) -> None:
    """Mark the lists of such a document where a third of their items give tasks, and a fifth in most sections.

    Its title and the lines below it say that it is of questions and of interviews.
    """
    if not segments or segments[0].kind != "heading" or "list" not in kinds_of(segments):
        return
    first, *titles = read_titles(list(segments))
    if not _is_announced(first):
        return
    sections = [title for title in titles if title.is_filled and not title.is_special]
    if len(sections) < FEW or not all(map(_is_of_tasks, sections)) or len(sections) < len(titles):
        return
    rows = [[read_alone(item) for block in _lists(title) for item in block.children] for title in sections]
    given = [sum(map(_gives, row)) for row in rows]
    size = sum(map(len, rows))
    odd = sum(segment.kind not in BESIDE for title in sections for segment in title.body)
    odd += sum("\n" in item.block.children[0].text for row in rows for item in row)
    giving = sum(SHARE * count >= len(row) for count, row in zip(given, rows, strict=True))
    if ODD * odd <= size >= MANY and SHARE_OF_ALL * sum(given) >= size and 4 * giving >= 3 * len(rows):
        for block in (block for title in sections for block in _lists(title)):
            block.asks = True


def mark_orders_alone(segments: Sequence[Segment]) -> None:
    """Mark the lists of a document without a heading where one and the same order begins most of many items.

    "Design a shop", "Design a lock": a list of what is to be done begins each time with another word.
    """
    kinds = kinds_of(segments)
    if "heading" in kinds or "list" not in kinds:
        return
    lists = [segment.block for segment in segments if segment.kind == "list" and not segment.settled]
    items = [read_alone(item) for block in lists for item in block.children]
    others = sum(segment.kind not in BESIDE for segment in segments)
    if ODD * others > len(items) or len(items) < MANY:
        return
    texts = [said_of(item) for item in items if item.parts]
    first = Counter(words_of(text)[0] for text in texts if asking.gives_task(text)).most_common(1)
    if first and first[0][0] in vocabulary()["imperatives"]["with_object"] and 3 * first[0][1] > 2 * len(items):
        for block in lists:
            block.asks = True


def _is_announced(title: Title) -> bool:
    lines = [title.said.text, *(inline.plain(s.block.text) for s in title.body if s.kind == "text")]
    if not says_questions(title.said.text, surely=True) or any(segment.kind == "list" for segment in title.body):
        return False
    return any(speaks_of_interviews(line) and not set(words_of(line)).isdisjoint(_interviews()) for line in lines)


def _interviews() -> set[str]:
    known = vocabulary()
    return set(known["interview_words"]).difference(known["task_words"])


def _is_of_tasks(title: Title) -> bool:
    """Return whether flat lists of short lines stand below a heading, which names no part of a plan, or odd lines."""
    planned = not set(words_of(title.said.text)).isdisjoint(vocabulary()["plan_words"])
    if planned or title.asks or section_kind(title.said.text) is not None:
        return False
    lists = _lists(title)
    alone = all(segment.kind in BESIDE or _is_odd_line(segment) for segment in title.body)
    return alone and bool(lists) and all(map(_is_flat, lists)) and not any(map(offers_choices, lists))


def _is_odd_line(segment: Segment) -> bool:
    return segment.kind in LINES and segment.first == segment.last


def _is_flat(block: Block) -> bool:
    """Return whether all items are a few words, of which none speak of questions, as features of a program do."""
    heads = [item.children[0].text if len(item.children) == 1 else "" for item in block.children]
    first_lines = [head.split("\n")[0] for head in heads]
    short = all(0 < length_of(line) <= LONGEST and not line.endswith(ENDS) for line in first_lines)
    return short and not any(inline.links(head)[0] or says_questions(head) for head in heads)


def _lists(title: Title) -> list[Block]:
    return [segment.block for segment in title.body if segment.kind == "list" and not segment.settled]


def _gives(item: Item) -> bool:
    return item.asks or item.opens or asking.gives_task(said_of(item))
