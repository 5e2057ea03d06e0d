"""Lines that announce the questions of the lists right below them ("Easy questions:"): headings, where some do."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.lines.titled_lines import heading_of
from handbook.normalise.parsing.choice_lists import offers_choices
from handbook.normalise.parsing.items import asks_mostly, read_alone
from handbook.normalise.parsing.kinds import kinds_of
from handbook.normalise.parsing.segments import Segment

FEW, SEVERAL, SHARE, LONGEST, DEEPEST = 2, 3, 4, 6, 6
COLONS, ENDS = (":", "："), (".", "。", "?", "？", ",", ";")


def with_announcing_lines(segments: list[Segment]) -> list[Segment]:
    """Return the segments with such lines as headings, where several lists have one and a quarter of these asks.

    Lines that only name what numbered lists are on ("Ovens:") are headings too where most of these ask.
    """
    if "list" not in kinds_of(segments):
        return segments
    led = list(_led(segments))
    announced = [(line, below) for line, below in led if _announces(_last_line(line))]
    named = [(line, below) for line, below in led if below.block.children[0].number == "1"]
    enough = len(announced) >= FEW and SHARE * sum(map(_asks, _items(announced))) >= len(_items(announced))
    lines = {id(line) for line, _ in announced} if enough else set()
    if len(named) >= SEVERAL and 3 * sum(asks_mostly(below.block) for _, below in named) >= 2 * len(named):
        lines |= {id(line) for line, _ in named}
    if not lines:
        return segments
    level = min(1 + max((segment.block.level for segment in segments if segment.kind == "heading"), default=1), DEEPEST)
    return [piece for segment in segments for piece in (_cut(segment, level) if id(segment) in lines else [segment])]


def _announces(line: str) -> bool:
    return line.endswith(COLONS) and length_of(line) > 1 and says_questions(line, surely=True)


def _items(led: list[tuple[Segment, Segment]]) -> list[Block]:
    return [item for _, below in led for item in below.block.children]


def _asks(item: Block) -> bool:
    alone = read_alone(item)
    return alone.asks or alone.opens


def _led(segments: Sequence[Segment]) -> Iterator[tuple[Segment, Segment]]:
    """Yield the short lines right above lists, with these, outside of answers to headings or labels; one may be odd."""
    odd = sum(map(_is_sign, segments)) <= 1
    answers = False
    for segment, below in pairwise(segments):
        if segment.kind == "heading" or _is_sign(segment):
            answers = _is_sign(segment) and not odd
        elif not answers and _leads_in(segment) and _is_list(below):
            yield segment, below


def _is_sign(segment: Segment) -> bool:
    """Return whether a segment is a question, or begins an answer, by more than its words."""
    if segment.kind == "heading":
        return segment.asks
    return segment.kind in ("answer", "fold") or (segment.kind == "question" and segment.part.style != "plain")


def _leads_in(segment: Segment) -> bool:
    told = segment.kind in ("text", "question") and segment.part is not None and not segment.settled
    line = _last_line(segment) if told else ""
    return 0 < length_of(line) <= LONGEST and not line.endswith(ENDS)


def _last_line(segment: Segment) -> str:
    return segment.part.text.rstrip("*_ ").rpartition("\n")[2]


def _is_list(segment: Segment) -> bool:
    is_open = segment.kind == "list" and not (segment.settled or segment.block.asks)
    return is_open and len(segment.block.children) >= SEVERAL and not offers_choices(segment.block)


def _cut(segment: Segment, level: int) -> list[Segment]:
    """Return a paragraph whose last line is a heading."""
    above, _, line = segment.part.text.rpartition("\n")
    heading = heading_of(segment.last, line.strip("*_:： "), level)
    if not above:
        return [heading]
    part = replace(segment.part, kind="text", last=segment.last - 1, said=None, style="", answer="", text=above)
    block = Block("paragraph", segment.first, segment.last - 1, above)
    return [Segment("text", segment.first, segment.last - 1, block, part), heading]
