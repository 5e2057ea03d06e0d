"""Sections of lists, most of which ask: the lists between them that hardly do so are questions too."""

from handbook.normalise.language import asking, inline
from handbook.normalise.language.words import length_of, vocabulary, words_of
from handbook.normalise.markdown.blocks import Block, counts_on
from handbook.normalise.marking.headings.rows import read_titles
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.choice_lists import offers_choices
from handbook.normalise.parsing.groups import is_tree_of_questions
from handbook.normalise.parsing.items import Item, read_alone, said_of
from handbook.normalise.parsing.kinds import kinds_of
from handbook.normalise.parsing.segments import Segment

SEVERAL, SHARE, LONGEST = 3, 4, 30
BESIDE = ("list", "rule", "code", "html")
COMPARES = frozenset(["vs", "versus"])


def mark_lists_beside_questions(segments: list[Segment]) -> None:
    """Mark the lists of such sections where something in them hints at questions, as in "Implement it" or "A vs B"."""
    if "list" not in kinds_of(segments):
        return
    sections = [(title, _items(title)) for title in read_titles(segments) if _holds_lists(title)]
    sure = [(title, items) for title, items in sections if _ask_mostly(items) or _holds_tree(title)]
    if len(sure) < SEVERAL or 2 * len(sure) < len(sections):
        return
    numbered = {items[0].block.ordered for _, items in sure}
    for title, items in sections:
        if numbered == {items[0].block.ordered} and not _ask_mostly(items) and _hint_enough(items):
            for block in _lists(title):
                block.asks = True


def _holds_lists(title: Title) -> bool:
    """Return whether a heading has lists below it and at most code between, and neither asks nor is of a known kind.

    Numbered lists that count on have other lists between them, too.
    """
    if title.asks or title.is_special or title.children or not title.body or title.body[0].kind != "list":
        return False
    open_lists = not any(segment.settled or offers_choices(segment.block) for segment in _list_segments(title))
    return open_lists and all(segment.kind in BESIDE for segment in title.body)


def _list_segments(title: Title) -> list[Segment]:
    """Return the lists below a heading; where numbered ones count on, what stands between them answers."""
    lists = [segment for segment in title.body if segment.kind == "list"]
    row = [segment for segment in lists[:1] if segment.block.children[0].number == "1"]
    for segment in lists[1:]:
        row += [segment] if row and counts_on(row[-1].block, segment.block) else []
    return row if len(row) > 1 else lists


def _lists(title: Title) -> list[Block]:
    return [segment.block for segment in _list_segments(title)]


def _items(title: Title) -> list[Item]:
    return [read_alone(item) for block in _lists(title) for item in block.children]


def _ask_mostly(items: list[Item]) -> bool:
    return len(items) > 1 and 2 * sum(item.asks or item.opens for item in items) > len(items)


def _holds_tree(title: Title) -> bool:
    return any(map(is_tree_of_questions, _lists(title)))


def _hint_enough(items: list[Item]) -> bool:
    """Return whether a quarter of the items hint at questions, or half of them where they have no number or are links.

    Each has to be a line or two. An item alone asks itself.
    """
    if not all(item.parts and length_of(item.parts[0].text) <= LONGEST for item in items):
        return False
    links = sum(bool(inline.links(item.block.children[0].text)[0]) for item in items)
    share = 2 if not items[0].block.ordered or 2 * links > len(items) else SHARE
    alone = len(items) == 1 and not (items[0].asks or items[0].opens)
    return not alone and share * sum(map(_hints, items)) >= len(items)


def _hints(item: Item) -> bool:
    words = words_of(said_of(item))
    gives = words[:1] and words[0] in vocabulary()["imperatives"]["with_object"]
    return item.asks or item.opens or gives or asking.orders(said_of(item)) or not COMPARES.isdisjoint(words[1:-1])
