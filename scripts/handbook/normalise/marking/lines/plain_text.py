"""Plain text without any sign: lines that are questions each, under numbered titles of sections."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from handbook.normalise.language import asking, wording
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.lines.line_titles import titles_among, with_titles
from handbook.normalise.marking.lines.titled_lines import heading_of
from handbook.normalise.marking.lists.numbered_titles import mark_numbered_titles
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.line_questions import as_line_question
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

FEW, SEVERAL, MANY, LOTS, SHARE, LONGEST_TITLE, LEVEL = 2, 3, 5, 8, 10, 30, 2
NEARLY_ALL = 0.8
COLONS = (":", "：")
ENDS = (".", "。", ";", "；")


def mark_plain_text(segments: list[Segment]) -> list[Segment]:
    """Return the segments with each line of a document a question of its own, where half of the lines ask."""
    paragraphs = [segment.part.text.split("\n") for segment in segments if _is_told(segment)]
    answered = _are_answered(paragraphs)
    lines = [line for paragraph in paragraphs for line in (paragraph[:1] if answered else paragraph)]
    asks = sum(map(_asks, lines))
    signs = sum(map(_has_signs, segments))
    if asks < MANY or signs > 1 or SHARE * signs > asks:  # one may be odd
        return segments
    if (asks < LOTS and sum(map(_is_question, lines)) < SEVERAL) or 2 * asks < len(lines):
        return segments
    mark_numbered_titles(segments, told=True)
    named = [segment.part.text.split("\n")[1:] for segment in segments if _is_titled(segment)]
    below = [line for rows in named for line in rows]
    titled = len(named) >= FEW and 2 * sum(map(_asks, below)) >= len(below)
    titles = titles_among([line for segment in segments if _is_told(segment) for line in _numbered(segment)], _asks)
    pairs = pairwise([None, *segments])
    pieces = [piece for above, segment in pairs for piece in _pieces(segment, above, titled, answered)]
    for rule, below in pairwise(pieces):
        rule.parts |= rule.kind == "rule" and _announces(below)
    return with_titles(pieces, titles) if titles else pieces


def _are_answered(paragraphs: Sequence[Sequence[str]]) -> bool:
    """Return whether nearly all paragraphs of several lines ask with the first one only: the others answer it."""
    long = [lines for lines in paragraphs if len(lines) > 1]
    asked = sum(_asks(first) and not any(map(_asks, below)) for first, *below in long)
    return asked >= MANY and asked >= NEARLY_ALL * len(long)


def _announces(segment: Segment) -> bool:
    """Return whether a paragraph leads to what stands below it, and answers nothing above it."""
    return segment.kind == "text" and segment.part is not None and segment.part.text.rstrip().endswith(COLONS)


def _numbered(segment: Segment) -> Iterator[tuple[int, str]]:
    return enumerate(segment.part.text.split("\n"), start=segment.first)


def _has_signs(segment: Segment) -> bool:
    """Return whether a document with this segment marks its questions in another way."""
    if segment.kind == "list":
        return segment.block.asks or asks_mostly(segment.block)
    plain = segment.part is None or segment.part.style in ("", "plain")
    return segment.settled or segment.kind in ("heading", "fold", "answer", "table") or not plain


def _is_told(segment: Segment) -> bool:
    return segment.kind in ("text", "question") and segment.part is not None


def _asks(line: str) -> bool:
    text = wording.take_apart(line).text
    return asking.is_question(text) or asking.opens_like_a_question(text)


def _is_question(line: str) -> bool:
    return asking.is_question(wording.take_apart(line).text)


def _is_titled(segment: Segment) -> bool:
    """Return whether a paragraph begins with the name of a section that a colon ends, and goes on at the margin."""
    name, *below = segment.part.text.split("\n") if _is_told(segment) else [""]
    named = name.rstrip().endswith(COLONS) and len(name) <= LONGEST_TITLE and not _asks(name)
    sentences = sum(line.rstrip().endswith(ENDS) for line in below)
    return named and bool(below) and 2 * sentences < len(below) and not any(line[:1].isspace() for line in below)


def _pieces(segment: Segment, above: Segment | None, titled: bool, answered: bool) -> Iterator[Segment]:
    """Yield a paragraph line by line where half of its lines ask, or cut behind its first line where that asks.

    Where they are `answered`, those of several lines are not questions each.
    What stands right below the title of a section asks, whatever it says; where they are `titled`, titles are lines.
    """
    if titled and _is_titled(segment):
        name, rest = segment.part.text.split("\n", 1)
        below = Block("paragraph", segment.first + 1, segment.last, rest)
        yield heading_of(segment.first, name, LEVEL)
        yield from _lines(rest.split("\n"), below.first, below)
        return
    lines = segment.part.text.split("\n") if _is_told(segment) else []
    titled = bool(lines) and above is not None and above.kind == "heading"
    # What is indented and asks nothing answers the line above it.
    answers = (answered and len(lines) > 1) or any(line[:1].isspace() and not _asks(line) for line in lines)
    each = (titled or 2 * sum(map(_asks, lines)) >= len(lines) > 0) and not answers
    if segment.proved or (not each and not any(map(_asks, lines[:1]))):
        yield segment
    elif not each:
        part = replace(as_line_question(segment.part), style="plain")
        yield Segment("question", segment.first, segment.last, segment.block, part, part.said)
    else:
        yield from _lines(lines, segment.first, segment.block)


def _lines(lines: list[str], first: int, block: Block) -> Iterator[Segment]:
    for number, line in enumerate(lines, start=first):
        said = wording.take_apart(line)
        part = Part("question", number, number, said, "plain", text=line)
        yield Segment("question", number, number, block, part, said)
