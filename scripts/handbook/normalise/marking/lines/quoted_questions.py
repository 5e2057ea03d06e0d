"""Rows of quotations that are questions, with the answers between them ("> Why rest dough?", "- It relaxes.")."""

from collections.abc import Iterator, Sequence

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import length_of
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.kinds import kinds_of
from handbook.normalise.parsing.line_questions import as_line_question
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

SEVERAL, MANY, LONGEST, LONGEST_TOPIC, SHARE = 4, 8, 60, 15, 4
STOPS = (".", "。", "।", "۔", "!", "！", ":", "：", ";", ",", "，")


def with_quoted_questions(segments: list[Segment]) -> list[Segment]:
    """Return the segments with such quotations as questions, where three quarters of those of a section ask.

    Short ones between them that end like no sentence do so too.
    """
    if "quote" not in kinds_of(segments):
        return segments
    rows = list(_rows(segments))
    if sum(map(_asking, rows)) < SEVERAL:
        return segments
    chosen = {id(segment) for row in rows for segment in row if _asks(segment) or _is_topic(segment)}
    return [piece for segment in segments for piece in (_pieces(segment) if id(segment) in chosen else [segment])]


def _rows(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Yield the quotations of sections where most of them ask, and hardly anything else there does.

    Below a heading that asks they belong to its answer, but where it stands odd among them.
    """
    follows_one = False
    for section in _sections(segments):
        row = [segment for segment in section if _lines(segment)]
        asked, others = _asking(row), sum(map(_asks_otherwise, section))
        is_row = asked > 1 and SHARE * (len(row) - asked) <= len(row) and 2 * others < asked
        is_answer = section[0].kind == "heading" and section[0].asks
        odd = asked >= MANY or (follows_one and asked >= SEVERAL)
        follows_one = is_row and (odd or not is_answer)
        if follows_one:
            yield row


def _sections(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Yield each heading with what stands below it, and what stands above the first."""
    section: list[Segment] = []
    for segment in segments:
        if segment.kind == "heading" and section:
            yield section
            section = []
        section.append(segment)
    if section:
        yield section


def _asking(row: Sequence[Segment]) -> int:
    return sum(map(_asks, row))


def _lines(segment: Segment) -> list[str]:
    """Return the lines of a quotation that is nothing but one paragraph."""
    inside = segment.block.children if segment.kind == "quote" and not segment.settled else ()
    alone = len(inside) == 1 and inside[0].kind == "paragraph"
    return inside[0].text.split("\n") if alone else []


def _asks(segment: Segment) -> bool:
    """Return whether every line of a quotation asks, or the first and no other: the others answer it."""
    first, *below = map(_line_asks, _lines(segment))
    return first and (all(below) or not any(below))


def _line_asks(line: str) -> bool:
    text = wording.take_apart(line).text
    return length_of(text) <= LONGEST and (asking.is_question(text) or asking.opens_like_a_question(text))


def _is_topic(segment: Segment) -> bool:
    line, *others = _lines(segment)
    return not others and 0 < length_of(line) <= LONGEST_TOPIC and not line.rstrip("*_ ").endswith(STOPS)


def _asks_otherwise(segment: Segment) -> bool:
    if segment.kind == "list":
        return asks_mostly(segment.block)
    return segment.kind == "fold" or (segment.kind == "question" and segment.part.style != "plain")


def _pieces(segment: Segment) -> Iterator[Segment]:
    """Yield each line of a quotation as a question, or the first one with its answer; they hold all its lines."""
    lines, first = _lines(segment), segment.block.children[0].first
    if not all(map(_line_asks, lines[1:])):
        part = as_line_question(Part("text", segment.first, segment.last, text="\n".join(lines)))
        yield Segment("question", segment.first, segment.last, segment.block, part, part.said, settled=True)
        return
    for number, line in enumerate(lines, start=first):
        said = wording.take_apart(line)
        start = segment.first if number == first else number
        last = segment.last if number == first + len(lines) - 1 else number
        part = Part("question", start, last, said, "bold", text=line)
        yield Segment("question", start, last, segment.block, part, said, settled=True)
