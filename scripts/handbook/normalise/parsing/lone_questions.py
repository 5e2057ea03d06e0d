"""Lists of one item that is nothing but a labelled question ("- [ ] **Question:** Why?"): paragraphs with a bullet."""

import re
from collections.abc import Iterable
from dataclasses import replace

from handbook.normalise.language import inline, wording
from handbook.normalise.markdown.blocks import Block

SEVERAL = 3
CHECK_BOX = re.compile(r"\[[ xX]\]\s+")


def with_lone_questions(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks of a document with such lists as paragraphs, where there are several: answers stand below."""
    blocks = list(blocks)
    asked = [_labelled(block) for block in blocks]
    if len(asked) - asked.count(None) < SEVERAL:
        return blocks
    return [
        block if text is None else replace(block.children[0].children[0], text=text)
        for block, text in zip(blocks, asked, strict=True)
    ]


def _labelled(block: Block) -> str | None:
    """Return the labelled question that a list is, without its box and the name of its kind ("**Code:**")."""
    inside = block.children[0].children if block.kind == "list" and len(block.children) == 1 else []
    if len(inside) != 1 or inside[0].kind != "paragraph" or block.children[0].number is not None:
        return None
    text = CHECK_BOX.sub("", inside[0].text, count=1) if CHECK_BOX.match(inside[0].text) else inside[0].text
    inner, rest = inline.leading_strong(text) or ("", "")
    named = inner.endswith(":") or rest.startswith(":")
    return next(filter(_asks, [text, rest.lstrip(" :")] if named else [text]), None)


def _asks(text: str) -> bool:
    said = wording.take_apart(text)
    return said.label is not None and said.label.kind == "question" and bool(said.text)
