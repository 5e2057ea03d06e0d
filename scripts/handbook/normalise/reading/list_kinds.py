"""What a list is by where it stands and what its items have in common: of questions, orders, links or contents."""

import re

from handbook.normalise.language import asking, inline
from handbook.normalise.language.announcing import says_questions, speaks_of_interviews
from handbook.normalise.language.words import holds_part, vocabulary, words_of
from handbook.normalise.markdown.blocks import Block, walk
from handbook.normalise.outline import Section
from handbook.normalise.parsing.groups import holds_questions, is_title
from handbook.normalise.parsing.items import Item, read_alone, said_of, says_nothing
from handbook.normalise.reading.marked_items import (
    leave_articles,
    leave_frames,
    leave_spoken,
    leave_titles,
    leave_unmarked,
    take_answered,
    take_tasks,
)
from handbook.normalise.reading.silent_sections import NO_QUESTIONS_IN, kind_of

FEW, SEVERAL, MANY, SHARE, LONGEST_STATEMENT, SHORTEST_NAME, LONGEST_NAME = 2, 3, 5, 4, 30, 4, 4
DEEPEST = 6  # of headings; bold lines are deeper
COLONS = (":", "：")
SIGNS = (*COLONS, "-", "–", "—")
POSED = re.compile(r"/(?:problems|challenges)/")
QUOTED_OPENING = re.compile(r"[\"“„«].*(?:\.\.\.|…)[\"”“»]", re.DOTALL)
VERSUS = frozenset(("vs", "versus"))


def settle_items(items: list[Item], block: Block, sections: tuple[Section, ...], only_labels: bool) -> None:
    """Decide which items of a list ask, by what they have in common and by where they stand."""
    items = [item for item in items if not says_nothing(item.block)]
    _name_groups(items)
    if not block.asks:
        leave_articles(items)
    if not block.asks and (_only_orders(items, sections) or _is_advice(items)):
        for item in items:
            item.asks = item.sure
    if not only_labels and not kind_of(sections):
        _take_hints(items, sections)
        take_tasks(items)
    if not only_labels and _are_given(items, sections):
        for item in items:
            item.asks = bool(item.parts) and not (item.is_answer or names_questions(item.block))
    leave_unmarked(items)
    leave_titles(items)
    leave_frames(items)
    leave_spoken(items)
    if not kind_of(sections):
        take_answered(items)


def _name_groups(items: list[Item]) -> None:
    """Where an item asks only as the others of its list do, and names questions below it, it is their title."""
    for item in items:
        alone = read_alone(item.block)
        titles = not (alone.asks or alone.opens) and holds_questions(item.block) and is_title(alone)
        item.asks = item.asks and not (titles or names_questions(item.block))


def names_questions(item: Block) -> bool:
    """Return whether an item only speaks of questions, and holds nothing but some, be it a single one."""
    alone, below = read_alone(item), item.children[1:]
    if alone.asks or not (alone.parts and below) or any(block.kind != "list" for block in below):
        return False
    return says_questions(said_of(alone)) and all(read_alone(row).asks for block in below for row in block.children)


def _only_orders(items: list[Item], sections: tuple[Section, ...]) -> bool:
    """Return whether a list gives orders as exercises do ("Create a table"), where nothing announces questions.

    Where nothing stands below any, only what asks by itself is looked at: the others follow.
    """
    filled = any(item.block.children[1:] for item in items)
    texts = [said_of(item) for item in items if item.asks and (filled or item.opens or read_alone(item.block).asks)]
    orders = bool(texts) and all(map(asking.commands, texts)) and not any(map(asking.explains, texts))
    return orders and not any(map(asking.asks, texts)) and not any(speaks_of_interviews(s.text) for s in sections)


def are_steps(items: list[Item], sections: tuple[Section, ...]) -> bool:
    """Return whether a long numbered list tells what to do: one item in four at most looks like a question.

    None has a question mark or a label, nor has anything below it, and nothing announces questions or tasks.
    """
    looking = [item for item in items if item.asks or holds_questions(item.block)]
    if len(items) < MANY or SHARE * len(looking) > len(items) or not all(item.block.ordered for item in items):
        return False
    if _are_given(items, sections):
        return False
    texts = [inner.text for item in items for inner in walk([item.block]) if inner.kind == "paragraph"]
    return not any(item.sure or item.opens or item.is_answered for item in items) and not any(map(asking.asks, texts))


def _are_given(items: list[Item], sections: tuple[Section, ...]) -> bool:
    return _are_announced(items, sections) or _are_tasks(items, sections)


def _are_tasks(items: list[Item], sections: tuple[Section, ...]) -> bool:
    """Return whether most items of a list ask or order in a section that announces questions or tasks."""
    if not sections or sections[-1].kind or not _announces_tasks(sections):
        return False
    giving = sum(item.asks or item.opens or asking.gives_task(said_of(item)) for item in items if item.parts)
    return len(items) > 1 and 2 * giving > len(items)


def _announces_tasks(sections: tuple[Section, ...]) -> bool:
    """Return whether a section announces tasks, be it above bold names of their kinds, or questions."""
    heading = next((section for section in reversed(sections) if section.depth <= DEEPEST), sections[-1])
    named = not set(words_of(heading.text)).isdisjoint(vocabulary()["task_words"])
    return says_questions(sections[-1].text) or (
        named and any(speaks_of_interviews(section.text) for section in sections)
    )


def tasks_ask(sections: tuple[Section, ...]) -> bool:
    """Return whether names of tasks are questions here: interviews are spoken of, and nothing is planned or solved."""
    known = vocabulary()
    words = [set(words_of(section.text)) for section in sections]
    if any(not said.isdisjoint(known["plan_words"]) for said in words) or kind_of(sections) in NO_QUESTIONS_IN:
        return False
    of_interviews = set(known["interview_words"]).difference(known["task_words"])
    spoken = any(says_questions(s.text) or holds_part(s.text, "interview_parts") for s in sections)
    return spoken or any(not said.isdisjoint(of_interviews) for said in words)


def _are_announced(items: list[Item], sections: tuple[Section, ...]) -> bool:
    """Return whether a list is that of a section that announces questions, which may be statements then."""
    if not sections or sections[-1].is_title or sections[-1].kind or not says_questions(sections[-1].text):
        return False
    some_ask = any(item.asks for item in items)
    if _is_advice(items) or not (some_ask or says_questions(sections[-1].text, surely=True)):
        return False
    short = sum(bool(item.parts) and (item.asks or _is_short_or_a_problem(item)) for item in items)
    linked = sum(_leads_elsewhere(item.block.children[0].text, some_ask) for item in items if item.parts)
    holding = any(holds_questions(item.block) for item in items)
    return len(items) >= SEVERAL and 4 * short >= 3 * len(items) and not holding and 2 * linked < len(items)


def _is_short_or_a_problem(item: Item) -> bool:
    """Return whether an item is a statement, or begins like a question, as a problem does that is told at length.

    What somebody begins to say between quotation marks is none ("“That is a good question. Let me …”").
    """
    said = item.parts[0].text
    if QUOTED_OPENING.fullmatch(inline.plain(said)):
        return False
    return len(words_of(said)) <= LONGEST_STATEMENT or asking.opens_like_a_question(said)


def _leads_elsewhere(text: str, among_questions: bool) -> bool:
    """Return whether an item has a link to anything but a place where problems are posed.

    What other pages beside the document hold `among_questions` are the answers.
    """
    targets = inline.links(text)[0] if "](" in text else ()
    return any(not POSED.search(target) and ("://" in target or not among_questions) for target in targets)


def _is_advice(items: list[Item]) -> bool:
    """Return whether most items name something and tell of it, and hardly any looks like a question without a mark."""
    looking = [item for item in items if item.asks or item.opens]
    if 2 * sum(map(_names_and_tells, items)) <= len(items) or SHARE * len(looking) >= len(items):
        return False
    return not any(item.sure or asking.asks(said_of(item)) for item in looking)


def _names_and_tells(item: Item) -> bool:
    """Return whether an item is a name and what there is to say of it, as advice is: in bold type or before "="."""
    name, sign, told = said_of(item).partition(" = ") if item.parts else ("", "", "")
    if sign and words_of(told) and len(words_of(name)) <= LONGEST_NAME:
        return True
    cut = inline.leading_strong(item.block.children[0].text) if item.parts else None
    return cut is not None and (cut[1].startswith(SIGNS) or cut[0].rstrip().endswith(COLONS)) and bool(words_of(cut[1]))


def _take_hints(items: list[Item], sections: tuple[Section, ...]) -> None:
    """Where a section is on interviews and most items ask or hint at a question ("X vs Y"), so do the others.

    Those that only speak of questions ("Questions on ovens") do not.
    """
    asking, opening = sum(item.asks for item in items), sum(item.asks or item.opens for item in items)
    hinting = [item for item in items if item.asks or _hints(item)]
    few = asking < FEW and opening < SEVERAL
    if few or 2 * len(hinting) <= len(items) or not any(speaks_of_interviews(s.text) for s in sections):
        return
    for item in items:
        told = bool(item.parts) and not item.is_answer and not item.block.children[1:]
        item.asks = item.asks or (told and not _speaks_of_questions(said_of(item)))


def _speaks_of_questions(text: str) -> bool:
    known = vocabulary()["labels"]["question"]
    return says_questions(text) or any(len(word) > SHORTEST_NAME and word in known for word in words_of(text))


def _hints(item: Item) -> bool:
    if not item.parts or item.is_answer:
        return False
    words = words_of(said_of(item))
    orders = len(words) > 2 and asking.gives_task(said_of(item))
    return item.opens or orders or not VERSUS.isdisjoint(words)
