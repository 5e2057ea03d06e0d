"""Numbers that begin anew between two of a row: headings of one level that count the parts of an answer."""

from collections.abc import Iterator, Sequence

from handbook.normalise.marking.headings.rows import seed
from handbook.normalise.marking.headings.tree import Title


def drop_inner_counts(groups: Sequence[list[Title]]) -> None:
    """Let such headings be parts of the answer ("1. First rise" below "4. Why rest dough?") where none asks."""
    for group in groups:
        counted = [title for title in group if (title.said.number or "").isdecimal()]
        for row in _inner_rows(counted):
            if not any(seed(title.said) for title in row):
                for title in row:
                    title.segment.asks, title.segment.recurs = False, True


def _inner_rows(titles: Sequence[Title]) -> Iterator[Sequence[Title]]:
    """Yield the headings from a "1" on whose numbers follow each other, up to where the row before them goes on."""
    numbers = [int(title.said.number) for title in titles]
    place = 1
    while place < len(titles):
        outer, end = numbers[place - 1], place
        while end < len(titles) and numbers[end] == end - place + 1:
            end += 1
        goes_on = end < len(titles) and numbers[end] == outer + 1 and seed(titles[place - 1].said)
        if end > place and goes_on:
            yield titles[place:end]
        place = max(end, place + 1)
