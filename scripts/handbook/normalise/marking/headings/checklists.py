"""Headings over boxes to tick off: of a checklist, not of questions with answers to choose from."""

import re
from collections.abc import Sequence

from handbook.normalise.language import asking
from handbook.normalise.marking.headings.answer_signs import answers_a_question
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.choice_lists import is_lettered, is_of_check_boxes
from handbook.normalise.parsing.segments import Segment

SHARE = 3
TICKED = re.compile(r"\[[xX✓✔]\]")


def are_checklists(answered: Sequence[Title]) -> bool:
    """Return whether most of some headings have nothing for an answer but boxes, and hardly any asks.

    Where a heading above announces questions, statements may be some; and one ticked box among others is a key.
    """
    boxed = [title for title in answered if _has_only_boxes(title)]
    if 2 * len(boxed) <= len(answered):
        return False
    asking_ones = sum(map(_asks, boxed))
    announced = any(title.parent is not None and title.parent.says_questions() for title in boxed)
    return not announced and SHARE * asking_ones <= len(boxed) and 2 * sum(map(_has_key, boxed)) <= len(boxed)


def _has_only_boxes(title: Title) -> bool:
    signs = [segment for segment in title.body if answers_a_question(segment)]
    return bool(signs) and not title.has_answer_heading and all(map(_is_checklist, signs))


def _is_checklist(segment: Segment) -> bool:
    return segment.kind == "list" and is_of_check_boxes(segment.block) and not is_lettered(segment.block)


def _asks(title: Title) -> bool:
    text = title.said.text
    return title.said.label is not None or asking.is_question(text) or asking.opens_like_a_question(text)


def _has_key(title: Title) -> bool:
    items = [item for segment in title.body if segment.kind == "list" for item in segment.block.children]
    return sum(bool(TICKED.match(item.children[0].text)) for item in items if item.children) == 1
