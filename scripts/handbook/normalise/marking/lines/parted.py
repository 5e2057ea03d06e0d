"""Blocks of plain text parted by rules, most of which begin with a question: each is one with its answer."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from handbook.normalise.language import asking, wording
from handbook.normalise.marking.headings.asking_paragraphs import asks_line_by_line
from handbook.normalise.marking.lines.titled_lines import asks_as_line
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.line_questions import as_line_question
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

MANY = 5


def mark_parted(segments: Sequence[Segment]) -> None:
    """Turn the first paragraphs of such blocks into questions, where nothing but a few labels shows any.

    What stands between two rules is no part of what stands beyond them; a list alone there may ask as others do.
    """
    parted = [list(row) for is_rule, row in groupby(segments, lambda segment: segment.kind == "rule") if not is_rule]
    blocks = [block for block in map(_without_titles, parted) if block]
    asking_ones = [block for block in blocks if _is_labelled(block) or _asks(block[0])]
    plain = [block for block in asking_ones if not _is_labelled(block)]
    further = sum(segment.kind == "question" for block in asking_ones for segment in block[1:])
    many = len(asking_ones) >= MANY and 5 * len(asking_ones) >= 3 * len(blocks)
    beside = [segment for block in parted if any(one.kind != "list" for one in block) for segment in block]
    if not many or 2 * len(plain) <= len(asking_ones) or 2 * further > len(plain) or any(map(_has_signs, beside)):
        return
    for segment in segments:
        segment.parts = segment.kind == "rule"
    for block in plain:
        _settle(block)


def _without_titles(block: list[Segment]) -> list[Segment]:
    start = next((place for place, segment in enumerate(block) if segment.kind != "heading"), len(block))
    return block[start:]


def _is_labelled(block: list[Segment]) -> bool:
    return block[0].kind == "question" and block[0].part.style == "label"


def _asks(segment: Segment) -> bool:
    """Return whether a paragraph begins with a question, or ends with one behind what it is about."""
    if segment.kind not in ("text", "question") or segment.part is None or segment.part.style not in ("", "plain"):
        return False
    if asks_line_by_line(segment):
        return False
    lines = segment.part.text.split("\n")
    return asks_as_line(lines[0]) or asking.is_question(wording.take_apart(" ".join(lines)).text)


def _has_signs(segment: Segment) -> bool:
    """Return whether a document with this segment marks its questions in another way."""
    if segment.kind == "list":
        return segment.block.asks or (asks_mostly(segment.block) and not segment.settled)
    bold = segment.kind == "question" and segment.part.style == "bold"
    return bold or segment.asks or segment.kind in ("fold", "table")


def _settle(block: list[Segment]) -> None:
    """Settle that the first paragraph of a block asks, and that nothing else in it does."""
    for segment in block:
        segment.kind = "text" if segment.kind == "question" else segment.kind
        segment.settled = True
    head = block[0]
    head.part = _question(head.part)
    head.kind, head.said = "question", head.part.said


def _question(part: Part) -> Part:
    """Return a paragraph as a question: its first line, or where that asks nothing all up to the last that does."""
    lines = part.text.split("\n")
    if asks_as_line(lines[0]):
        return replace(as_line_question(part), style="plain")
    asked = max((number for number, line in enumerate(lines, start=1) if asking.question_marks(line)), default=1)
    said, rest = wording.take_apart(" ".join(lines[:asked])), "\n".join(lines[asked:])
    first = part.first + asked if rest else 0
    return replace(part, kind="question", said=said, style="plain", answer=rest, answer_first=first)
