"""A document as one sequence of segments: blocks, with paragraphs taken apart and folded blocks opened."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.normalise.reading import inline, wording
from handbook.normalise.reading.blocks import Block
from handbook.normalise.reading.paragraphs import Part, read_paragraph
from handbook.normalise.reading.wording import Said


@dataclass
class Segment:
    """A segment of a document.

    `kind` is that of its block, or "question", "answer", "text" for a part of a paragraph, or "fold" and "unfold" where
    `<details>` begins and ends. `said` is what a heading, part or summary says; `asks` whether a heading is a question.
    """

    kind: str
    first: int
    last: int
    block: Block | None = None
    part: Part | None = None
    said: Said | None = None
    asks: bool = False
    answer: str = ""


def read_segments(blocks: list[Block]) -> list[Segment]:
    """Return the segments of a document; headings that are questions are marked."""
    segments = [segment for block in blocks for segment in _segments(block)]
    _mark_questions([segment for segment in segments if segment.kind == "heading"])
    return segments


def _segments(block: Block) -> Iterator[Segment]:
    if block.kind == "heading":
        yield Segment("heading", block.first, block.last, block, said=wording.take_apart(block.text))
    elif block.kind == "paragraph":
        yield from _parts(block, block.text)
    elif block.kind == "quote" and _is_quoted_question(block):
        yield from _parts(block, block.children[0].text)
    elif block.kind == "html":
        yield from _folds(block)
    else:
        yield Segment(block.kind, block.first, block.last, block)


def _parts(block: Block, text: str) -> Iterator[Segment]:
    for part in read_paragraph(text, block.first):
        yield Segment(part.kind, part.first, part.last, block, part, part.said)


def _is_quoted_question(block: Block) -> bool:
    """A quotation that holds one short question is a question set off from its answer, not a quotation."""
    if len(block.children) != 1 or block.children[0].kind != "paragraph":
        return False
    parts = read_paragraph(block.children[0].text, block.first)
    return len(parts) == 1 and parts[0].kind == "question" and parts[0].style != "plain"


def _folds(block: Block) -> Iterator[Segment]:
    """Yield the segments of an HTML block; one without `<details>` or `<summary>` is a segment as it is."""
    segments = _fold_pieces(block) or [Segment("html", block.first, block.last, block)]
    for segment, following in zip(segments, [*segments[1:], None], strict=True):
        # Lines between two tags, which hold nothing but other tags, go with what stands before them.
        segment.last = max(segment.last, following.first - 1 if following is not None else block.last)
    segments[0].first = block.first
    yield from segments


def _fold_pieces(block: Block) -> list[Segment]:
    segments: list[Segment] = []
    opens, summary = None, None
    for event, line, text in inline.details_events(block.text):
        at = min(block.first + line - 1, block.last)
        if event == "open":
            opens, summary = at, None
        elif event == "summary":
            summary = Segment("fold", opens or at, at, block, said=wording.take_apart(text))
            segments.append(summary)
            opens = None
        elif event == "close":
            segments.append(Segment("unfold", at, at, block))
            summary = None
        elif event == "text" and summary is not None:
            summary.answer += text
        elif event == "text" and text.strip():
            segments.append(Segment("html", at, at, block))
    for segment in segments:
        segment.answer = " ".join(segment.answer.split())
    return segments


def _mark_questions(headings: list[Segment]) -> None:
    for segment in headings:
        segment.asks = _asks(segment.said)
    for siblings in _numbered_siblings(headings):
        # Where most numbered headings of a row are questions, so are the others ("7. Status codes").
        if 2 * sum(segment.asks for segment in siblings) > len(siblings) > 2:
            for segment in siblings:
                segment.asks = segment.asks or wording.section_kind(segment.said.text) is None


def _asks(said: Said) -> bool:
    if said.label is not None:
        return said.label.kind == "question"
    if wording.section_kind(said.text) is not None or wording.is_about_the_document(said.text):
        return False
    return wording.is_question(said.text) or wording.opens_like_a_question(said.text)


def _numbered_siblings(headings: list[Segment]) -> Iterator[list[Segment]]:
    """Yield the numbered headings of one level below the same heading, group by group."""
    groups: dict[tuple[int, int], list[Segment]] = {}
    parents: list[tuple[int, int]] = []
    for position, segment in enumerate(headings):
        level = segment.block.level
        while parents and parents[-1][0] >= level:
            parents.pop()
        if segment.said.number is not None:
            groups.setdefault((parents[-1][1] if parents else -1, level), []).append(segment)
        parents.append((level, position))
    yield from groups.values()
