"""Documents of numbered tasks below nothing but a title that announces questions: each is one, however it is put."""

from collections.abc import Sequence

from handbook.normalise.language import asking
from handbook.normalise.marking.headings.document_titles import titled_as_questions
from handbook.normalise.parsing.choice_lists import offers_choices
from handbook.normalise.parsing.items import Item, read_alone, said_of
from handbook.normalise.parsing.line_questions import SENTENCES
from handbook.normalise.parsing.segments import Segment

MANY, SHARE = 8, 3
BESIDE = ("list", "code", "rule", "text")


def mark_titled_numbers(segments: Sequence[Segment]) -> None:
    """Mark the numbered lists of such a document as questions where a third of their items ask or order."""
    told = segments[1:]
    if not titled_as_questions(segments) or any(segment.kind not in BESIDE for segment in told):
        return
    blocks = [segment.block for segment in told if segment.kind == "list" and not segment.settled]
    items = [read_alone(item) for block in blocks for item in block.children]
    if len(items) < MANY or not all(map(_is_plain, items)) or any(map(offers_choices, blocks)):
        return
    if 2 * sum(segment.kind == "text" for segment in told) <= len(items) <= SHARE * sum(map(_gives, items)):
        for block in blocks:
            block.asks = True


def _is_plain(item: Item) -> bool:
    """Return whether an item has a number, and a paragraph without a label."""
    return item.block.ordered and len(item.parts) == 1 and len(item.block.children) == 1


def _gives(item: Item) -> bool:
    """Return whether one of the sentences of an item asks or orders."""
    sentences = [said_of(item), *SENTENCES.split(" ".join(item.block.children[0].text.split()))]
    return item.asks or item.opens or any(map(asking.is_question, sentences)) or any(map(asking.orders, sentences))
