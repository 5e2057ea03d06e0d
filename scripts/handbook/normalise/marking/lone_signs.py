"""Single questions set as a heading or in bold type, in a document that asks without either: they are like the others.

Taken for a kind of their own they would hold all that comes behind them, or keep the others from being read.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.headings.rows import seed
from handbook.normalise.marking.lines.titled_lines import asks_as_line
from handbook.normalise.parsing.items import read_alone
from handbook.normalise.parsing.paragraphs import read_paragraph
from handbook.normalise.parsing.segments import Segment

FEW, PLAIN_PER_SIGN = 2, 8


def without_lone_signs(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments with such questions as plain paragraphs, where others outnumber them by far."""
    plain = sum(map(_plain_questions, segments))
    heads, bold = _lone_headings(segments), [segment for segment in segments if _is_bold(segment)]
    made = list(segments)
    if heads and PLAIN_PER_SIGN * len(heads) <= plain + len(bold):
        at = set(map(id, heads))
        made = [piece for segment in made for piece in (_as_paragraph(segment) if id(segment) in at else [segment])]
    if bold and PLAIN_PER_SIGN * len(bold) <= plain and not any(map(_asks_as_heading, made)):
        for segment in bold:
            segment.part = replace(segment.part, style="plain")
    return made


def _plain_questions(segment: Segment) -> int:
    """Return how many questions without a heading, bold type or a label a segment holds."""
    if segment.kind == "list":
        return sum(item.asks and not item.sure for item in map(read_alone, segment.block.children))
    told = segment.kind in ("text", "question") and segment.part is not None and segment.part.style in ("", "plain")
    return int(told and asks_as_line(segment.part.text.split("\n", 1)[0]))


def _lone_headings(segments: Sequence[Segment]) -> list[Segment]:
    """Return the headings that ask where none but they have their level; the title of the document is none of them."""
    levels = Counter(segment.block.level for segment in segments if segment.kind == "heading")
    asking = [segment for segment in segments if _asks_as_heading(segment)]
    lone = len(asking) <= FEW and all(levels[segment.block.level] <= FEW for segment in asking)
    first = next(iter(segments), None)
    deepest = max(levels, default=0)
    return [segment for segment in asking if lone and segment is not first and segment.block.level == deepest]


def _asks_as_heading(segment: Segment) -> bool:
    return segment.kind == "heading" and seed(segment.said)


def _is_bold(segment: Segment) -> bool:
    return segment.kind == "question" and segment.part.style == "bold" and segment.part.text.startswith(("**", "__"))


def _as_paragraph(heading: Segment) -> Iterator[Segment]:
    block = Block("paragraph", heading.first, heading.last, heading.block.text)
    for part in read_paragraph(block.text, block.first):
        yield Segment(part.kind, part.first, heading.last, block, part, part.said)
