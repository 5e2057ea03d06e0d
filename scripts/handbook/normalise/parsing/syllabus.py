"""Items of a list that ask nothing: the topics of a syllabus, kept one by one."""

from handbook.normalise.language import wording
from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.outline import TOPIC, Section, SetAside

LONGEST_TOPIC = 12
ITEM = "list item, not a question"


def read_topic(item: Block, ordinal: int, sections: tuple[Section, ...]) -> list[SetAside]:
    """Return an item and those nested in it, each as an entry of its own; `ordinal` is its place in its section.

    A short item is a topic; a sentence or more is only set aside.
    """
    head = item.children[0] if item.children else None
    text = wording.take_apart(head.text).text if head is not None and head.text else ""
    nested = [block for block in item.children[1:] if block.kind == "list"]
    last = nested[0].first - 1 if nested else item.last
    is_short = length_of(text) <= LONGEST_TOPIC and not text.endswith(".")
    why = TOPIC if is_short else ITEM
    entries = [SetAside(item.first, max(item.first, last), why, text=text, sections=sections, ordinal=ordinal)]
    group = Section(sections[-1].depth + 1 if sections else 1, text, item.number or str(ordinal), None, None)
    for block in item.children[1:]:
        if block.kind == "list":
            for number, child in enumerate(block.children, start=1):
                entries += read_topic(child, number, (*sections, group))
        elif nested and block.first > nested[0].first:
            entries.append(SetAside(block.first, block.last, ITEM))
    return entries
