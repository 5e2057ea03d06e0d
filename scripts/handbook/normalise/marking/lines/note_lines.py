"""Long rows of short lines noted down after interviews ("what is rye", "salt and yeast"): each names what was asked."""

from collections import Counter
from collections.abc import Sequence

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import length_of
from handbook.normalise.marking.lines.line_rows import may_be_asked, questions_of
from handbook.normalise.marking.lines.titled_lines import asks_as_line
from handbook.normalise.parsing.segments import Segment

MANY, SEVERAL, LONGEST = 12, 5, 16
OPENING, GIVEN, ODD = 5, 3, 10  # one in how many lines opens as a question, asks or orders at all, and is no note
ENDS = (".", "。", ":", "：", ",", ";", "}", ")")


def with_note_lines(segments: list[Segment]) -> list[Segment]:
    """Return the segments with the lines of such rows as questions: a fifth opens as one, a third asks or orders.

    Nobody answers them, so what comes behind does not either. Lines that return below are an index.
    """
    long = (segment for segment in segments if _is_open(segment) and segment.part.text.count("\n") + 1 >= MANY)
    if not any(_are_notes(_lines(segment)) for segment in long):
        return segments
    counts = Counter(line for segment in segments for line in _lines(segment))
    made: list[Segment] = []
    behind = False
    for segment in segments:
        lines = _lines(segment) if _is_open(segment) else []
        notes = _are_notes(lines) and OPENING * sum(counts[line] > 1 for line in lines) <= len(lines)
        segment.parts = segment.parts or behind
        made += questions_of(lines, segment.first, segment) if notes else [segment]
        behind = notes
    return made


def _lines(segment: Segment) -> list[str]:
    if segment.kind == "heading":
        return [segment.block.text]
    return segment.part.text.split("\n") if segment.part is not None else []


def _is_open(segment: Segment) -> bool:
    told = segment.kind == "text" and segment.part is not None and not segment.settled
    return told and segment.block is not None and segment.block.kind == "paragraph"


def _are_notes(lines: Sequence[str]) -> bool:
    if len(lines) < MANY or not _is_note(lines[0]) or ODD * (len(lines) - sum(map(_is_note, lines))) > len(lines):
        return False
    if sum(map(asking.opens_like_a_question, lines)) < max(SEVERAL, len(lines) / OPENING):
        return False
    return GIVEN * sum(asks_as_line(line) or asking.gives_task(line) for line in lines) >= len(lines)


def _is_note(line: str) -> bool:
    short = length_of(line) <= LONGEST and not line.rstrip().endswith(ENDS)
    return short and may_be_asked(line) and wording.take_apart(line).label is None
