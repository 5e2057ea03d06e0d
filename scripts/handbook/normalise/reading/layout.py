"""What a person says the questions are, where the reader's own judgement is wrong or unsure.

For whole files by `--layout`, and from a line on by a mark in the file: `<!-- questions: headings-3 -->`.
"""

import re
from collections.abc import Iterator, Sequence

from handbook.normalise.language import inline
from handbook.normalise.language.asking import asks
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.parsing.paragraphs import as_bold_question
from handbook.normalise.parsing.segments import Segment

AUTO, LISTS, BOLD, NONE = "auto", "lists", "bold", "none"
HEADINGS = tuple(f"headings-{level}" for level in range(1, 7))
LAYOUTS = (AUTO, *HEADINGS, LISTS, BOLD, NONE)
MARK = re.compile(r"\s*<!--\s*questions:\s*(\S*)\s*-->\s*$", re.IGNORECASE)


def mark_of(segment: Segment) -> str | None:
    """Return what a mark says the questions are from there on, known or not; None for any other segment."""
    match = MARK.match(segment.block.text) if segment.kind == "html" and segment.block is not None else None
    return match[1].lower() if match is not None else None


def settle(segments: list[Segment], layout: str) -> bool:
    """Mark as questions what is said to be some and nothing else; return whether somebody said anything."""
    said = False
    for segment, holds in _with_layouts(segments, layout):
        if holds == AUTO:
            continue
        said = True
        _settle(segment, holds)
    return said


def unknown_marks(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the marks that say nothing known, each with its line."""
    for number, line in enumerate(lines, start=1):
        match = MARK.match(line) if "<!--" in line else None
        if match is not None and match[1].lower() not in LAYOUTS:
            yield number, match[1]


def _with_layouts(segments: list[Segment], layout: str) -> Iterator[tuple[Segment, str]]:
    for segment in segments:
        mark = mark_of(segment)
        if mark in LAYOUTS:
            layout, segment.kind, segment.answer = mark, "mark", mark
        else:
            yield segment, layout


def _settle(segment: Segment, layout: str) -> None:
    segment.named_below = segment.recurs = segment.asks = False
    if segment.kind == "heading":
        segment.asks = layout == f"headings-{segment.block.level}" and not _is_part(segment)
    elif layout == BOLD and segment.kind in ("question", "text") and _is_bold(segment):
        segment.part = as_bold_question(segment.part)
        segment.kind, segment.said, segment.asks = "question", segment.part.said, True
    elif segment.kind == "question":
        segment.kind = "text"
    elif segment.kind == "list":
        segment.block.asks = segment.asks = layout == LISTS
    segment.settled = True


def _is_part(segment: Segment) -> bool:
    """Return whether a heading names an answer, or a part that every document may have ("Contents", "Summary")."""
    label = segment.said.label
    if label is not None:
        return label.kind == "answer"
    text = segment.said.text
    return not text or (section_kind(text) is not None and not asks(text))


def _is_bold(segment: Segment) -> bool:
    """Return whether a paragraph is a question in bold, or begins with a line that is wholly bold."""
    if segment.part is None:
        return False
    cut = inline.leading_strong(segment.part.text.split("\n", 1)[0])
    whole = cut is not None and not any(map(str.isalnum, cut[1]))
    return whole or segment.part.style == "bold"
