"""Lines below one that announces questions ("Round 2 questions:"), with no blank line between it and what is above."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from handbook.normalise.language import asking
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.blocks import Block

FEW, SEVERAL, LONGEST, LEVEL = 2, 3, 8, 2
COLONS = (":", "：")


def with_announced_lines(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with such lines as lists below headings, where several are announced and most of them ask.

    To CommonMark they go on with the paragraph or the item above.
    """
    blocks = list(blocks)
    texts = [text for block in blocks for text in _texts(block)]
    if sum(any(map(_announces, text.split("\n"))) for text in texts if "\n" in text) < FEW:
        return blocks
    return [piece for block in blocks for piece in _pieces(block)]


def _texts(block: Block) -> Iterator[str]:
    if block.kind == "paragraph":
        yield block.text
    elif block.kind == "list":
        yield from (item.children[-1].text for item in block.children if _is_line(item))


def _is_line(item: Block) -> bool:
    return len(item.children) == 1 and item.children[0].kind == "paragraph"


def _announces(line: str) -> bool:
    named = line.rstrip().endswith(COLONS) and 1 < length_of(line) <= LONGEST
    return named and says_questions(line, surely=True) and not asking.is_question(line)


def _pieces(block: Block) -> Iterator[Block]:
    if block.kind == "paragraph":
        yield from _parted(block) or [block]
    elif block.kind == "list":
        yield from _list_pieces(block)
    else:
        yield block


def _list_pieces(block: Block) -> Iterator[Block]:
    """Yield a list, cut behind each item that goes on with such lines; these stand between."""
    items: list[Block] = []
    for item in block.children:
        parted = _parted(item.children[0]) if _is_line(item) else []
        if parted and parted[0].kind == "paragraph":
            head, *below = parted
            items.append(Block("item", item.first, head.last, number=item.number, ordered=item.ordered))
            items[-1].children = [head]
            yield Block("list", items[0].first, head.last, children=items)
            yield from below
            items = []
        else:
            items.append(item)
    if len(items) == len(block.children):
        yield block
    elif items:
        yield Block("list", items[0].first, items[-1].last, children=items)


def _parted(paragraph: Block) -> list[Block]:
    """Return what such lines part a paragraph into; nothing where it holds none with questions below."""
    rows: list[list[str]] = [[]]
    for line in paragraph.text.split("\n"):
        if _announces(line) or (line.rstrip().endswith(COLONS) and _announces(rows[-1][0] if rows[-1] else "")):
            rows.append([])
        rows[-1].append(line)
    first, made = paragraph.first, []
    for row in filter(None, rows):
        asked = [line for line in row[1:] if _asks(line)]
        if _announces(row[0]) and len(row) > SEVERAL and 2 * len(asked) >= len(row) - 1:
            made += [Block("heading", first, first, row[0].strip(" :：*_"), level=LEVEL), _as_list(row[1:], first + 1)]
        else:
            made.append(Block("paragraph", first, first + len(row) - 1, "\n".join(row)))
        first += len(row)
    return _joined(made) if any(block.kind == "list" for block in made) else []


def _joined(blocks: list[Block]) -> list[Block]:
    """Return the blocks with paragraphs right below each other as one again."""
    joined: list[Block] = []
    for told, group in groupby(blocks, key=lambda block: block.kind == "paragraph"):
        row = list(group)
        text = "\n".join(block.text for block in row)
        joined += [Block("paragraph", row[0].first, row[-1].last, text)] if told else row
    return joined


def _asks(line: str) -> bool:
    return asking.is_question(line) or asking.opens_like_a_question(line) or asking.gives_task(line)


def _as_list(lines: list[str], first: int) -> Block:
    items = [
        Block("item", number, number, children=[Block("paragraph", number, number, line)])
        for number, line in enumerate(lines, start=first)
    ]
    return Block("list", first, first + len(lines) - 1, children=items)
