"""Answers that stand apart from their questions and name them by number."""

from collections.abc import Mapping, Sequence

from handbook.normalise.markdown.blocks import Block
from handbook.normalise.outline import Found, SetAside
from handbook.normalise.parsing.segments import read_segments
from handbook.normalise.reading.answers import Answer


def why(found: Found) -> str:
    """Return what the report says about lines that answer `found` somewhere else."""
    return f"answer to the question on line {found.first}, given apart and kept with it"


def answer_by_number(block: Block, by_number: Mapping[str, Found], lines: Sequence[str]) -> list[SetAside]:
    """Give the items of a list of answers to the questions with their numbers and return where they stand.

    Nothing is given and returned where an item has no number, or its question is unknown or answered.
    """
    asked = [by_number.get(item.number) for item in block.children]
    if any(found is None or found.answer for found in asked) or not all(item.children for item in block.children):
        return []
    for item, found in zip(block.children, asked, strict=True):
        answer = Answer(lines, item.children[0].text, item.first)
        for segment in read_segments(item.children[1:]):
            answer.add(segment)
        found.answer, found.answer_text = answer.lines(), answer.markdown()
    return [SetAside(item.first, item.last, why(found)) for item, found in zip(block.children, asked, strict=True)]
