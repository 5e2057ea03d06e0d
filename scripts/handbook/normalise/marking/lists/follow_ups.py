"""Lists of what is asked on: below bold sentences that want words, labels that say so, and questions of other kinds."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from handbook.normalise.language.asking import asks, explains
from handbook.normalise.language.words import length_of, vocabulary, wording_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.headings.rows import read_titles
from handbook.normalise.parsing.further_questions import asks_alone
from handbook.normalise.parsing.items import asks_mostly, read_alone, said_of
from handbook.normalise.parsing.segments import Segment

STOPS = (".", "?", "。", "？")
SEVERAL, MANY, LONGEST_NAME = 3, 5, 5  # lists, items, words
FEW_OF, NEARLY_ALL = 3, 4 / 5


def with_named_follow_ups(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments with lists cut where an item of an answer is nothing but the name of what is asked on."""
    return [piece for segment in segments for piece in _cut(segment)]


def _cut(segment: Segment) -> Iterator[Segment]:
    items = segment.block.children if segment.kind == "list" else []
    names = [place for place, item in enumerate(items) if _is_named(item)]
    begin = 0
    for place in names if len(names) < len(items) else ():
        label, questions = items[place].children
        if place > begin:
            yield _piece(segment, items[begin:place])
        yield _piece(segment, [replace(items[place], last=label.last, children=[label])])
        yield replace(segment, kind="further", first=questions.first, last=questions.last, block=questions)
        begin = place + 1
    if begin < len(items) or not items:
        yield _piece(segment, items[begin:]) if begin else segment


def _piece(segment: Segment, items: list[Block]) -> Segment:
    first, last = items[0].first, items[-1].last
    return replace(
        segment, first=first, last=last, block=replace(segment.block, first=first, last=last, children=items)
    )


def _is_named(item: Block) -> bool:
    """Return whether an item only names what is asked on, and holds nothing but a list of it."""
    kinds = [block.kind for block in item.children]
    return kinds == ["paragraph", "list"] and _is_name(item.children[0].text) and _only_asks(item.children[1])


def mark_follow_ups(segments: Sequence[Segment]) -> None:
    """Mark such sentences ("**Tell me about a quarrel.**") as surely questions, and the lists as questions too.

    Right below a labelled question a list may also be an answer that asks back, and so may all that stands below a
    heading that asks, or is folded: several of them are none.
    """
    pairs = [(line, below) for line, below in pairwise(segments) if below.kind == "list" and not below.settled]
    around = zip(segments, [*segments[2:], None], strict=False)
    whole = {id(above) for above, below in around if _is_fold_up_to(above, below) or _is_heading_up_to(above, below)}
    asked = [below for line, below in pairs if _is_labelled(line) or id(line) in whole]
    unanswered = [below for below in asked if _only_asks(below.block, most=False)]
    unanswered = unanswered if len(unanswered) >= SEVERAL else []
    for line, below in pairs:
        if _wants_words(line) and asks_mostly(below.block):
            line.proved = below.block.asks = True
        elif _names_follow_ups(line) and _only_asks(below.block):
            below.kind, below.block.asks = "further", True
    for below in unanswered:
        below.kind, below.block.asks = "further", True
    for below in _lists_behind_answers(segments):
        below.kind, below.block.asks, below.settled = "further", True, True  # the line above is no label


def _lists_behind_answers(segments: Sequence[Segment]) -> list[Segment]:
    """Return the lists that end the answers of headings and ask on, where others stand below headings that ask nothing.

    They are what nobody has answered yet.
    """
    behind: list[Segment] = []
    apart = 0
    for title in read_titles(list(segments)):
        last = next((segment for segment in reversed(title.body) if segment.kind != "rule"), None)
        if last is not None and last.kind == "list" and _asks_nearly_always(last.block):
            apart += not title.asks
            behind += [last] if title.asks and title.body[0] is not last else []
    return behind if apart else []


def _asks_nearly_always(block: Block) -> bool:
    items = [item for item in map(read_alone, block.children) if item.parts]
    asking = sum(asks(said_of(item)) or explains(said_of(item)) for item in items)
    return len(items) >= MANY and asking >= NEARLY_ALL * len(items)


def mark_single_follow_ups(segments: Sequence[Segment]) -> None:
    """Let the one question below another ask for itself where several do, here and there among many without any.

    Below most of them it would be what they ask in another language.
    """
    lists = [segment.block for segment in segments if segment.kind == "list" and not segment.settled]
    asking = [item for item in map(read_alone, _items(lists)) if item.asks]
    holding = [item for item in asking if [child.kind for child in item.block.children] == ["paragraph", "list"]]
    single = [item.block.children[1] for item in holding if asks_alone(item.block.children[1], item)]
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


def _is_fold_up_to(fold: Segment, below: Segment) -> bool:
    """Return whether a fold that asks ends behind the one segment that it holds."""
    return fold.kind == "fold" and fold.asks and not fold.answer and below is not None and below.kind == "unfold"


def _is_heading_up_to(heading: Segment, below: Segment | None) -> bool:
    """Return whether a heading asks by its mark, and the next one stands behind the one segment below it."""
    asking = heading.kind == "heading" and heading.asks and asks(heading.said.text)
    return asking and (below is None or below.kind == "heading")


def _wants_words(line: Segment) -> bool:
    bold = line.kind == "question" and line.part.style == "bold" and not line.part.answer
    return bold and line.said.text.endswith(STOPS) and explains(line.said.text)


def _names_follow_ups(line: Segment) -> bool:
    """Return whether a line is nothing but a name of questions that follow up ("Likely follow-ups:")."""
    return _is_name(line.part.text if line.part is not None else line.block.text if line.kind == "heading" else "")


def _is_name(text: str) -> bool:
    named = f" {wording_of(text)}".endswith(tuple(f" {name}" for name in vocabulary()["follow_ups"]))
    return named and length_of(text) <= LONGEST_NAME


def _only_asks(block: Block, most: bool = True) -> bool:
    """Return whether items ask or want words, most of them or all, and none has what may be an answer below it."""
    items = list(map(read_alone, block.children))
    asking = [item for item in items if item.parts and (asks(said_of(item)) or explains(said_of(item)))]
    bare = all(len(item.block.children) == 1 and not item.is_answered for item in items)
    return bare and (2 * len(asking) > len(items) if most else len(asking) == len(items))
