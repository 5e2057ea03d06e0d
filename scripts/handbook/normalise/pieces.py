"""A document as one sequence of pieces: blocks, with paragraphs taken apart and folded blocks opened."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.normalise import inline, wording
from handbook.normalise.asking import Part, read_paragraph
from handbook.normalise.blocks import Block
from handbook.normalise.wording import Said


@dataclass
class Piece:
    """A piece of a document.

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


def read_pieces(blocks: list[Block]) -> list[Piece]:
    """Return the pieces of a document; headings that are questions are marked."""
    pieces = [piece for block in blocks for piece in _pieces(block)]
    _mark_questions([piece for piece in pieces if piece.kind == "heading"])
    return pieces


def _pieces(block: Block) -> Iterator[Piece]:
    if block.kind == "heading":
        yield Piece("heading", block.first, block.last, block, said=wording.take_apart(block.text))
    elif block.kind == "paragraph":
        yield from _parts(block, block.text)
    elif block.kind == "quote" and _is_quoted_question(block):
        yield from _parts(block, block.children[0].text)
    elif block.kind == "html":
        yield from _folds(block)
    else:
        yield Piece(block.kind, block.first, block.last, block)


def _parts(block: Block, text: str) -> Iterator[Piece]:
    for part in read_paragraph(text, block.first):
        yield Piece(part.kind, part.first, part.last, block, part, part.said)


def _is_quoted_question(block: Block) -> bool:
    """A quotation that holds one short question is a question set off from its answer, not a quotation."""
    if len(block.children) != 1 or block.children[0].kind != "paragraph":
        return False
    parts = read_paragraph(block.children[0].text, block.first)
    return len(parts) == 1 and parts[0].kind == "question" and parts[0].style != "plain"


def _folds(block: Block) -> Iterator[Piece]:
    """Yield the pieces of an HTML block; one without `<details>` or `<summary>` is a piece as it is."""
    pieces = _fold_pieces(block) or [Piece("html", block.first, block.last, block)]
    for piece, following in zip(pieces, [*pieces[1:], None], strict=True):
        # Lines between two tags, which hold nothing but other tags, go with what stands before them.
        piece.last = max(piece.last, following.first - 1 if following is not None else block.last)
    pieces[0].first = block.first
    yield from pieces


def _fold_pieces(block: Block) -> list[Piece]:
    pieces: list[Piece] = []
    opens, summary = None, None
    for event, line, text in inline.details_events(block.text):
        at = min(block.first + line - 1, block.last)
        if event == "open":
            opens, summary = at, None
        elif event == "summary":
            summary = Piece("fold", opens or at, at, block, said=wording.take_apart(text))
            pieces.append(summary)
            opens = None
        elif event == "close":
            pieces.append(Piece("unfold", at, at, block))
            summary = None
        elif event == "text" and summary is not None:
            summary.answer += text
        elif event == "text" and text.strip():
            pieces.append(Piece("html", at, at, block))
    for piece in pieces:
        piece.answer = " ".join(piece.answer.split())
    return pieces


def _mark_questions(headings: list[Piece]) -> None:
    for piece in headings:
        piece.asks = _asks(piece.said)
    for siblings in _numbered_siblings(headings):
        # Where most numbered headings of a row are questions, so are the others ("7. Status codes").
        if 2 * sum(piece.asks for piece in siblings) > len(siblings) > 2:
            for piece in siblings:
                piece.asks = piece.asks or wording.section_kind(piece.said.text) is None


def _asks(said: Said) -> bool:
    if said.label is not None:
        return said.label.kind == "question"
    if wording.section_kind(said.text) is not None or wording.is_about_the_document(said.text):
        return False
    return wording.is_question(said.text) or wording.opens_like_a_question(said.text)


def _numbered_siblings(headings: list[Piece]) -> Iterator[list[Piece]]:
    """Yield the numbered headings of one level below the same heading, group by group."""
    groups: dict[tuple[int, int], list[Piece]] = {}
    parents: list[tuple[int, int]] = []
    for position, piece in enumerate(headings):
        level = piece.block.level
        while parents and parents[-1][0] >= level:
            parents.pop()
        if piece.said.number is not None:
            groups.setdefault((parents[-1][1] if parents else -1, level), []).append(piece)
        parents.append((level, position))
    yield from groups.values()
