"""Answers that stand apart from their questions, and name them by number or follow in the same order."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import wording_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.outline import Found, Section, SetAside
from handbook.normalise.parsing.segments import Segment, read_segments
from handbook.normalise.reading.answers import Answer
from handbook.normalise.reading.bare_choices import offers_choices


def why(found: Found) -> str:
    """Return what the report says about lines that answer `found` somewhere else."""
    return f"answer to the question on line {found.first}, given apart and kept with it"


def answers_by_number(heading: Segment, by_number: Mapping[str, Found]) -> bool:
    """Return whether a heading among answers begins with the number of a question that has none, or is that number."""
    lone = heading.said.text.rstrip(".):")
    if lone.isdecimal() and heading.said.number is None:
        heading.said = replace(heading.said, text="", number=lone)
    asked = by_number.get(heading.said.number)
    return asked is not None and asked.answer is None and not (heading.asks or heading.said.label)


def answer_apart(
    block: Block,
    by_number: Mapping[str, Found],
    questions: Sequence[Found],
    path: tuple[Section, ...],
    lines: Sequence[str],
) -> list[SetAside]:
    """Give the items of a list of answers to the questions they belong to and return where they stand."""
    return _by_number(block, by_number, lines) or _in_order(block, questions, path, lines)


def _by_number(block: Block, by_number: Mapping[str, Found], lines: Sequence[str]) -> list[SetAside]:
    """Give the items of a list of answers to the questions with their numbers and return where they stand.

    Nothing is given and returned where an item has no number, or its question is unknown or answered by more than
    choices.
    """
    asked = [by_number.get(item.number) for item in block.children]
    if None in asked or not all(item.children for item in block.children):
        return []
    said = (wording.take_apart(item.children[0].text.split("\n")[0]).text for item in block.children)
    if any(map(_says_again, said, asked)):
        return []  # the answer stands below
    answered = any(found.answer and not offers_choices(found.answer_text) for found in asked)
    return _answer(block, asked, lines) if not answered else []


def _says_again(text: str, asked: Found) -> bool:
    return bool(text) and wording_of(text) == wording_of(asked.text)


def _in_order(
    block: Block, questions: Sequence[Found], path: tuple[Section, ...], lines: Sequence[str]
) -> list[SetAside]:
    """Give the items of a list of answers to the row of questions above it, where there are as many of both.

    The row stands in the section that the answers at `path` belong to, or in the one before them; nobody answers it.
    """
    where = questions[-1].sections if questions else ()
    row = questions[-len(block.children) :]
    belongs = path[:-1] in (where, where[:-1]) and (
        len(questions) == len(row) or questions[-len(row) - 1].sections != where
    )
    fits = len(row) == len(block.children) and all(found.sections == where and not found.answer for found in row)
    told = all(
        item.children and not asking.asks(wording.take_apart(item.children[0].text).text) for item in block.children
    )
    return _answer(block, row, lines) if belongs and fits and told else []


def _answer(block: Block, asked: Sequence[Found], lines: Sequence[str]) -> list[SetAside]:
    for item, found in zip(block.children, asked, strict=True):
        choices = found.answer_text if found.answer else ""  # they stand with the question
        answer = Answer(lines, item.children[0].text, item.first)
        for segment in read_segments(item.children[1:]):
            answer.add(segment)
        found.answer, told = answer.told()
        found.answer_text = f"{choices}\n\n{told}" if choices else told
    return [SetAside(item.first, item.last, why(found)) for item, found in zip(block.children, asked, strict=True)]
