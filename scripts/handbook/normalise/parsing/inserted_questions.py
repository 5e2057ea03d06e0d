"""Bold questions that somebody inserted behind the answer of a numbered one, indented as that answer is."""

from collections.abc import Sequence

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.paragraphs import read_paragraph

SEVERAL, SHARE = 3, 2


def with_inserted_questions(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks with such paragraphs as items of their list, where most ask in bold and have labelled answers.

    From the first of them on an item has to hold nothing else than questions and labelled answers: what tells something
    below a bold question is part of the answer above.
    """
    lists = [block for block in blocks if block.kind == "list" and block.children[0].ordered]
    items = [item for block in lists for item in block.children]
    told = sum(map(_is_bold_with_answer, items))
    if told >= SEVERAL and SHARE * told > len(items):
        for block in lists:
            block.children = [part for item in block.children for part in _parted(item)]
    return blocks


def _is_bold_with_answer(item: Block) -> bool:
    return bool(item.children) and _asks_in_bold(item.children[0]) and any(map(_answers, item.children[:2]))


def _asks_in_bold(block: Block) -> bool:
    cut = inline.leading_strong(block.text) if block.kind == "paragraph" else None
    text = wording.take_apart(cut[0]).text if cut is not None else ""
    return asking.asks(text) or asking.explains(text)


def _answers(block: Block) -> bool:
    """Return whether a paragraph holds the label of an answer."""
    parts = read_paragraph(block.text, block.first) if block.kind == "paragraph" else []
    return any(part.kind == "answer" or part.answer for part in parts)


def _parted(item: Block) -> list[Block]:
    below = item.children[1:] if item.children and _asks_in_bold(item.children[0]) else []
    first = next((place for place, block in enumerate(below, start=1) if _asks_in_bold(block)), None)
    if first is None or not all(_asks_in_bold(block) or _answers(block) for block in item.children[first:]):
        return [item]
    parts = [Block("item", item.first, item.children[first - 1].last, number=item.number, ordered=True)]
    parts[0].children = item.children[:first]
    for block in item.children[first:]:
        if _asks_in_bold(block):
            parts.append(Block("item", block.first, block.last, ordered=True, children=[block]))
        else:
            parts[-1].children, parts[-1].last = [*parts[-1].children, block], block.last
    parts[-1].last = item.last
    return parts
