"""A document as one sequence of segments: blocks, with paragraphs taken apart and folded blocks opened."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handbook.normalise.language import wording
from handbook.normalise.language.badges import without_badges
from handbook.normalise.language.html_events import html_events
from handbook.normalise.language.wording import Said
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.markdown.html_tables import html_table
from handbook.normalise.markdown.indented import indented_folds
from handbook.normalise.parsing import tables
from handbook.normalise.parsing.boxes import Box, callout_of
from handbook.normalise.parsing.item_headings import heads_by_items, without_item
from handbook.normalise.parsing.paragraphs import Part, read_paragraph


@dataclass(slots=True)
class Segment:
    """A segment of a document.

    `kind` is that of its block, or "question", "answer", "text" for a part of a paragraph, "fold" and "unfold" where
    `<details>` begins and ends, "asked" and "shown" for what a heading asks and what stands beside it, "further" for a
    list of what is asked on. `said` is what a heading, part or summary says; `asks` whether a heading or a summary is a
    question; `named_below` whether the paragraph below a heading is the question that it names; `recurs` whether a
    heading returns in answer after answer; `proved` whether a bold or plain question is surely one, or a heading that
    asks has an answer's sign below it; `settled` where that is sure; `is_task` where it belongs to what the heading
    above it asks; `is_index` where it only names the headings; `parts` of a rule between questions.
    """

    kind: str
    first: int
    last: int
    block: Block | None = None
    part: Part | None = None
    said: Said | None = None
    asks: bool = False
    named_below: bool = False
    recurs: bool = False
    proved: bool = False
    settled: bool = False
    is_task: bool = False
    is_index: bool = False
    parts: bool = False
    answer: str = ""


def read_segments(blocks: Sequence[Block]) -> list[Segment]:
    """Return the segments of a document; which of them are questions is for others to say."""
    if heads_by_items(blocks):
        blocks = [child for block in blocks for child in without_item(block)]
    return [segment for block in blocks for segment in _segments(block)]


def _segments(block: Block) -> Iterator[Segment]:
    if block.kind == "heading":
        yield Segment("heading", block.first, block.last, block, said=wording.take_apart(block.text))
    elif block.kind == "paragraph":
        yield from _parts(block, block.text)
    elif block.kind == "quote" and (box := _callout(block)) is not None:
        yield from _boxed(block, box)
    elif block.kind == "quote" and _holds_question_and_answer(block):
        yield from _without_gaps([segment for child in block.children for segment in _segments(child)], block)
    elif block.kind == "quote" and _is_quoted_question(block):
        yield from _without_gaps(list(_parts(block.children[0], block.children[0].text)), block)
    elif block.kind == "html" and (table := html_table(block)) is not None and tables.holds_questions(table):
        yield Segment("table", block.first, block.last, table)
    elif block.kind == "html":
        yield from _folds(block)
    elif folds := indented_folds(block):
        yield from (segment for child in folds for segment in _segments(child))
    elif block.kind == "list" and all(map(_is_section_of_folds, block.children)):
        for child in without_item(block):
            yield from _segments(child)
    else:
        yield Segment(block.kind, block.first, block.last, block)


def _parts(block: Block, text: str) -> Iterator[Segment]:
    parts = read_paragraph(text, block.first)
    for part in parts:
        # In a page of HTML a paragraph goes on over lines of which nothing is seen.
        last = block.last if part is parts[-1] else part.last
        yield Segment(part.kind, part.first, last, block, part, part.said)


def _callout(block: Block) -> Box | None:
    first = block.children[0] if block.children else None
    box = callout_of(first.text.split("\n", 1)[0]) if first is not None and first.kind == "paragraph" else None
    return box if box is not None and box.kind != "other" else None


def _boxed(block: Block, box: Box) -> Iterator[Segment]:
    """Yield the title of a callout as question or answer, and what the callout holds as a quotation."""
    first, last = block.first, block.first
    said = box.said
    if box.kind == "question" and not said.text:
        rest = block.children[0].text.split("\n")[1:]
        said, last = Said(wording.take_apart(" ".join(rest)).text, said.label, said.number), first + len(rest)
    part = Part(box.kind, first, last, said, "label", said.text if box.kind == "answer" else "", first)
    yield Segment(box.kind, first, last, block, part, said)
    if block.last > last:
        yield Segment("quote", last + 1, block.last, block)


def _holds_question_and_answer(block: Block) -> bool:
    """A quotation that begins with a labelled or bold question and goes on holds the answer too."""
    first = block.children[0] if len(block.children) > 1 else None
    parts = read_paragraph(first.text, first.first) if first is not None and first.kind == "paragraph" else []
    return bool(parts) and parts[0].kind == "question" and parts[0].style != "plain"


def _is_quoted_question(block: Block) -> bool:
    """A quotation that holds one short question is a question set off from its answer, not a quotation."""
    if len(block.children) != 1 or block.children[0].kind != "paragraph":
        return False
    parts = read_paragraph(block.children[0].text, block.children[0].first)
    return len(parts) == 1 and parts[0].kind == "question" and parts[0].style != "plain"


def _is_section_of_folds(item: Block) -> bool:
    """An item that begins with a heading and goes on with folded questions is a section, indented."""
    if len(item.children) < 2 or item.children[0].kind != "heading" or item.children[1].kind != "html":
        return False
    fold = _fold_pieces(item.children[1])[:1]
    return bool(fold) and fold[0].kind == "fold" and wording.summary_asks(fold[0].said)


def _folds(block: Block) -> Iterator[Segment]:
    """Yield the segments of an HTML block; one without folds and headings is a segment as it is."""
    # Lines between two tags hold nothing but other tags.
    yield from _without_gaps(_fold_pieces(block) or [Segment("html", block.first, block.last, block)], block)


def _without_gaps(segments: list[Segment], block: Block) -> list[Segment]:
    """Return the segments of a block with the lines between them, which say nothing, as part of what is before them."""
    for segment, following in zip(segments, [*segments[1:], None], strict=True):
        segment.last = max(segment.last, following.first - 1 if following is not None else block.last)
    segments[0].first = block.first
    return segments


def _fold_pieces(block: Block) -> list[Segment]:
    segments: list[Segment] = []
    opens, summary = None, None
    for event, line, text in html_events(block.text):
        at = min(block.first + line - 1, block.last)
        if event == "open":
            opens, summary = at, None
        elif event == "summary":
            summary = Segment("fold", opens or at, at, block, said=wording.take_apart(without_badges(text)))
            segments.append(summary)
            opens = None
        elif event == "close":
            segments.append(Segment("unfold", at, at, block))
            summary = None
        elif event.startswith("heading"):
            heading = Block("heading", at, at, text, level=int(event[-1]))
            segments.append(Segment("heading", at, at, heading, said=wording.take_apart(text)))
        elif event == "text" and summary is not None:
            summary.answer += text
        elif event == "text" and text.strip():
            segments.append(Segment("html", at, at, block))
            opens = None
    for segment in segments:
        segment.answer = " ".join(segment.answer.split())
    return segments
