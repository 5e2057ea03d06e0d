"""Headings that are counted without a break: where a good share of them asks, so do the others."""

from collections.abc import Iterator

from handbook.normalise.language.asking import gives_task
from handbook.normalise.marking.headings.tree import Title

MANY, SHARE, SMALLEST_SHARE, TASKS, WIDEST_STEP = 8, 2, 3, 1.5, 2


def ask_in_sequences(titles: list[Title]) -> None:
    """Let the headings of a long sequence of numbers ask where a third of them does ("7. Oven spring").

    Half of them are to ask below one chapter after the other, for whose parts the count may go on. Where most give
    tasks, whatever the verbs, fewer that surely ask will do.
    """
    for level in {title.level for title in titles}:
        for row in _sequences([title for title in titles if title.level == level and _is_counted(title)]):
            asking = sum(title.asks for title in row)
            share = SMALLEST_SHARE if len({id(title.parent) for title in row}) == 1 else SHARE
            tasks = sum(title.asks or gives_task(title.said.text) for title in row)
            if asking >= MANY and (share * asking >= len(row) or TASKS * tasks >= len(row)):
                for title in row:
                    title.segment.asks = title.asks or not title.is_special


def _is_counted(title: Title) -> bool:
    number = title.said.number
    return number is not None and number.isdecimal() and title.is_leaf


def _sequences(titles: list[Title]) -> Iterator[list[Title]]:
    """Yield the headings whose numbers count on; a number may be missing, or come twice."""
    row: list[Title] = []
    for title in titles:
        if row and not 0 <= int(title.said.number) - int(row[-1].said.number) <= WIDEST_STEP:
            yield row
            row = []
        row.append(title)
    if row:
        yield row
