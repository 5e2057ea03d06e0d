"""Lines that ask before any numbered one does, answered on the lines below: the document asks without numbers too."""

from collections.abc import Sequence
from dataclasses import replace

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.line_questions import as_line_question
from handbook.normalise.parsing.segments import Segment

SEVERAL, LONGEST = 3, 25
ELSEWHERE = ("fold", "answer", "table")


def mark_unnumbered_lines(segments: Sequence[Segment]) -> None:
    """Turn the paragraphs whose first line asks into questions, where several stand above the first numbered one.

    Lists of such lines ask as well. Below numbered questions alone they might be part of an answer.
    """
    numbered = [place for place, segment in enumerate(segments) if _is_numbered(segment)]
    if len(numbered) < SEVERAL or any(map(_asks_otherwise, segments)):
        return
    lined = [place for place, segment in enumerate(segments) if _asks_with_first_line(segment)]
    if sum(place < numbered[0] for place in lined) < SEVERAL:
        return
    for segment in (segments[place] for place in lined):
        segment.part = replace(as_line_question(segment.part), style="bold")
        said = replace(segment.part.said, text=segment.part.said.text.lstrip("# "))  # "#Why salt?" among "#1. Why rye?"
        segment.kind, segment.said, segment.proved = "question", said, True
    for segment in segments:
        if segment.kind == "list" and not segment.settled and _is_of_lines(segment.block):
            segment.block.asks = True


def _is_numbered(segment: Segment) -> bool:
    """Return whether a paragraph is a question by its number, answered on the lines below."""
    numbered = segment.kind == "question" and segment.part.style == "bold" and segment.said.number is not None
    return numbered and inline.leading_strong(segment.part.text) is None and "\n" in segment.part.text


def _asks_otherwise(segment: Segment) -> bool:
    labelled = segment.kind == "question" and segment.part.style == "label"
    return segment.asks or labelled or segment.kind in ELSEWHERE


def _asks_with_first_line(segment: Segment) -> bool:
    if segment.kind not in ("text", "question") or segment.part is None or segment.settled:
        return False
    if segment.kind == "question" and segment.part.style != "plain":
        return False
    line = segment.part.text.split("\n", 1)[0]
    text = wording.take_apart(line).text
    return bool(asking.question_marks(line.rstrip()[-1:])) and length_of(text) <= LONGEST and _opens(text)


def _opens(text: str) -> bool:
    return asking.opens_like_a_question(text.lstrip("#"))


def _is_of_lines(block: Block) -> bool:
    """Return whether most items of a numbered list ask, with the answer on the lines below."""
    lined = [item for item in block.children if item.ordered and item.children and "\n" in item.children[0].text]
    return len(lined) >= SEVERAL and 2 * len(lined) > len(block.children) and asks_mostly(block)
