"""Where the reader is unsure: rows near the thresholds, and documents in which hardly anything asks.

Each doubt says what was decided and how a person decides otherwise, without touching code.
"""

from collections import Counter
from collections.abc import Iterator

from handbook.normalise.language import inline
from handbook.normalise.marking.headings.rows import read_titles, seed
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.outline import Doubt, Found, Outline
from handbook.normalise.parsing.items import Item, read_alone
from handbook.normalise.parsing.segments import Segment
from handbook.normalise.reading.layout import BOLD, LISTS

SEVERAL, MANY = 3, 4
NOT_THESE = "--layout none, or the layout that the questions have"
AS_LAYOUT = {"item": LISTS, "bold": BOLD}


def asides(dropped: Outline, outline: Outline, segments: list[Segment]) -> Iterator[Doubt]:
    """Yield what was dropped because hardly anything asks in a document."""
    kept = {found.first for found in outline.questions}
    lost = [found for found in dropped.questions if found.first not in kept]
    if not lost:
        return
    levels = {segment.first: segment.block.level for segment in segments if segment.kind == "heading"}
    layouts = Counter(_layout(found, levels) for found in lost)
    (layout, _), *_ = layouts.most_common(1)
    what = "1 that asks was taken for an aside" if len(lost) == 1 else f"{len(lost)} that ask were taken for asides"
    otherwise = f"--layout {layout}" if layout else 'write "Q:" before each question'
    yield Doubt(lost[0].first, f"{what}: hardly anything here asks", otherwise)


def doubts(outline: Outline, segments: list[Segment]) -> Iterator[Doubt]:
    """Yield where it was a near thing what the questions of a document are."""
    asked = {found.first for found in outline.questions}
    context = {heading.line for heading in outline.headings}
    yield from _of_headings(read_titles(segments), asked, context)
    yield from _of_lists([segment for segment in segments if segment.kind == "list"], outline, asked)
    yield from _of_bold_lines(segments, asked, context)


def _of_headings(titles: list[Title], asked: set[int], context: set[int]) -> Iterator[Doubt]:
    for level in sorted({title.level for title in titles}):
        row = [title for title in titles if title.level == level and not title.is_special and title.is_filled]
        questions = [title for title in row if title.segment.first in asked]
        sections = [title for title in row if title.segment.first in context and title.is_leaf]
        others = [title for title in sections if not _holds(title, asked)]
        silent = [title for title in questions if _is_silent(title)]
        overlooked = [title for title in others if seed(title.said)]
        if len(overlooked) >= SEVERAL or 2 * len(overlooked) > len(others):
            what = f"{_count(overlooked)} of level {level} that ask were taken for sections"
            yield Doubt(overlooked[0].segment.first, what, f"--layout headings-{level}")
        elif _near(len(questions), len(others)):
            what = f"of {_count([*questions, *others])} of level {level}, {len(questions)} were taken for questions"
            yield Doubt(others[0].segment.first, what, _all_or_none(f"headings-{level}"))
        elif len(silent) >= SEVERAL and 2 * len(silent) > len(questions):
            what = f"{_count(silent)} of level {level} that do not ask were taken for questions"
            yield Doubt(silent[0].segment.first, what, NOT_THESE)


def _is_silent(title: Title) -> bool:
    """Return whether nothing says that a heading is a question but where it stands."""
    marked = title.said.written is not None or title.is_answered or title.segment.named_below
    return not marked and not seed(title.said)


def _of_lists(lists: list[Segment], outline: Outline, asked: set[int]) -> Iterator[Doubt]:
    aside = {entry.first for entry in outline.set_aside}
    unsure: list[tuple[Item, bool]] = []
    for segment in lists:
        items = [read_alone(block) for block in segment.block.children]
        outside = [item for item in items if item.block.first in asked or item.block.first in aside]
        asking = sum(item.asks or item.opens for item in outside)
        if len(outside) >= MANY and len(outside) <= 3 * asking <= 2 * len(outside):
            unsure += [(item, item.block.first in asked) for item in outside]
    if unsure:
        taken = sum(taken for _, taken in unsure)
        what = f"of {len(unsure)} items in lists where about half ask, {taken} were taken for questions"
        yield Doubt(unsure[0][0].block.first, what, _all_or_none(LISTS) if taken < len(unsure) else NOT_THESE)


def _of_bold_lines(segments: list[Segment], asked: set[int], context: set[int]) -> Iterator[Doubt]:
    bold = [segment for segment in segments if segment.kind in ("text", "question") and _is_bold(segment)]
    questions = [segment for segment in bold if segment.first in asked]
    others = [segment for segment in bold if segment.first not in asked and segment.first not in context]
    if _near(len(questions), len(others)):
        what = f"of {len(questions) + len(others)} bold lines, {len(questions)} were taken for questions"
        yield Doubt(others[0].first, what, _all_or_none(BOLD))


def _near(questions: int, others: int) -> bool:
    """Return whether a row is neither one of questions nor one of others: a third to three quarters ask."""
    return min(questions, others) >= SEVERAL and questions + others <= 3 * questions and questions <= 3 * others


def _holds(title: Title, asked: set[int]) -> bool:
    """Return whether what stands below a heading are questions, whose section it is."""
    return any(first in asked for segment in title.body for first in range(segment.first, segment.last + 1))


def _is_bold(segment: Segment) -> bool:
    cut = inline.leading_strong(segment.part.text) if segment.part is not None else None
    return cut is not None and not any(map(str.isalnum, cut[1])) and not segment.part.text.rstrip("*_ ").endswith(":")


def _layout(found: Found, levels: dict[int, int]) -> str | None:
    return f"headings-{levels[found.first]}" if found.first in levels else AS_LAYOUT.get(found.style)


def _all_or_none(layout: str) -> str:
    return f"--layout {layout} takes all of them, any other none"


def _count(titles: list[Title]) -> str:
    return f"{len(titles)} heading{'s' if len(titles) > 1 else ''}"
