"""Items by what most of their list are: they wear its mark (a level, a label), its dots; are answered; give tasks."""

from itertools import pairwise
from operator import attrgetter

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.words import length_of, words_of
from handbook.normalise.marking.lists.quoted import is_quoted
from handbook.normalise.parsing.groups import is_answered_below
from handbook.normalise.parsing.items import Item, read_alone, said_of

FEW, SEVERAL, SHARE, MANY, LONGEST_FRAME = 2, 3, 4, 5, 6
STOPS = (".", "!", "。")
DOTS = ("...", "…")


def leave_unmarked(items: list[Item]) -> None:
    """Where most items that ask by themselves wear marks or labels, one that does neither asks nothing (a hint)."""
    alone = [read_alone(item.block) for item in items]
    asking = [item for item in alone if item.asks or item.opens]
    for wears in (_is_marked, attrgetter("sure")):
        marked = sum(map(wears, asking))
        if marked >= FEW and 5 * marked >= 4 * len(asking):
            for item, itself in zip(items, alone, strict=True):
                item.asks = item.asks and (itself.asks or itself.opens or wears(item))


def leave_titles(items: list[Item]) -> None:
    """Where most items have the label of a question, bold ones without right above them are the titles of groups."""
    labelled = [item for item in items if item.asks and item.sure]
    if len(labelled) < FEW or 2 * len(labelled) <= sum(item.asks for item in items):
        return
    for item, below in pairwise(items):
        if below.sure and not item.sure and _is_bold(item):
            item.asks = False


def leave_counted_titles(items: list[Item]) -> None:
    """Where two rows of numbers run in a list ("1. Ovens", "1. …", "2. …", "2. Doughs", "3. …"), the outer are titles.

    Blank lines set them off from what is above.
    """
    titles: list[Item] = []
    inner = 1
    for above, item, below in zip([None, *items], items, [*items[1:], None], strict=False):
        number, following = (one.block.number if one is not None else None for one in (item, below))
        set_off = above is None or item.block.first > above.block.last + 1
        if number == str(len(titles) + 1) and following == str(inner) and set_off and not item.opens:
            titles.append(item)
        elif number == str(inner):
            inner += 1
        else:
            return
    if len(titles) >= FEW:
        for item in titles:
            item.asks = item.sure


def _is_bold(item: Item) -> bool:
    cut = inline.leading_strong(item.block.children[0].text) if item.parts and len(item.block.children) == 1 else None
    return cut is not None and not any(map(str.isalnum, cut[1]))


def leave_articles(items: list[Item]) -> None:
    """Among links to pages elsewhere, hardly any of which asks, one that does is the title of an article."""
    linked = [item for item in items if item.parts and _is_link(item.block.children[0].text)]
    if 2 * len(linked) > len(items) >= MANY and SHARE * sum(item.asks for item in items) <= len(items):
        for item in linked:
            item.asks = item.sure


def _is_link(markdown: str) -> bool:
    targets, outside = inline.links(markdown)
    return bool(targets) and not words_of(outside) and all("://" in target for target in targets)


def leave_frames(items: list[Item]) -> None:
    """Where most items are a few words and dots ("Why…", "Tell me about…"), they only show how questions begin."""
    frames = [item for item in items if item.parts and _is_frame(item.block.children[0].text)]
    if len(frames) >= SEVERAL and 2 * len(frames) > len(items):
        for item in frames:
            item.asks = item.sure


def _is_frame(text: str) -> bool:
    return text.rstrip("*_\"'”» ").endswith(DOTS) and length_of(text) <= LONGEST_FRAME


def leave_spoken(items: list[Item]) -> None:
    """Among quoted items of which some ask, a sentence that does not is said by whoever asks ("Hi, I am Jo!")."""
    alone = [read_alone(item.block) for item in items]
    quoted = [_is_spoken(item) for item in alone]
    asking = sum(item.asks or item.opens for item in alone)
    if 2 * sum(quoted) <= len(items) or asking == 0:
        return
    for item, itself, spoken in zip(items, alone, quoted, strict=True):
        item.asks = item.asks and not (spoken and _only_tells(itself))


def _is_spoken(item: Item) -> bool:
    return bool(item.parts) and is_quoted(said_of(item))


def _only_tells(item: Item) -> bool:
    text = said_of(item)[1:-1]
    return text.rstrip().endswith(STOPS) and not (item.asks or item.opens or asking.gives_task(text))


def _is_marked(item: Item) -> bool:
    return bool(item.parts) and wording.take_apart(item.block.children[0].text).mark is not None


def take_tasks(items: list[Item]) -> None:
    """Where many items of a list surely ask, and most do so or give tasks, as banks of both do, all of them ask."""
    told = [(item, said_of(item)) for item in items if item.parts and not item.is_answer]
    sure = sum(asking.asks(text) or asking.explains(text) for _, text in told)
    giving = sum(item.asks or item.opens or asking.gives_task(text) for item, text in told)
    if sure >= MANY and 2 * giving > len(items):
        for item, text in told:
            item.asks = item.asks or not says_questions(text)


def take_answered(items: list[Item]) -> None:
    """Where the first item below an item has the label of an answer, in a word, it asks whatever it says."""
    for item in items:
        item.asks = item.asks or (bool(item.parts) and is_answered_below(item.block))
