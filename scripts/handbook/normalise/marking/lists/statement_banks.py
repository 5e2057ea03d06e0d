"""Sections of short items, one after the other, some of which ask: a bank of statements to talk about."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from handbook.normalise.language import inline
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.headings.document_titles import is_on_interviews
from handbook.normalise.marking.headings.rows import read_titles
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.choice_lists import offers_choices
from handbook.normalise.parsing.items import read_alone
from handbook.normalise.parsing.kinds import kinds_of
from handbook.normalise.parsing.segments import Segment

FEW, SEVERAL, MANY, LONGEST, MOST = 2, 3, 10, 30, 4
ANNOUNCED, SILENT = 5, 2.5  # one in how many items asks
BESIDE = ("list", "rule", "html", "code")
DASHES = (" - ", " – ", " — ")
TITLE_KEY = "title:"


def mark_statement_banks(segments: Sequence[Segment]) -> None:
    """Mark the lists of such sections where one item in five asks below a title that announces questions.

    Where no title is at hand, two in five do, in several sections.
    """
    if "list" not in kinds_of(segments):
        return
    announced = _announces(segments)
    titles = read_titles(segments)
    above = {id(title): before for before, title in pairwise(titles)}
    for row in _rows(titles):
        items = [item for title in row for block in _lists(title) for item in block.children]
        asking = [sum(_asks(item) for block in _lists(title) for item in block.children) for title in row]
        told = announced or any(map(_says_questions, [above.get(id(title)) for title in row[:1]] + row))
        numbered = all(item.ordered for item in items)
        if not (numbered or (_are_mixed(asking, row) and is_on_interviews(segments))):
            continue
        told = told and numbered
        several = sum(map(bool, asking)) >= (FEW if told else SEVERAL)
        if len(items) >= MANY and several and (ANNOUNCED if told else SILENT) * sum(asking) >= len(items):
            for block in (block for title in row for block in _lists(title)):
                block.asks = True


def _are_mixed(asking: Sequence[int], row: Sequence[Title]) -> bool:
    """Return whether more sections ask here and there than none at all: what stands apart from questions is advice."""
    sizes = [sum(len(block.children) for block in _lists(title)) for title in row]
    mixed = sum(0 < asked < size for asked, size in zip(asking, sizes, strict=True))
    return mixed > sum(not asked and size > 1 for asked, size in zip(asking, sizes, strict=True))


def _says_questions(title: Title | None) -> bool:
    return title is not None and says_questions(title.said.text, surely=True)


def _announces(segments: Sequence[Segment]) -> bool:
    """Return whether the title of a document, be it in its front matter, surely announces questions."""
    front = [segment.block.text for segment in segments[:1] if segment.kind == "front matter"]
    lines = [line for text in front for line in text.split("\n") if line.lower().startswith(TITLE_KEY)]
    titles = [line.partition(":")[2] for line in lines]
    titles += [segment.said.text for segment in segments if segment.kind == "heading"][:1]
    return any(says_questions(title, surely=True) for title in titles)


def _rows(titles: Sequence[Title]) -> Iterator[list[Title]]:
    """Yield the sections of lists that stand together; one of another kind may stand between two of them."""
    row: list[Title] = []
    others = 0
    for title in titles:
        if _holds_statements(title):
            row.append(title)
            others = 0
        elif title.asks or title.body:
            others += 1
        if others > 1 and row:
            yield row
            row = []
    yield row


def _holds_statements(title: Title) -> bool:
    if title.asks or title.is_special or title.gives_tips or not title.body:
        return False
    body = title.body[1:] if title.body[0].kind == "text" else title.body  # a line on where it was asked
    if any(segment.kind not in BESIDE for segment in body):
        return False
    lists = _lists(title)
    return bool(lists) and all(map(_is_of_statements, lists))


def _is_of_statements(block: Block) -> bool:
    """Return whether the items of a list are short, and neither links nor names that are explained.

    Bullets in bold type are another kind.
    """
    items = block.children
    if offers_choices(block) or any(not item.children for item in items):
        return False
    texts = [item.children[0].text for item in items]
    if not items[0].ordered and any(map(inline.leading_strong, texts)):
        return False
    short = sum(length_of(text) <= LONGEST for text in texts)
    holding = sum(len(item.children) > 1 for item in items)
    told = sum(any(dash in text for dash in DASHES) for text in texts)
    linked = sum(bool(inline.links(text)[0]) for text in texts)
    flat = MOST * holding <= len(items) <= MOST * short // (MOST - 1)
    return flat and 2 * max(told, linked) <= len(items)


def _lists(title: Title) -> list[Block]:
    """Return the lists below a heading that are numbered as the first is, or not: others between them answer."""
    lists = [segment.block for segment in title.body if segment.kind == "list" and not segment.settled]
    return [block for block in lists if block.children[0].ordered == lists[0].children[0].ordered]


def _asks(item: Block) -> bool:
    alone = read_alone(item)
    return alone.asks or alone.opens
