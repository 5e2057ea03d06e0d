"""Lists of answers to choose from: with check boxes, or letters that count from A."""

import re

from handbook.normalise.markdown.blocks import Block

CHECK_BOX = re.compile(r"\[[ xX]\]\s")
LETTER = re.compile(r"\W{0,3}([A-La-l])\W{0,2}[.:)]")


def offers_choices(block: Block) -> bool:
    """Return whether a list offers answers to choose from: two or more items, each with a check box or a letter."""
    return len(_heads(block)) == len(block.children) > 1 and (is_of_check_boxes(block) or is_lettered(block))


def is_of_check_boxes(block: Block) -> bool:
    """Return whether each item of a list begins with a check box."""
    heads = _heads(block)
    return len(heads) == len(block.children) and all(map(CHECK_BOX.match, heads))


def _heads(block: Block) -> list[str]:
    return [item.children[0].text for item in block.children if item.children and item.children[0].text]


def is_lettered(block: Block) -> bool:
    """Return whether the items of a list begin with letters that count from A, in a check box or not."""
    heads = [CHECK_BOX.sub("", head, count=1) for head in _heads(block)]
    letters = [match[1].lower() for match in map(LETTER.match, heads) if match is not None]
    return letters == list("abcdefghijkl"[: len(heads)])
