"""Plain text whose answers are indented: lines at the margin ask, and what is indented below them answers."""

from collections.abc import Iterator
from dataclasses import replace

from handbook.normalise.language.words import length_of
from handbook.normalise.marking.lines.titled_lines import asks_as_line
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.line_questions import as_line_question
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

SEVERAL, LONGEST_NAME = 3, 10  # words
ENDS = (".", ":", "。", "：")
INDENTS = (" ", "\t")


def with_outdented_questions(segments: list[Segment]) -> list[Segment]:
    """Return the segments with paragraphs cut at such lines, where several begin with one and nothing else asks.

    Where most paragraphs that are written so ask, the others name what is asked ("Kinds of flour").
    """
    outlined = {place for place, segment in enumerate(segments) if _is_outlined(segment)}
    if len(outlined) < SEVERAL or any(map(_has_signs, segments)):
        return segments
    named = {place for place, segment in enumerate(segments) if place not in outlined and _is_named(segment)}
    outlined |= named if len(named) < len(outlined) else set()
    pieces = (_pieces(segment) if place in outlined else [segment] for place, segment in enumerate(segments))
    return [piece for row in pieces for piece in row]


def _is_outlined(segment: Segment) -> bool:
    """Return whether a paragraph begins with a line that asks and goes on with an indented one that does not."""
    line, *below = _lines(segment)
    return bool(below) and below[0].startswith(INDENTS) and asks_as_line(line) and not asks_as_line(below[0])


def _is_named(segment: Segment) -> bool:
    """Return whether a paragraph begins with a few words at the margin, and all below them is indented."""
    line, *below = _lines(segment)
    is_name = 1 < length_of(line) <= LONGEST_NAME and line[:1].isalnum() and not line.endswith(ENDS)
    return is_name and bool(below) and all(row.startswith(INDENTS) for row in below)


def _lines(segment: Segment) -> list[str]:
    if segment.kind not in ("text", "question") or segment.part is None or segment.settled:
        return [""]
    return segment.part.text.split("\n")


def _has_signs(segment: Segment) -> bool:
    """Return whether a document with this segment marks its questions in another way."""
    if segment.kind == "list":
        return segment.block.asks or asks_mostly(segment.block)
    style = segment.part.style if segment.kind == "question" else "plain"
    return style != "plain" or segment.asks or segment.kind in ("fold", "answer", "table")


def _pieces(segment: Segment) -> Iterator[Segment]:
    lines = segment.part.text.split("\n")
    starts = [place for place, line in enumerate(lines) if not line.startswith(INDENTS) and asks_as_line(line)] or [0]
    for start, end in zip([0, *starts[1:]], [*starts[1:], len(lines)], strict=True):
        text = "\n".join(lines[start:end])
        whole = Part("text", segment.first + start, segment.first + end - 1, text=text)
        part = replace(as_line_question(whole), style="plain")
        yield Segment("question", part.first, part.last, segment.block, part, part.said, proved=True)
