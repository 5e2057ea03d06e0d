"""Lists whose section says that they hold questions or tasks, and lists of advice, which hold none."""

import re

from handbook.normalise.language import asking, inline
from handbook.normalise.language.announcing import says_questions, speaks_of_interviews, tells_of_questions
from handbook.normalise.language.words import holds_part, length_of, vocabulary, words_of
from handbook.normalise.outline import Section
from handbook.normalise.parsing.groups import holds_questions
from handbook.normalise.parsing.items import Item, said_of
from handbook.normalise.reading.silent_sections import NO_QUESTIONS_IN, kind_of

SEVERAL, MANY, SHARE, LONGEST_STATEMENT, LONGEST_NAME = 3, 5, 4, 30, 4
SHARE_OF_TOPICS = 3
DEEPEST = 6  # of headings; bold lines are deeper
COLONS = (":", "：")
SIGNS = (*COLONS, "-", "–", "—")
POSED = re.compile(r"/(?:problems|challenges)/")
QUOTED_OPENING = re.compile(r"[\"“„«].*(?:\.\.\.|…)[\"”“»]", re.DOTALL)


def are_given(items: list[Item], sections: tuple[Section, ...]) -> bool:
    """Return whether the section of a list announces its items as questions or tasks."""
    return _are_announced(items, sections) or _are_tasks(items, sections) or _are_topics(items, sections)


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
    if any(tells_of_questions(section.text) for section in sections):
        return False
    some_ask = any(item.asks for item in items)
    if is_advice(items) or not (some_ask or says_questions(sections[-1].text, surely=True)):
        return False
    short = sum(bool(item.parts) and (item.asks or _is_short_or_a_problem(item)) for item in items)
    linked = sum(_leads_elsewhere(item.block.children[0].text, some_ask) for item in items if item.parts)
    holding = any(holds_questions(item.block) for item in items)
    return len(items) >= SEVERAL and 4 * short >= 3 * len(items) and not holding and 2 * linked < len(items)


def _are_topics(items: list[Item], sections: tuple[Section, ...]) -> bool:
    """Return whether every third of some short items asks where a title announces questions: the others do, too.

    Nothing stands below them, and they lead nowhere.
    """
    announced = any(says_questions(section.text) for section in sections)
    if len(items) < MANY or not announced or any(section.kind for section in sections) or is_advice(items):
        return False
    looking = sum(item.asks or item.opens for item in items)
    return SHARE_OF_TOPICS * looking >= len(items) and all(map(_is_bare, items))


def _is_bare(item: Item) -> bool:
    """Return whether an item is a few words and no more."""
    if not item.parts or item.is_answer or item.block.children[1:]:
        return False
    short = length_of(said_of(item)) <= LONGEST_STATEMENT
    return short and not _leads_elsewhere(item.block.children[0].text, among_questions=True)


def _is_short_or_a_problem(item: Item) -> bool:
    """Return whether an item is a statement, or begins like a question, as a problem does that is told at length.

    What somebody begins to say between quotation marks is none ("“That is a good question. Let me …”").
    """
    said = item.parts[0].text
    if QUOTED_OPENING.fullmatch(inline.plain(said)):
        return False
    return length_of(said) <= LONGEST_STATEMENT or asking.opens_like_a_question(said)


def _leads_elsewhere(text: str, among_questions: bool) -> bool:
    """Return whether an item has a link to anything but a place where problems are posed.

    What other pages beside the document hold `among_questions` are the answers.
    """
    targets = inline.links(text)[0] if "](" in text else ()
    return any(not POSED.search(target) and ("://" in target or not among_questions) for target in targets)


def is_advice(items: list[Item]) -> bool:
    """Return whether most items name something and tell of it, and hardly any looks like a question without a mark."""
    looking = [item for item in items if item.asks or item.opens]
    if 2 * sum(map(_names_and_tells, items)) <= len(items) or SHARE * len(looking) >= len(items):
        return False
    return not any(item.sure or asking.asks(said_of(item)) for item in looking)


def _names_and_tells(item: Item) -> bool:
    """Return whether an item is a name and what there is to say of it, as advice is: in bold type or before "="."""
    name, sign, told = said_of(item).partition(" = ") if item.parts else ("", "", "")
    if sign and words_of(told) and length_of(name) <= LONGEST_NAME:
        return True
    cut = inline.leading_strong(item.block.children[0].text) if item.parts else None
    return cut is not None and (cut[1].startswith(SIGNS) or cut[0].rstrip().endswith(COLONS)) and bool(words_of(cut[1]))
