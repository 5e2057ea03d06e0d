"""Headings that are counted without a break: where a good share of them asks, so do the others."""

from collections.abc import Iterator

from handbook.normalise.language.asking import gives_task
from handbook.normalise.marking.headings.tree import Title

SOME, MANY, SHARE, SMALLEST_SHARE, TASKS, WIDEST_STEP = 5, 8, 2, 3, 1.5, 2
SHARE_OF_NOTES, LONGEST_NOTE = 5, 2


def ask_in_sequences(titles: list[Title]) -> None:
    """Let the headings of a long sequence of numbers ask where a third of them does ("7. Oven spring").

    Half of them are to ask below one chapter after the other, for whose parts the count may go on. Where most give
    tasks, whatever the verbs, fewer that surely ask will do; a fifth, where notes are short and all of them counted.
    """
    for level in {title.level for title in titles}:
        all_titles = [title for title in titles if title.level == level]
        for row in _sequences(list(filter(_is_counted, all_titles))):
            if _enough_ask(row) or (len(row) == len(all_titles) and _are_notes(row)):
                for title in row:
                    title.segment.asks = title.asks or not title.is_special


def _enough_ask(row: list[Title]) -> bool:
    asking = sum(title.asks for title in row)
    share = SMALLEST_SHARE if len({id(title.parent) for title in row}) == 1 else SHARE
    tasks = sum(title.asks or gives_task(title.said.text) for title in row)
    return asking >= MANY and (share * asking >= len(row) or TASKS * tasks >= len(row))


def _are_notes(row: list[Title]) -> bool:
    """Return whether some ask among headings below one other, or none, each with a paragraph or two below it."""
    asking = sum(title.asks for title in row)
    told = sum(segment.kind != "rule" for title in row for segment in title.body)
    short = len({id(title.parent) for title in row}) == 1 and told <= LONGEST_NOTE * len(row)
    return short and asking >= SOME and SHARE_OF_NOTES * asking >= len(row)


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
