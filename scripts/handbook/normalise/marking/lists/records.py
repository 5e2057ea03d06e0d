"""Records of interviews: sections of short items, most of which only name what was asked ("1. Sourdough", "2. Rye")."""

from collections.abc import Sequence

from handbook.normalise.language import inline
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.words import holds_part, vocabulary, words_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.headings.document_titles import titled_as_questions
from handbook.normalise.parsing.choice_lists import offers_choices
from handbook.normalise.parsing.items import Item, read_alone
from handbook.normalise.parsing.segments import Segment

FEW, SEVERAL, MANY = 2, 3, 6
SHARE, SHARE_ANNOUNCED, LONGEST, LONGEST_NAME = 4, 5, 60, 40
FRAME = ("heading", "list", "rule", "html")
STOPS = (".", "。", ":", "：", ";", "；")


def mark_records(segments: Sequence[Segment]) -> None:
    """Mark the lists of such a document as questions.

    Where there is nothing but sections of bare lists, each of which asks something, a quarter of all items is enough
    that asks, or half of two lists; below a title that announces questions a fifth, in half of the lists. Otherwise
    such a title stands above numbered names with answers.
    """
    lists = [segment.block for segment in segments if segment.kind == "list"]
    if len(lists) == 1 and _is_only_list(segments):
        _mark(lists)
    if len(lists) < FEW or any(map(_asks_otherwise, segments)) or any(map(offers_choices, lists)):
        return
    announced = _is_announced(segments)
    if _are_bare(segments, lists):
        asks = [sum(map(_asks, map(read_alone, block.children))) for block in lists]
        size = sum(len(block.children) for block in lists)
        share = SHARE if len(lists) >= SEVERAL else 2
        each = all(asks) and sum(asks) >= MANY and share * sum(asks) >= size
        most = announced and sum(asks) >= FEW and 2 * sum(map(bool, asks)) >= len(asks)
        if each or (most and SHARE_ANNOUNCED * sum(asks) >= size):
            _mark(lists)
    elif announced and _name_and_answer(segments):
        _mark([block for block in lists if block.children[0].ordered])


def _is_only_list(segments: Sequence[Segment]) -> bool:
    """Return whether a document is a title that announces questions and one numbered list of names with answers.

    These are told: nested lists may as well be the parts of topics.
    """
    if any(map(_asks_otherwise, segments)) or not titled_as_questions(segments) or segments[1].kind != "list":
        return False
    items = segments[1].block.children
    names = [item for item in items if item.ordered and _is_name(item, answered=True)]
    told = [any(child.kind != "list" for child in item.children[1:]) for item in names]
    filled = sum(tells or item.children[0].last > item.first for tells, item in zip(told, names, strict=True))
    alone = not any(segment.kind == "heading" for segment in segments[1:]) and not offers_choices(segments[1].block)
    return alone and SEVERAL <= len(names) == len(items) <= 2 * filled


def _asks_otherwise(segment: Segment) -> bool:
    special = segment.kind == "heading" and (section_kind(segment.said.text) is not None or _plans(segment))
    return segment.asks or segment.settled or special or segment.kind in ("question", "answer", "fold", "table")


def _plans(heading: Segment) -> bool:
    """Return whether a heading is of a plan or a course ("Week 2", "Roadmap"): these name what is to be learned."""
    words = words_of(heading.said.text)
    known = vocabulary()
    return not set(words).isdisjoint(known["plan_words"]) or not set(words[:1]).isdisjoint(known["chapter_words"])


def _asks(item: Item) -> bool:
    return item.asks or item.opens


def _mark(lists: list[Block]) -> None:
    for block in lists:
        block.asks = True


def _is_announced(segments: Sequence[Segment]) -> bool:
    """Return whether the first heading, or the line below it, announces questions."""
    first = next((place for place, segment in enumerate(segments) if segment.kind == "heading"), None)
    if first is None or any(segment.kind == "list" for segment in segments[:first]):
        return False
    lines = [segment.block.text for segment in segments[first : first + 2] if segment.kind in ("heading", "text")]
    return any(map(_announces, map(inline.plain, lines)))


def _announces(text: str) -> bool:
    """Return whether a line announces questions of interviews, also in a sentence of a script without blanks."""
    named = holds_part(text, "interview_parts") and any(word in text for word in _words_for_asking())
    return len(text) <= LONGEST and (says_questions(text, surely=True) or named)


def _words_for_asking() -> list[str]:
    names = [word for word in vocabulary()["labels"]["question"] if len(word) > 1 and not word.islower()]
    return [*names, *vocabulary()["asked_parts"]]


def _are_bare(segments: Sequence[Segment], lists: list[Block]) -> bool:
    """Return whether a document is nothing but headings and lists of single lines that are no links.

    A few words right above a list are its title ("Second round:").
    """
    pairs = zip(segments[1:], [*segments[2:], None], strict=True)
    if any(segment.kind not in FRAME and not _is_title(segment, below) for segment, below in pairs):
        return False
    return all(_is_line(item) for block in lists for item in block.children)


def _is_title(segment: Segment, below: Segment | None) -> bool:
    told = segment.kind == "text" and segment.first == segment.last and below is not None and below.kind == "list"
    return told and len(inline.plain(segment.part.text)) <= LONGEST_NAME


def _is_line(item: Block) -> bool:
    if len(item.children) > 1 or (item.children and item.children[0].kind != "paragraph"):
        return False
    outside = inline.links(item.children[0].text)[1] if item.children else ""
    return not item.children or (bool(words_of(outside)) and len(outside) <= LONGEST and not outside.endswith(STOPS))


def _name_and_answer(segments: Sequence[Segment]) -> bool:
    """Return whether the numbered lists of two or more sections hold names, half of them with something below."""
    sections: set[int] = set()
    items: list[Block] = []
    heading = 0
    for segment in segments:
        if segment.kind == "heading":
            heading = segment.first
        elif segment.kind == "list" and segment.block.children[0].ordered:
            sections.add(heading)
            items += segment.block.children
    names = [item for item in items if _is_name(item)]
    filled = sum(len(item.children) > 1 for item in items)
    asks = sum(_asks(read_alone(item)) for item in items)
    return len(sections) >= FEW <= asks and len(names) == len(items) <= 2 * filled


def _is_name(item: Block, answered: bool = False) -> bool:
    """Return whether an item is a few words; `answered` where an answer may stand right below them."""
    text = item.children[0].text if item.children and item.children[0].kind == "paragraph" else ""
    text = text.split("\n", 1)[0] if answered else text
    return bool(text) and "\n" not in text and len(text) <= LONGEST_NAME and inline.leading_strong(text) is None
