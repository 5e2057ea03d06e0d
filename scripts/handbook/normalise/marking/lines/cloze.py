"""Numbered sentences with a gap to fill in ("**2.** A miller makes ____ of grain."): in a row of them, all ask."""

import re
from collections.abc import Sequence
from itertools import groupby

from handbook.normalise.language import inline, wording
from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.paragraphs import as_bold_question
from handbook.normalise.parsing.segments import Segment

SEVERAL, SHORTEST = 4, 4  # sentences of a row, words around a gap: "1. Name: ____" is a line of a form
GAP = re.compile(r"_{3,}|\.{4,}|…{2,}")
BOLD = ("**", "__")


def mark_cloze(segments: Sequence[Segment]) -> None:
    """Mark rows of numbered paragraphs, and numbered lists, of which three in four are such sentences."""
    for _, group in groupby(segments, key=lambda segment: _number(segment) is not None):
        row = list(group)
        if _number(row[0]) == "1" and _leave_gaps([segment.part.text for segment in row]):
            for segment in row:
                _ask(segment)
    for segment in segments:
        if segment.kind == "list" and not segment.settled and _leave_gaps(_numbered_lines(segment.block)):
            segment.block.asks = True


def _number(segment: Segment) -> str | None:
    """Return the number of a paragraph that begins with one in bold type."""
    told = segment.kind in ("text", "question") and segment.part is not None and segment.part.style != "label"
    bold = told and not segment.settled and segment.part.text.startswith(BOLD)
    return wording.take_apart(segment.part.text).number if bold else None


def _numbered_lines(block: Block) -> list[str]:
    """Return what the items of a numbered list say; nothing where one of them is no paragraph."""
    heads = [item.children[0] if item.ordered and item.children else item for item in block.children]
    return [head.text for head in heads] if all(head.kind == "paragraph" for head in heads) else []


def _leave_gaps(sentences: Sequence[str]) -> bool:
    leaving = sum(map(_leaves_gap, sentences))
    return leaving >= SEVERAL and 4 * leaving >= 3 * len(sentences)


def _leaves_gap(sentence: str) -> bool:
    if GAP.search(text := inline.plain(sentence)) is None:
        return False
    return length_of(GAP.sub(" ", wording.take_apart(text).text)) >= SHORTEST


def _ask(segment: Segment) -> None:
    if segment.kind == "text":
        segment.part = as_bold_question(segment.part)
        segment.kind, segment.said = "question", segment.part.said
