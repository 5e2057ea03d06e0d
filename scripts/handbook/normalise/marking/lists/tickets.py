"""Tickets drawn in oral exams: counted sections that hold what is asked together, be it topics."""

from collections.abc import Sequence

from handbook.normalise.language import inline
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3
PARAGRAPH = 7  # deeper than any heading


def mark_tickets(segments: Sequence[Segment]) -> None:
    """Let all ask that lists and bare headings name below tickets ("Билет 7", or headings that only count).

    Where text stands below such a number or what it holds, it is the number of a chapter.
    """
    named = [segment for segment in segments if _is_named(segment)]
    tickets = named if len(named) >= SEVERAL else _lone_numbers(segments)
    depth, starts = None, set(map(id, tickets))
    for segment, following in zip(segments, [*segments[1:], None], strict=False):
        level = segment.block.level if segment.kind == "heading" else PARAGRAPH
        if id(segment) in starts:
            depth = level
        elif segment.kind == "heading" and depth is not None and level <= depth:
            depth = None
        elif depth is not None and segment.kind == "list":
            segment.block.asks = True
        elif depth is not None and segment.kind == "heading" and _ends(following):
            segment.asks = True


def _is_named(segment: Segment) -> bool:
    """Return whether a heading or a line is the name of a ticket and its number, and no more."""
    if segment.kind == "heading":
        text = segment.said.text
    elif segment.kind == "text" and segment.first == segment.last:
        text = inline.plain(segment.part.text)
    else:
        return False
    *name, number = words_of(text) or [""]
    return number.isdecimal() and " ".join(name) in vocabulary()["ticket_words"]


def _lone_numbers(segments: Sequence[Segment]) -> list[Segment]:
    """Return the headings that are the numbers from one on, where only headings and lists stand between them."""
    places = [place for place, segment in enumerate(segments) if _counts(segment)]
    numbers = [segments[place] for place in places]
    counted = [segment.said.text for segment in numbers] == [str(place + 1) for place in range(len(numbers))]
    if len(numbers) < SEVERAL or not counted:
        return []
    between = {segment.kind for segment in segments[places[0] : places[-1]]}
    return numbers if between <= {"heading", "list"} else []


def _counts(segment: Segment) -> bool:
    return segment.kind == "heading" and segment.said.text.isdecimal()


def _ends(following: Segment | None) -> bool:
    return following is None or following.kind == "heading"
