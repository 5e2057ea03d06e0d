"""Lists and items that only lead elsewhere."""

from handbook.normalise.language import inline
from handbook.normalise.language.words import length_of, words_of
from handbook.normalise.markdown.blocks import Block, walk
from handbook.normalise.parsing.choice_lists import CHECK_BOX
from handbook.normalise.parsing.items import Item, asks_mostly, said_of

FEW, SHARE = 2, 10
ADDRESS = ("http://", "https://", "www.")


def is_address(item: Item) -> bool:
    """Return whether an item is nothing but the address of a page."""
    return bool(item.parts) and only_an_address(said_of(item))


def only_an_address(text: str) -> bool:
    """Return whether a text is the address of a page, and says nothing else."""
    words = text.strip("<>").split()
    return len(words) == 1 and words[0].startswith(ADDRESS)


def links_only(block: Block, whatever_asks: bool = False) -> str | None:
    """Return what a list of nothing but links is, or None for any other list, such as one whose links ask mostly.

    Among many links a word or two may be none ("You?", below those who helped).
    """
    targets: list[str] = []
    bare: list[int] = []  # words
    for part in walk(block.children):
        if part.kind in ("paragraph", "heading"):
            found, outside = inline.links(CHECK_BOX.sub("", part.text))
            targets += found
            bare += [length_of(outside)] if words_of(outside) or not found else []
    if targets and not bare and all(target.startswith("#") for target in targets):
        return "table of contents"
    asking = not whatever_asks and asks_mostly(block)
    few = SHARE * len(bare) <= len(targets) and all(words <= FEW for words in bare)
    if targets and few and not asking and all("://" in target for target in targets):
        return "reference list"
    return None
