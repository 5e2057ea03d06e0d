"""Questions told in parts: a heading that names them, a scenario, and a line "Question" with what is asked below it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from handbook.normalise.language import asking, inline
from handbook.normalise.language.words import length_of
from handbook.normalise.parsing.segments import Segment

SEVERAL, LONGEST_SCENARIO = 3, 60
TOLD = ("text", "question", "quote")
SCENARIO = ("heading", "text", "question", "quote", "list", "code", "rule")


def mark_scenarios(segments: Sequence[Segment]) -> None:
    """Make the scenario and what is asked below it part of their headings, where most named questions are told so."""
    places = [place for place, segment in enumerate(segments) if _is_name(segment)]
    told = [(segments[place], *_parts(segments, place)) for place in places]
    told = [(heading, scenario, asked) for heading, scenario, asked in told if asked]
    if len(told) >= SEVERAL and 2 * len(told) > len(places):
        for heading, scenario, asked in told:
            _ask(heading, scenario, asked)


def _is_name(segment: Segment) -> bool:
    """Return whether a heading is a question by its label or number, not by what it says."""
    if segment.kind != "heading" or not segment.asks or segment.named_below or not segment.said.text:
        return False
    return not asking.is_question(segment.said.text) and not asking.opens_like_a_question(segment.said.text)


def _parts(segments: Sequence[Segment], place: int) -> tuple[list[Segment], list[Segment]]:
    """Return the scenario of the question at `place`, and the label and lines below it that ask."""
    level = segments[place].block.level
    scenario: list[Segment] = []
    for number in range(place + 1, len(segments)):
        segment = segments[number]
        if _is_lone_label(segment):
            below = segments[number + 1 : number + 2 + SEVERAL]
            asked = list(takewhile(lambda other: other.kind in TOLD and not _is_label(other), below))
            return scenario, [segment, *asked] if scenario and asked else []
        outside = segment.kind == "heading" and segment.block.level <= level
        if outside or segment.kind not in SCENARIO or _is_label(segment):
            break
        scenario.append(segment)
    return [], []


def _is_label(segment: Segment) -> bool:
    return segment.said is not None and segment.said.label is not None


def _is_lone_label(segment: Segment) -> bool:
    return (
        segment.kind in ("heading", "question")
        and _is_label(segment)
        and segment.said.label.kind == "question"
        and not (segment.said.text or segment.said.number)
    )


def _ask(heading: Segment, scenario: list[Segment], asked: list[Segment]) -> None:
    """Put what is asked into the heading; a long scenario stays below it, though it answers nothing."""
    told = [segment for segment in scenario if segment.kind in TOLD and not _is_title(segment)]
    is_short = len(told) == sum(segment.kind != "heading" and not _is_title(segment) for segment in scenario)
    is_short = is_short and sum(length_of(_text(segment)) for segment in told) <= LONGEST_SCENARIO
    texts = [_text(segment) for segment in [*(told if is_short else []), *asked[1:]]]
    heading.said = replace(heading.said, text=f"{heading.said.text}: {' '.join(texts)}")
    for segment in [*scenario, *asked]:
        segment.kind = "asked" if is_short or any(segment is other for other in asked) else "shown"
        segment.is_task = segment.settled = True


def _is_title(segment: Segment) -> bool:
    """Return whether a line is nothing but bold, as the name of what stands below it."""
    cut = inline.leading_strong(segment.part.text.rstrip(":")) if segment.part is not None else None
    return cut is not None and not cut[1]


def _text(segment: Segment) -> str:
    if segment.part is not None:
        return inline.plain(segment.part.text)
    return " ".join(inline.plain(block.text) for block in segment.block.children if block.text)
