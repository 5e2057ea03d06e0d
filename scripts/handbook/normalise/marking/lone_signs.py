"""Single questions set as a heading, in bold type or with a label, in a document that asks without: like the others.

Taken for a kind of their own they would hold all that comes behind them, or keep the others from being read.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from handbook.normalise.language.wording import take_apart
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.headings.rows import seed
from handbook.normalise.marking.lines.titled_lines import asks_as_line
from handbook.normalise.parsing.items import read_alone
from handbook.normalise.parsing.paragraphs import read_paragraph
from handbook.normalise.parsing.segments import Segment

FEW, PLAIN_PER_SIGN = 2, 8
LABEL = re.compile(r"[*_]{0,3}\w{1,12}[*_]{0,3}[:：][*_]{0,3}\s*(?=\S)")


def without_lone_signs(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments with such questions as plain paragraphs, where others outnumber them by far."""
    heads, bold = _lone_headings(segments), [segment for segment in segments if _is_bold(segment)]
    made = list(segments)
    if not (heads or bold or any(map(_is_labelled, segments))):
        return made
    plain = sum(map(_plain_questions, segments))
    if heads and PLAIN_PER_SIGN * len(heads) <= plain + len(bold):
        at = set(map(id, heads))
        made = [piece for segment in made for piece in (_as_paragraph(segment) if id(segment) in at else [segment])]
    if bold and PLAIN_PER_SIGN * len(bold) <= plain and not any(map(_asks_as_heading, made)):
        for segment in bold:
            segment.part = replace(segment.part, style="plain")
    labelled = [segment for segment in made if _is_labelled(segment)]
    if labelled and len(labelled) <= FEW and PLAIN_PER_SIGN * len(labelled) <= plain and not any(map(_counts, made)):
        made = list(_without_labels(made, labelled))
    return made


def _plain_questions(segment: Segment) -> int:
    """Return how many questions without a heading, bold type or a label a segment holds."""
    if segment.kind == "list":
        return sum(item.asks and not item.sure for item in map(read_alone, segment.block.children))
    told = segment.kind in ("text", "question") and segment.part is not None and segment.part.style in ("", "plain")
    return int(told and asks_as_line(segment.part.text.split("\n", 1)[0]))


def _lone_headings(segments: Sequence[Segment]) -> list[Segment]:
    """Return the headings that ask where none but they have their level.

    The title of the document is none of them, nor are its last words, below which hardly anything asks.
    """
    levels = Counter(segment.block.level for segment in segments if segment.kind == "heading")
    deepest = max(levels, default=0)
    if levels[deepest] > FEW:
        return []
    asking = [segment for segment in segments if _asks_as_heading(segment)]
    lone = len(asking) <= FEW and all(levels[segment.block.level] <= FEW for segment in asking)
    first = next(iter(segments), None)
    lone = lone and all(segment is not first and _is_asked_below(segments, segment) for segment in asking)
    return [segment for segment in asking if lone and segment.block.level == deepest]


def _is_asked_below(segments: Sequence[Segment], heading: Segment) -> bool:
    """Return whether more than the text below a heading asks on behind it."""
    return sum(_plain_questions(segment) for segment in segments if segment.first > heading.last) >= FEW


def _asks_as_heading(segment: Segment) -> bool:
    return segment.kind == "heading" and seed(segment.said)


def _is_bold(segment: Segment) -> bool:
    return segment.kind == "question" and segment.part.style == "bold" and segment.part.text.startswith(("**", "__"))


def _as_paragraph(heading: Segment) -> Iterator[Segment]:
    block = Block("paragraph", heading.first, heading.last, heading.block.text)
    for part in read_paragraph(block.text, block.first):
        yield Segment(part.kind, part.first, heading.last, block, part, part.said)


def _is_labelled(segment: Segment) -> bool:
    """Return whether a segment is a question whose label has no number: in a paragraph, or a list by itself."""
    if segment.kind == "list":
        item = segment.block.children[0] if len(segment.block.children) == 1 else None
        return bool(item and item.children) and item.children[0].kind == "paragraph" and _opens(item.children[0].text)
    told = segment.kind == "question" and segment.part.style == "label" and segment.block is not None
    return told and segment.block.kind == "paragraph" and _opens(segment.part.text)


def _opens(text: str) -> bool:
    label = take_apart(text.split("\n", 1)[0]).label
    return label is not None and label.kind == "question" and label.number is None and LABEL.match(text) is not None


def _counts(segment: Segment) -> bool:
    """Return whether a label with a number shows that labels are what this document asks by."""
    return segment.kind == "question" and segment.said.label is not None and segment.said.label.number is not None


def _without_labels(segments: Sequence[Segment], labelled: Sequence[Segment]) -> Iterator[Segment]:
    """Yield the segments with the paragraphs and items of such questions as they would be without these labels."""
    at = {id(segment.block): segment for segment in labelled}
    for _, row in groupby(segments, lambda segment: id(segment.block or segment)):
        pieces = list(row)
        asked = at.get(id(pieces[0].block or pieces[0]))
        if asked is None:
            yield from pieces
        elif asked.kind == "list":
            item = asked.block.children[0]
            item.children[0].text, item.memo = LABEL.sub("", item.children[0].text, count=1), None
            yield asked
        elif asks_as_line(asked.said.text):
            lines = asked.block.text.split("\n")
            place = asked.first - asked.block.first
            lines[place] = LABEL.sub("", lines[place], count=1)
            for part in read_paragraph("\n".join(lines), asked.block.first):
                yield Segment(part.kind, part.first, part.last, asked.block, part, part.said)
        else:
            asked.part = replace(asked.part, style="plain")
            yield from pieces
