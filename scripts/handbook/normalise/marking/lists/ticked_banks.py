"""Task lists below a title that announces questions: who prepares ticks off topics and questions alike."""

from collections.abc import Iterator, Sequence

from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.marking.headings.rows import read_titles
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.choice_lists import is_of_check_boxes
from handbook.normalise.parsing.items import read_alone
from handbook.normalise.parsing.kinds import kinds_of
from handbook.normalise.parsing.segments import Segment

FEW, MANY, ONE_IN = 3, 20, 3


def mark_ticked_banks(segments: Sequence[Segment]) -> None:
    """Mark the lists below a title that announces questions where all are task lists and one item in three asks.

    Some may be ticked off, and lead to their answers; what offers choices stands below questions.
    """
    if "list" not in kinds_of(segments):
        return
    for title in read_titles(list(segments)):
        if not says_questions(title.said.text, surely=True):
            continue
        sections = [title, *_below(title)]
        if not all(map(_is_ticked, sections)) or sum(any(section.lists) for section in sections) < FEW:
            continue
        lists = [block for section in sections for block in section.lists]
        items = [read_alone(item) for block in lists for item in block.children]
        if len(items) >= MANY and ONE_IN * sum(item.asks or item.opens for item in items) >= len(items):
            for block in lists:
                block.asks = True


def _below(title: Title) -> Iterator[Title]:
    for child in title.children:
        yield child
        yield from _below(child)


def _is_ticked(title: Title) -> bool:
    """Return whether nothing but task lists stands right below a heading, which asks nothing itself."""
    plans = not set(words_of(title.said.text)).isdisjoint(vocabulary()["plan_words"])
    if title.asks or plans or section_kind(title.said.text) is not None:
        return False
    return all(segment.kind == "rule" or _is_task_list(segment) for segment in title.body)


def _is_task_list(segment: Segment) -> bool:
    """Return whether a segment is a list of nothing but lines with check boxes."""
    if segment.kind != "list" or segment.settled or not is_of_check_boxes(segment.block):
        return False
    return all(len(item.children) == 1 for item in segment.block.children)
