"""Ends of folds behind the last words of what they hold ("Bake it.</details>"), where no line of its own ends them."""

from collections.abc import Iterator, Sequence

from handbook.normalise.parsing.segments import Segment

BEGIN, END = "<details", "</details>"
HOLDING = ("text", "question", "answer", "list", "quote")
BLOCKS = ("paragraph", "list", "quote")


def with_glued_ends(segments: list[Segment], lines: Sequence[str]) -> list[Segment]:
    """Return the segments with the ends of folds that stand on the last lines of texts and lists."""
    return [part for segment in segments for part in (segment, *_ends_of(segment, lines))]


def is_glued_end(segment: Segment) -> bool:
    """Return whether a segment is such an end; those on lines of their own are of a block of HTML."""
    return segment.kind == "unfold" and segment.block is not None and segment.block.kind in BLOCKS


def without_glued_end(lines: list[str]) -> list[str]:
    """Return the lines of a text without the end of the fold that it stood in."""
    if not lines or not _ends(lines[-1]) or any(BEGIN in line.lower() for line in lines):
        return lines
    return [*lines[:-1], lines[-1].rstrip()[: -len(END)].rstrip()]


def _ends_of(segment: Segment, lines: Sequence[str]) -> Iterator[Segment]:
    if segment.kind in HOLDING and _ends(lines[segment.last - 1]):
        held = lines[segment.first - 1 : segment.last]
        if not any(BEGIN in line.lower() for line in held):
            yield Segment("unfold", segment.last, segment.last, segment.block)


def _ends(line: str) -> bool:
    return "</" in line and line.rstrip().lower().endswith(END)
