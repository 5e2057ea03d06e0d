"""Paragraphs of nothing but questions between a heading that announces some and a list of them: questions as well."""

from collections.abc import Sequence

from handbook.normalise.language import asking
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.segments import Segment

FEW = 2


def mark_asked_above(segments: Sequence[Segment]) -> None:
    """Mark such paragraphs of two or more questions; a single one may lead in the list ("Are you ready?")."""
    for heading, line, below in zip(segments, segments[1:], segments[2:], strict=False):
        announced = heading.kind == "heading" and not heading.asks and says_questions(heading.said.text, surely=True)
        listed = below.kind == "list" and not below.settled and asks_mostly(below.block)
        if announced and listed and _only_asks(line):
            line.settled = line.asks = line.proved = True
            below.block.asks = True


def _only_asks(line: Segment) -> bool:
    """Return whether every sentence of a plain question ends with a question mark."""
    if line.kind != "question" or line.part.style != "plain" or line.part.answer:
        return False
    text = line.part.text.strip()
    marks = asking.question_marks(text)
    told = any(stop in text for stop in (". ", ": ", "! ", "。", "：", "！"))
    return len(marks) >= FEW and marks[-1].end() == len(text) and not told
