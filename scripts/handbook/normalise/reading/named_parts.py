"""Names listed below items of a long list that nobody answers ("Explain these flours:", "1. Rye"): they are asked."""

from collections.abc import Sequence

from handbook.normalise.language import inline
from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.blocks import read_blocks
from handbook.normalise.outline import Found

MANY, SHARE, LONGEST_NAME = 20, 9, 6  # questions, how many stand alone for one that does not, words


def leave_named_parts(questions: Sequence[Found]) -> None:
    """Take such lists for no answer where hardly any question of many has anything below it, and none anything else."""
    answered = [found for found in questions if found.answer is not None]
    if len(questions) < MANY or not answered or SHARE * len(answered) > len(questions):
        return
    if all(found.style == "item" and _only_names(found.answer_text) for found in answered):
        for found in answered:
            found.answer = None


def _only_names(markdown: str) -> bool:
    """Return whether a text is one list of numbered names, without links or code that tell more."""
    blocks = read_blocks(markdown.split("\n"))
    if len(blocks) != 1 or blocks[0].kind != "list" or not all(item.ordered for item in blocks[0].children):
        return False
    heads = [item.children for item in blocks[0].children]
    return all(len(head) == 1 and head[0].kind == "paragraph" and _is_name(head[0].text) for head in heads)


def _is_name(text: str) -> bool:
    return length_of(inline.plain(text)) <= LONGEST_NAME and not inline.links(text)[0]
