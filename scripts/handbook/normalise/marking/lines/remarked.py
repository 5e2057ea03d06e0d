"""Lines that stand alone, with quotations below many of them: what is quoted answers them, or remarks on them."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import length_of, wording_of
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

SEVERAL, MANY, LONGEST = 3, 6, 60
BESIDE = ("quote", "rule", "html", "code")
COLONS = (":", "：")
STOPS = (".", "?", "？", "!", "。", "؟")
HOLDS_LINK = ("](", "://")


def with_remarked_lines(segments: list[Segment]) -> list[Segment]:
    """Return the segments with such lines as questions, stretch by stretch, where most lines ask or order something.

    A statement is one that has a quotation below. Lines that return in section after section count as one.
    """
    if len([segment for segment in segments if segment.kind == "quote"]) < SEVERAL:
        return segments
    stretches = list(_stretches(segments))
    lines = [segment for stretch in stretches for segment in stretch if _is_told(segment)]
    asking_ones = {wording_of(segment.part.text) for segment in lines if _asks(segment)}
    quoted = sum(_is_told(a) and b.kind == "quote" for stretch in stretches for a, b in pairwise(stretch))
    if len(asking_ones) < MANY or quoted < SEVERAL or 3 * len(asking_ones) < 2 * len(lines):
        return segments
    marked = {id(segment) for stretch in stretches for segment in _questions(stretch)}
    return [piece for segment in segments for piece in (_pieces(segment) if id(segment) in marked else [segment])]


def _stretches(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Yield what stands together of lines and what may answer them, where half of the lines ask.

    Below a heading that asks, what looks like questions may be part of its answer where there are few.
    """
    above: Segment | None = None
    for beside, group in groupby(segments, lambda segment: _is_told(segment) or segment.kind in BESIDE):
        stretch = list(group)
        lines = [segment for segment in stretch if beside and _is_told(segment)]
        few = above is not None and above.asks and sum(map(_asks, lines)) < SEVERAL
        if lines and not few and 2 * sum(map(_asks, lines)) >= len(lines):
            yield stretch
        above = stretch[-1]


def _questions(stretch: Sequence[Segment]) -> Iterator[Segment]:
    for segment, below in pairwise([*stretch, None]):
        if _is_told(segment) and (
            _asks(segment) or (below is not None and below.kind == "quote" and _is_short(segment))
        ):
            yield segment


def _is_told(segment: Segment) -> bool:
    """Return whether a segment is a paragraph without any sign."""
    told = segment.kind in ("text", "question") and segment.part is not None and not segment.settled
    return told and segment.part.style in ("", "plain") and segment.block is not None


def _is_short(segment: Segment) -> bool:
    return segment.first == segment.last and length_of(segment.part.text) <= LONGEST


def _asks(segment: Segment) -> bool:
    """Return whether each line of a paragraph asks; it ends above the next one."""
    lines = [line.rstrip() for line in segment.part.text.split("\n")]
    whole = all(line.endswith(STOPS) for line in lines[:-1]) and not lines[-1].endswith(COLONS)
    return whole and all(map(_line_asks, lines))


def _line_asks(line: str) -> bool:
    text = wording.take_apart(line).text
    if any(sign in text for sign in HOLDS_LINK) or length_of(text) > LONGEST:
        return False
    return asking.asks(text) or asking.opens_like_a_question(text) or asking.gives_task(text)


def _pieces(segment: Segment) -> Iterator[Segment]:
    """Yield each line of a paragraph as a question, or one that asks nothing as it is."""
    for number, line in enumerate(segment.part.text.split("\n"), start=segment.first):
        said = wording.take_apart(line)
        part = Part("question", number, number, said, "plain", text=line)
        yield Segment("question", number, number, segment.block, part, said, settled=True)
