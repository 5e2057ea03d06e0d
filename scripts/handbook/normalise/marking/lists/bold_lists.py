"""Lists of nothing but bold items: the questions of a document, where enough of them ask."""

from handbook.normalise.language import inline
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.tags import is_set_in_tags
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import Item, read_alone, read_items
from handbook.normalise.parsing.segments import Segment

SEVERAL, MANY, SHARE = 5, 8, 5


def mark_bold_lists(segments: list[Segment]) -> None:
    """Where four fifths of all items that begin in bold are questions, lists of nothing but such items are of some.

    Below a title that announces questions, a fifth will do of items that are nothing but bold.
    """
    lists = [segment.block for segment in segments if segment.kind == "list" and not segment.settled]
    begun = [block for block in lists if all(map(_begins_bold, block.children))]
    items = [item for block in begun for item in read_items(block)]
    if len(items) >= MANY and 5 * sum(item.asks for item in items) >= 4 * len(items):
        _ask([block for block in begun if not _tells(block)])
    whole = [block for block in _announced(segments) if all(map(_is_bold, block.children))]
    alone = [read_alone(item) for block in whole for item in block.children]
    if SEVERAL <= sum(map(_asks, alone)) >= len(alone) / SHARE:
        _ask(whole)


def _tells(block: Block) -> bool:
    """Return whether no item of a list asks, and some say more than their name ("**Rye** – a grain")."""
    return not any(map(_asks, map(read_alone, block.children))) and not all(map(_is_bold, block.children))


def _announced(segments: list[Segment]) -> list[Block]:
    """Return the lists behind the first heading that surely announces questions; none where headings or folds ask."""
    announced, lists = False, []
    if any(segment.asks for segment in segments):
        return []  # they stand in answers
    for segment in segments:
        if segment.kind == "heading":
            announced = announced or says_questions(segment.said.text, surely=True)
        elif segment.kind == "list" and announced and not segment.settled:
            lists.append(segment.block)
    return lists


def _begins_bold(item: Block) -> bool:
    cut = inline.leading_strong(_head(item))
    return cut is not None and not cut[1].startswith(":") and not cut[0].endswith(":")


def _is_bold(item: Block) -> bool:
    head = _head(item)
    cut = inline.leading_strong(head)
    bold = is_set_in_tags(head) or (cut is not None and not any(map(str.isalnum, cut[1])))
    return bold and not inline.plain(head).rstrip().endswith((":", "："))


def _head(item: Block) -> str:
    return item.children[0].text if item.children and item.children[0].kind == "paragraph" else ""


def _asks(item: Item) -> bool:
    return item.asks or item.opens


def _ask(lists: list[Block]) -> None:
    for block in lists:
        block.asks = True
