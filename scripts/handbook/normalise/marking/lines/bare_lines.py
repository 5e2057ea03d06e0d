"""Documents of lines that ask, one after the other, and that nobody answers: what stands between two asks as well."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language.words import words_of
from handbook.normalise.marking.lines.orders_between import as_question, is_asked_line, is_line
from handbook.normalise.marking.lines.titled_lines import heading_of
from handbook.normalise.parsing.segments import Segment

MANY, LONGEST, LONGEST_SENTENCE, LONGEST_TITLE, DEEPEST = 8, 15, 8, 10, 6
STOPS = (".", "。", "।", "۔")
FRAME = " =*#~-_:"  # around titles
LEADS = (":", "：", ";", ",", "，", "、")


def with_bare_lines(segments: list[Segment]) -> list[Segment]:
    """Return the segments with the short lines between such questions as questions, where two thirds stand together.

    Among questions with answers hardly one stands right above another. A line with more room above it is a title.
    """
    asked = [segment for segment in segments if is_asked_line(segment)]
    together = [(a, b) for a, b in pairwise(segments) if is_asked_line(a) and is_asked_line(b)]
    if len(asked) < MANY or 3 * len(together) < 2 * len(asked):
        return segments
    (gap, _), *_ = Counter(b.first - a.last for a, b in together).most_common(1)
    in_lists = any(segment.kind == "list" for segment in asked)
    between, titles = _between(segments, gap), _titles(segments, gap)
    level = min(1 + max((segment.block.level for segment in segments if segment.kind == "heading"), default=0), DEEPEST)
    made: list[Segment] = []
    for segment in segments:
        if id(segment) in titles:
            made.append(heading_of(segment.first, segment.part.text.strip(FRAME), level))
        else:
            made.append(as_question(segment, in_lists) if id(segment) in between else segment)
    return made


def _between(segments: Sequence[Segment], gap: int) -> set[int]:
    """Return which lines stand in rows that begin and end with a question; nothing else stands in them."""
    found: set[int] = set()
    waiting: list[int] | None = None  # since the last question
    for above, segment in pairwise([None, *segments]):
        near = above is not None and segment.first - above.last <= gap
        if is_asked_line(segment):
            found.update(waiting or [] if near else [])
            waiting = []
        elif waiting is not None and near and is_line(segment) and _may_ask(segment.part.text.strip()):
            waiting.append(id(segment))
        else:
            waiting = None
    return found


def _titles(segments: Sequence[Segment], gap: int) -> set[int]:
    """Return which lines have more room above them than questions have, and a question or such a line below."""
    found: set[int] = set()
    below: Segment | None = None
    for above, segment in reversed(list(pairwise([None, *segments]))):
        apart = above is None or segment.first - above.last > gap
        if below is not None and apart and is_line(segment) and _may_name(segment.part.text):
            found.update([id(segment)] if is_asked_line(below) or id(below) in found else [])
        below = segment
    return found


def _may_name(text: str) -> bool:
    return 0 < len(words_of(text)) <= LONGEST_TITLE and not text.rstrip().endswith(STOPS)


def _may_ask(text: str) -> bool:
    length = len(words_of(text))
    return 0 < length <= (LONGEST_SENTENCE if text.endswith(STOPS) else LONGEST) and not text.endswith(LEADS)
