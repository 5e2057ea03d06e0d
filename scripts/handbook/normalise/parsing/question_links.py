"""Lists of labelled questions that lead to other documents: an index, whatever asks above it."""

from handbook.normalise.language import inline, wording
from handbook.normalise.markdown.blocks import Block

SEVERAL = 3


def is_index(block: Block) -> bool:
    """Return whether each item of a list is a link elsewhere whose text is a labelled question, counted from one."""
    heads = [item.children[0].text for item in block.children if len(item.children) == 1]
    if len(heads) < len(block.children) or len(heads) < SEVERAL or not all(map(_leads_elsewhere, heads)):
        return False
    labels = [wording.take_apart(text).label for text in heads]
    numbers = [label.number for label in labels if label is not None and label.kind == "question"]
    return numbers == [str(number) for number in range(1, len(heads) + 1)]


def _leads_elsewhere(text: str) -> bool:
    targets, outside = inline.links(text)
    return len(targets) == 1 and not targets[0].startswith("#") and not any(map(str.isalnum, outside))
