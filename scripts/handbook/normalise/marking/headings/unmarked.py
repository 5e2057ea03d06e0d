"""Documents that ask without question marks: a heading's own form says little there, its company says more."""

import re
from collections import Counter

from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.asking import asks
from handbook.normalise.language.words import wording_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.headings.posed_exercises import names_of_exercises
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.items import asks_mostly, read_alone

FOREWORD = "0"
COUNTED = re.compile(r"\W*([^\W\d_]+)\W*\d+")  # "Day 1", and where no blanks part words
SEVERAL, SOME, MANY, LOTS = 3, 6, 8, 10


def ask_without_marks(pool: list[Title], titles: list[Title], spoken: bool) -> None:
    """Mark all headings of a level as questions where a good share asks, hardly any of them with a question mark.

    Numbered ones and others are two kinds. Where interviews are `spoken` of, a third of the numbered ones will do, or
    of those that hold no questions, and half of them may have a mark there; two in five with or without one, where most
    have nothing below them. Above the level at which most questions stand, headings are titles of sections too.
    """
    levels = Counter(title.level for title in titles if title.asks)
    if not pool or levels[pool[0].level] < max(levels.values(), default=0):
        return
    numbered = [title for title in pool if title.said.number not in (None, FOREWORD)]
    others = [title for title in pool if title.said.number is None]
    if spoken:
        announced = says_questions(titles[0].said.text, surely=True)
        _ask_by_share(numbered, SEVERAL, 5 if announced else 3)
    _ask_by_share(numbered, MANY, 2.5)
    if not _ask_by_share(others, MANY, 2.5) and spoken:
        _ask_by_share([title for title in others if not _holds_questions(title)], SOME, 3, 2)
    bare = [title for title in others if not title.is_filled]
    if spoken and 2 * len(bare) > len(others):
        _ask_by_share(bare, LOTS, 2.5, 1)


def _holds_questions(title: Title) -> bool:
    """Return whether a heading names the questions right below it, or the headings there."""
    asked = sum(segment.kind == "question" for segment in title.body)
    lists = any(segment.kind == "list" and _begins_with_question(segment.block) for segment in title.body)
    return lists or asked > 1 or bool(title.children) or not title.body


def _begins_with_question(block: Block) -> bool:
    return asks_mostly(block) or read_alone(block.children[0]).asks


def _ask_by_share(row: list[Title], least: int, share: float, unmarked: int = 5) -> bool:
    """Mark a row of headings, but those that return, as questions where enough of them ask; return whether they do."""
    row = _without_cases(row)
    asking = sum(title.asks for title in row)
    if asking < least or share * asking < len(row):
        return False
    marked = sum(asks(title.said.text) for title in row)
    if unmarked * marked > asking:
        return False
    often = Counter(wording_of(title.said.text) for title in row)
    for title in row:
        title.segment.asks = title.asks or often[wording_of(title.said.text)] < SEVERAL
    return True


def _without_cases(row: list[Title]) -> list[Title]:
    """Return a row without chapters that ask nothing and count what happened ("Accident 1: a burnt loaf")."""
    chapters: dict[int, list[Title]] = {}
    for title in row:
        chapters.setdefault(id(title.parent), []).append(title)
    cases = {parent for parent, titles in chapters.items() if _are_cases(titles)}
    return [title for title in row if id(title.parent) not in cases] if len(chapters) > len(cases) else row


def _are_cases(titles: list[Title]) -> bool:
    """Return whether headings that ask nothing begin with the same name and a number each, and not as problems do."""
    matches = [COUNTED.match(title.said.text) for title in titles]
    names = {match[1].lower() for match in matches} if all(matches) else set()
    told = len(titles) >= SEVERAL and not any(title.asks for title in titles)
    return told and len(names) == 1 and names.isdisjoint(names_of_exercises())
