"""Lists beside those below headings that say "Questions": they count on, or their headings say how hard they are."""

from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language import asking, inline
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.levels import level_of
from handbook.normalise.language.words import words_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.headings.rows import read_titles
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.choice_lists import offers_choices
from handbook.normalise.parsing.items import Item, read_alone, said_of
from handbook.normalise.parsing.kinds import kinds_of
from handbook.normalise.parsing.segments import Segment

FEW, SEVERAL, SHARE, SLIP = 2, 3, 5, 2


def mark_levelled_lists(segments: Sequence[Segment]) -> None:
    """Mark the numbered lists of sections that go on with the numbers of those before, which are questions.

    So are those below a level ("Easy") where one item in five gives a task.
    """
    if "list" not in kinds_of(segments):
        return
    titles = read_titles(list(segments))
    announced = [title for title in titles if _is_announced(title)]
    if len(announced) < FEW:
        return
    told = {id(title) for title in announced}
    for above, title in pairwise(titles):
        if _holds_items(title) and id(above) in told and _goes_on(_lists(above)[-1], _lists(title)[0]):
            told.add(id(title))
            _mark(title)
        elif _holds_items(title) and level_of(title.said.text) is not None and _gives_tasks(title):
            _mark(title)


def _is_announced(title: Title) -> bool:
    """Return whether a heading is the word for questions and nothing else, with a numbered list below it."""
    words = words_of(title.said.text)
    return len(words) == 1 and says_questions(title.said.text, surely=True) and _holds_items(title)


def _holds_items(title: Title) -> bool:
    if title.asks or not _lists(title):
        return False
    blocks = _lists(title)
    items = [item for block in blocks for item in block.children]
    linked = any(inline.links(item.children[0].text)[0] for item in items if item.children)
    numbered = len(items) >= SEVERAL and all(item.ordered for item in items)
    return numbered and not linked and not any(map(offers_choices, blocks))


def _lists(title: Title) -> list[Block]:
    return [segment.block for segment in title.body if segment.kind == "list" and not segment.settled]


def _goes_on(above: Block, below: Block) -> bool:
    """Return whether a list begins with the number behind the last one of another, give or take a slip."""
    last, first = above.children[-1].number or "", below.children[0].number or ""
    return last.isdecimal() and first.isdecimal() and 0 < int(first) - int(last) <= SLIP


def _gives_tasks(title: Title) -> bool:
    items = [read_alone(item) for block in _lists(title) for item in block.children]
    return SHARE * sum(map(_gives, items)) >= len(items)


def _gives(item: Item) -> bool:
    return item.asks or item.opens or asking.gives_task(said_of(item))


def _mark(title: Title) -> None:
    for block in _lists(title):
        block.asks = True
