"""Items that hold nothing but what their question goes on to ask."""

import re

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.words import vocabulary, wording_of, words_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.items import Item, asks_mostly, read_alone, said_of

STOPS = (".", "。")
COLON = re.compile("[:：]")
LATIN_END = "\u0250"


def only_asks_on(item: Item) -> bool:
    """Return whether all that an item holds belongs to its question: orders, one question more, or the same again.

    Two questions and more are asked for themselves: a list of follow-ups is meant to be gone through one by one.
    """
    below = item.block.children[1:]
    bare = all(len(child.children) == 1 for block in below for child in block.children)
    asks = item.parts[0].kind == "question" or asking.is_question(item.parts[0].text)
    if not (asks and bare and len(below) == 1) or _counts_on_below(item, below[0]):
        return False
    return (asks_on_below(item) and not _asks_by_marks(below[0])) or _asks_again(item, below[0])


def follows_up_below(item: Item) -> bool:
    """Return whether all that stands below the line of an item is a list whose items are named follow-ups each."""
    below = item.block.children[1:]
    texts = [said_of(read_alone(inner)) for block in below for inner in block.children if inner.children]
    named = all(wording_of(COLON.split(text)[0]) in vocabulary()["follow_ups"] for text in texts)
    return len(below) == 1 and below[0].kind == "list" and bool(texts) and named


def asks_on_below(item: Item) -> bool:
    """Return whether all that stands below the line of an item is a list of questions."""
    below = item.block.children[1:]
    lists = len(below) == 1 and below[0].kind == "list" and (below[0].asks or asks_mostly(below[0]))
    return lists and not (_is_told_what_to_do(item, below[0]) or _refers(below[0]))


def _refers(below: Block) -> bool:
    """Return whether each item says in its own words where to read ("For the rest see [What is rye?](https://…)")."""
    linked = [inline.links(inner.children[0].text) for inner in below.children if inner.children]
    return all(
        targets and words_of(outside) and not (asking.is_question(outside) or asking.opens_like_a_question(outside))
        for targets, outside in linked
    )


def _asks_by_marks(below: Block) -> bool:
    """Return whether most items of a list ask by their question marks."""
    marked = sum(asking.asks(said_of(inner)) for inner in map(read_alone, below.children))
    return 2 * marked > len(below.children)


def _counts_on_below(item: Item, below: Block) -> bool:
    """Return whether the items below a numbered question are numbered within it ("2.3", "2.3.1"): each counts."""
    number = wording.take_apart(item.block.children[0].text).number
    inner = [wording.take_apart(child.children[0].text).number or "" for child in below.children]
    return number is not None and all(one.startswith(f"{number}.") for one in inner)


def _asks_again(item: Item, below: Block) -> bool:
    """Return whether the one item below a question asks further, or the same in another language."""
    if below.asks or not _is_lone(below):
        return False
    text, again = item.parts[0].text, read_alone(below.children[0])
    said = said_of(again)
    opens = again.opens or asking.opens_like_a_question(COLON.split(said)[0])
    translated = _is_latin(text) and opens and not _is_latin(said) and not said.endswith(STOPS)
    return not again.is_answer and (translated or asking.asks(said))


def asks_alone(below: Block, above: Item) -> bool:
    """Return whether a list is a single question, by its mark, in letters as those above it."""
    if not _is_lone(below) or len(below.children[0].children) > 1:
        return False
    said = said_of(read_alone(below.children[0]))
    alike = bool(words_of(said)) and _is_latin(said) == _is_latin(said_of(above))
    return alike and asking.asks(said)


def _is_lone(below: Block) -> bool:
    return len(below.children) == 1 and [child.kind for child in below.children[0].children[:1]] == ["paragraph"]


def _is_latin(text: str) -> bool:
    """Return whether all letters are Latin ones, whatever quotation marks stand between them."""
    return all(letter < LATIN_END for letter in filter(str.isalpha, text))


def _is_told_what_to_do(item: Item, below: Block) -> bool:
    """Return whether a question mark stands above nothing but orders ("Use a bin that closes"), which answer it."""
    texts = [said_of(inner) for inner in map(read_alone, below.children) if inner.asks]
    orders = all(asking.commands(text) and not asking.explains(text) and not asking.asks(text) for text in texts)
    return bool(texts) and orders and asking.asks(said_of(item))
