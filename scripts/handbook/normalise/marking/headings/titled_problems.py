"""Headings of a section named after questions, each above a problem that is told or given, some with labelled answers.

They name the problem, and nothing but what stands below them shows it.
"""

from handbook.normalise.language import asking, inline
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.items import read_items
from handbook.normalise.parsing.line_questions import SENTENCES

SEVERAL, MANY = 3, 4


def ask_by_problems(group: list[Title]) -> None:
    """Mark the problems of such a section as questions, where three quarters of its headings are some.

    Where most headings ask themselves, the others are of another kind.
    """
    parent = group[0].parent
    if parent is None or parent.asks or not says_questions(parent.said.text, surely=True):
        return
    plain = [title for title in group if not title.is_special and title.is_filled and title.is_leaf]
    asking_ones = sum(title.asks for title in plain)
    if len(plain) < SEVERAL or 2 * asking_ones > len(plain):
        return
    problems = [title for title in plain if _is_problem(title)]
    most = MANY * len(problems) >= SEVERAL * len(plain)
    if most and any(title.is_answered or _has_answers(title) for title in problems):
        for title in problems:
            title.segment.asks = True


def _is_problem(title: Title) -> bool:
    """Return whether a heading asks or orders, or the text below it does; above questions it is none.

    Those that are answered one by one are its parts.
    """
    if title.asks or title.is_answered or _has_answers(title):
        return True
    if title.children or _holds_questions(title):
        return False
    first = title.body[0] if title.body else None
    told = first is not None and first.kind in ("text", "question") and first.part is not None
    sentences = SENTENCES.split(inline.plain(first.part.text)) if told else []
    return asking.gives_task(title.said.text) or any(map(_asks, sentences))


def _holds_questions(title: Title) -> bool:
    """Return whether several questions stand below a heading one by one, or a list with some."""
    lists = [segment.block for segment in title.body if segment.kind == "list"]
    asked = sum(segment.kind == "question" for segment in title.body)
    return asked > 1 or any(item.asks or item.opens for block in lists for item in read_items(block))


def _has_answers(title: Title) -> bool:
    """Return whether text and a list with labelled answers stand below a heading, and nothing else."""
    if [segment.kind for segment in title.body if segment.kind != "question"] not in (["text", "list"], ["list"]):
        return False
    return len(title.body) > 1 and any(item.is_answer or item.is_answered for item in read_items(title.body[1].block))


def _asks(sentence: str) -> bool:
    return asking.is_question(sentence) or asking.commands(sentence) or asking.orders(sentence)
