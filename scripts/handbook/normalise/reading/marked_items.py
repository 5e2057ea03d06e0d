"""Items by what most of their list wear: without its mark (a level in stars, points or words), or with its dots."""

from handbook.normalise.language import wording
from handbook.normalise.language.words import words_of
from handbook.normalise.parsing.items import Item, read_alone

FEW, SEVERAL, LONGEST_FRAME = 2, 3, 6
DOTS = ("...", "…")


def leave_unmarked(items: list[Item]) -> None:
    """Where most items that ask by themselves wear marks, one that does neither asks nothing (a hint, a note)."""
    alone = [read_alone(item.block) for item in items]
    asking = [item for item in alone if item.asks or item.opens]
    marked = sum(map(_is_marked, asking))
    if marked < FEW or 5 * marked < 4 * len(asking):
        return
    for item, itself in zip(items, alone, strict=True):
        item.asks = item.asks and (itself.asks or itself.opens or _is_marked(item))


def leave_frames(items: list[Item]) -> None:
    """Where most items are a few words and dots ("Why…", "Tell me about…"), they only show how questions begin."""
    frames = [item for item in items if item.parts and _is_frame(item.block.children[0].text)]
    if len(frames) >= SEVERAL and 2 * len(frames) > len(items):
        for item in frames:
            item.asks = item.sure


def _is_frame(text: str) -> bool:
    return text.rstrip("*_\"'”» ").endswith(DOTS) and len(words_of(text)) <= LONGEST_FRAME


def _is_marked(item: Item) -> bool:
    return bool(item.parts) and wording.take_apart(item.block.children[0].text).mark is not None
