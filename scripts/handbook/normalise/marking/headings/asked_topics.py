"""Notes after interviews: chapters of numbered topics, and now and then a word on what the interviewer asked."""

from collections.abc import Iterator, Sequence

from handbook.normalise.language.asking import gives_task
from handbook.normalise.language.words import holds_part, listed, words_of
from handbook.normalise.markdown.blocks import walk
from handbook.normalise.marking.headings.tree import Title

SEVERAL, MANY, SHARE = 3, 20, 4


def ask_by_interviewers(groups: Sequence[list[Title]]) -> None:
    """Let the numbered headings of all chapters ask where some of what stands below them speaks of interviewers.

    A guide to interviews speaks of them all the time, or tells what to do.
    """
    rows = [[title for title in group if title.said.number is not None and title.is_filled] for group in groups]
    if sum(map(len, rows)) < MANY:
        return
    rows = [row for group, row in zip(groups, rows, strict=True) if SHARE * (len(group) - len(row)) < len(group)]
    level = max((row[0].level for row in rows if len(row) >= SEVERAL), default=0, key=lambda n: _size(rows, n))
    topics = [title for row in rows for title in row if title.level == level and not title.is_special]
    spoken = sum(map(_speaks_of_interviewers, topics)) if len(topics) >= MANY else 0
    if not SEVERAL <= spoken <= len(topics) // SHARE:
        return
    telling = sum(gives_task(title.said.text) for title in topics)
    if SHARE * telling <= len(topics):
        for title in topics:
            title.segment.asks = True


def _size(rows: Sequence[list[Title]], level: int) -> int:
    return sum(len(row) for row in rows if row[0].level == level)


def _speaks_of_interviewers(title: Title) -> bool:
    known = listed("interviewers")
    return any(not known.isdisjoint(words_of(text)) or holds_part(text, "interviewer_parts") for text in _texts(title))


def _texts(title: Title) -> Iterator[str]:
    for segment in title.body:
        block = segment.block  # of many segments, where a page stands on one line: told with the first
        if block is not None and segment.kind != "code" and segment.first == block.first:
            yield from (block.text for block in walk([block]) if block.text)
    for child in title.children:
        yield from _texts(child)
