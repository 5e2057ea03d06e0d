"""What a list is by where it stands and what its items have in common: of questions, orders, links or contents."""

from handbook.normalise.language import asking
from handbook.normalise.language.announcing import says_questions, speaks_of_interviews
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.markdown.blocks import Block, walk
from handbook.normalise.outline import Section
from handbook.normalise.parsing.groups import holds_questions, is_title
from handbook.normalise.parsing.items import Item, read_alone, said_of, says_nothing
from handbook.normalise.reading.given_lists import are_given, is_advice
from handbook.normalise.reading.marked_items import (
    leave_articles,
    leave_counted_titles,
    leave_frames,
    leave_spoken,
    leave_titles,
    leave_unmarked,
    take_answered,
    take_tasks,
)
from handbook.normalise.reading.silent_sections import ABOUT, kind_of

FEW, SEVERAL, MANY, SHARE, SHORTEST_NAME = 2, 3, 5, 4, 4
VERSUS = frozenset(("vs", "versus"))


def settle_items(items: list[Item], block: Block, sections: tuple[Section, ...], only_labels: bool) -> None:
    """Decide which items of a list ask, by what they have in common and by where they stand."""
    items = [item for item in items if not says_nothing(item.block)]
    _name_groups(items)
    if not block.asks:
        leave_articles(items)
    if not block.asks and (_only_orders(items, sections) or is_advice(items)):
        for item in items:
            item.asks = item.sure
    if not only_labels and not kind_of(sections):
        _take_hints(items, sections)
        take_tasks(items)
    if not only_labels and kind_of(sections) != ABOUT and are_given(items, sections):
        for item in items:
            item.asks = bool(item.parts) and not (item.is_answer or _names_group(item.block))
    leave_unmarked(items)
    leave_titles(items)
    leave_counted_titles(items)
    leave_frames(items)
    leave_spoken(items)
    if not kind_of(sections):
        take_answered(items)


def _name_groups(items: list[Item]) -> None:
    """Where an item asks only as the others of its list do, and names questions below it, it is their title."""
    for item in items:
        item.asks = item.asks and not _names_group(item.block)


def _names_group(item: Block) -> bool:
    """Return whether an item asks nothing by itself and names questions below it."""
    alone = read_alone(item)
    titles = not (alone.asks or alone.opens) and holds_questions(item) and is_title(alone)
    return titles or names_questions(item)


def names_questions(item: Block) -> bool:
    """Return whether an item only speaks of questions, and holds nothing but some, be it a single one."""
    alone, below = read_alone(item), item.children[1:]
    if alone.asks or not (alone.parts and below) or any(block.kind != "list" for block in below):
        return False
    return says_questions(said_of(alone)) and all(read_alone(row).asks for block in below for row in block.children)


def _only_orders(items: list[Item], sections: tuple[Section, ...]) -> bool:
    """Return whether a list gives orders as exercises do ("Create a table"), where nothing announces questions.

    Where nothing stands below any, only what asks by itself is looked at: the others follow.
    """
    filled = any(item.block.children[1:] for item in items)
    texts = [said_of(item) for item in items if item.asks and (filled or item.opens or read_alone(item.block).asks)]
    orders = bool(texts) and all(map(asking.commands, texts)) and not any(map(asking.explains, texts))
    return orders and not any(map(asking.asks, texts)) and not any(speaks_of_interviews(s.text) for s in sections)


def are_steps(items: list[Item], sections: tuple[Section, ...]) -> bool:
    """Return whether a long numbered list tells what to do: one item in four at most looks like a question.

    None has a question mark or a label, nor has anything below it, and nothing announces questions or tasks.
    """
    looking = [item for item in items if item.asks or holds_questions(item.block)]
    if len(items) < MANY or SHARE * len(looking) > len(items) or not all(item.block.ordered for item in items):
        return False
    if are_given(items, sections):
        return False
    texts = [inner.text for item in items for inner in walk([item.block]) if inner.kind == "paragraph"]
    return not any(item.sure or item.opens or item.is_answered for item in items) and not any(map(asking.asks, texts))


def _take_hints(items: list[Item], sections: tuple[Section, ...]) -> None:
    """Where a section is on interviews and most items ask or hint at a question ("X vs Y"), so do the others.

    Those that only speak of questions ("Questions on ovens") do not.
    """
    asking, opening = sum(item.asks for item in items), sum(item.asks or item.opens for item in items)
    hinting = [item for item in items if item.asks or _hints(item)]
    few = asking < FEW and opening < SEVERAL
    if few or 2 * len(hinting) <= len(items) or not any(speaks_of_interviews(s.text) for s in sections):
        return
    for item in items:
        told = bool(item.parts) and not item.is_answer and not item.block.children[1:]
        item.asks = item.asks or (told and not _speaks_of_questions(said_of(item)))


def _speaks_of_questions(text: str) -> bool:
    known = vocabulary()["labels"]["question"]
    return says_questions(text) or any(len(word) > SHORTEST_NAME and word in known for word in words_of(text))


def _hints(item: Item) -> bool:
    if not item.parts or item.is_answer:
        return False
    words = words_of(said_of(item))
    orders = len(words) > 2 and asking.gives_task(said_of(item))
    return item.opens or orders or not VERSUS.isdisjoint(words)
