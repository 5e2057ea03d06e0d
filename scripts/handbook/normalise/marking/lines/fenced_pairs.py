"""Fences that hold labelled questions with their labelled answers: paragraphs that lost nothing but their room."""

from collections.abc import Iterator, Sequence

from handbook.normalise.language import wording
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.paragraphs import read_paragraph
from handbook.normalise.parsing.segments import Segment


def pairs_in(fence: Segment, inside: Sequence[tuple[int, str]]) -> Iterator[Segment]:
    """Yield the filled lines within a fence as a paragraph for each question, between two rules."""
    yield Segment("rule", fence.first, inside[0][0] - 1)
    starts = [place for place, (_, line) in enumerate(inside) if not place or _asks(line)]
    for start, end in zip(starts, [*starts[1:], len(inside)], strict=True):
        yield from _paragraph(inside[start:end])
    if fence.last > inside[-1][0]:
        yield Segment("rule", inside[-1][0] + 1, fence.last)


def _paragraph(lines: Sequence[tuple[int, str]]) -> Iterator[Segment]:
    """Yield what the lines of a question and its answer say; what stood apart in them stays so."""
    first, last = lines[0][0], lines[-1][0]
    texts = dict(lines)
    text = "\n".join(texts.get(number, "") for number in range(first, last + 1))
    block = Block("paragraph", first, last, text)
    for part in read_paragraph(text, first):
        yield Segment(part.kind, part.first, part.last, block, part, part.said)


def _asks(line: str) -> bool:
    label = wording.take_apart(line).label
    return label is not None and label.kind == "question"
