"""Lists of what is asked on: below bold sentences that want words, labels that say so, and other questions."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from handbook.normalise.language.asking import asks, explains
from handbook.normalise.language.words import vocabulary, wording_of, words_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.further_questions import asks_alone
from handbook.normalise.parsing.items import asks_mostly, read_alone, said_of
from handbook.normalise.parsing.segments import Segment

STOPS = (".", "?", "。", "？")
SEVERAL, LONGEST_NAME = 3, 5  # lists, words
FEW_OF = 3


def mark_follow_ups(segments: Sequence[Segment]) -> None:
    """Mark such sentences ("**Tell me about a quarrel.**") as surely questions, and the lists as questions too.

    Right below a labelled question a list may also be an answer that asks back: several of them are none.
    """
    pairs = [(line, below) for line, below in pairwise(segments) if below.kind == "list" and not below.settled]
    unanswered = [below for line, below in pairs if _is_labelled(line) and _only_asks(below.block, most=False)]
    for line, below in pairs:
        if _wants_words(line) and asks_mostly(below.block):
            line.proved = below.block.asks = True
        elif _names_follow_ups(line) and _only_asks(below.block):
            below.kind, below.block.asks = "further", True
    for below in unanswered if len(unanswered) >= SEVERAL else ():
        below.kind, below.block.asks = "further", True


def mark_single_follow_ups(segments: Sequence[Segment]) -> None:
    """Let the one question below another ask for itself where several do, here and there among many without any.

    Below most of them it would be what they ask in another language.
    """
    lists = [segment.block for segment in segments if segment.kind == "list" and not segment.settled]
    asking = [item for item in _items(lists) if read_alone(item).asks]
    below = [item.children[1] for item in asking if [child.kind for child in item.children] == ["paragraph", "list"]]
    single = [block for block in below if asks_alone(block)]
    if len(single) >= SEVERAL and FEW_OF * len(single) <= len(asking):
        for block in single:
            block.asks = True


def _items(lists: Sequence[Block]) -> Iterator[Block]:
    """Yield the items of lists, however deep they stand."""
    waiting = list(lists)
    while waiting:
        block = waiting.pop()
        waiting += [child for child in block.children if child.kind in ("list", "item")]
        if block.kind == "item":
            yield block


def _is_labelled(line: Segment) -> bool:
    return line.kind == "question" and line.part.style == "label" and not line.part.answer


def _wants_words(line: Segment) -> bool:
    bold = line.kind == "question" and line.part.style == "bold" and not line.part.answer
    return bold and line.said.text.endswith(STOPS) and explains(line.said.text)


def _names_follow_ups(line: Segment) -> bool:
    """Return whether a line is nothing but a name of questions that follow up ("Likely follow-ups:")."""
    text = line.part.text if line.part is not None else line.block.text if line.kind == "heading" else ""
    named = f" {wording_of(text)}".endswith(tuple(f" {name}" for name in vocabulary()["follow_ups"]))
    return named and len(words_of(text)) <= LONGEST_NAME


def _only_asks(block: Block, most: bool = True) -> bool:
    """Return whether items ask or want words, most of them or all, and none has what may be an answer below it."""
    items = list(map(read_alone, block.children))
    asking = [item for item in items if item.parts and (asks(said_of(item)) or explains(said_of(item)))]
    bare = all(len(item.block.children) == 1 and not item.is_answered for item in items)
    return bare and (2 * len(asking) > len(items) if most else len(asking) == len(items))
