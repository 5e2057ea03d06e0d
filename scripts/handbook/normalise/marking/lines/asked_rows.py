"""Plain text that notes questions one right below the other ("what is rye"), later with code and notes between them."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import length_of
from handbook.normalise.marking.lines.line_rows import may_be_asked
from handbook.normalise.marking.lines.titled_lines import asks_as_line
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.kinds import by_block
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

LONG, MANY, SHARE, SHORTEST = 5, 8, 5, 3
COMMENT = "//"
ENDS = (":", "：", ",", ";", "{", "}", "(", ")")


def with_asked_rows(segments: list[Segment]) -> list[Segment]:
    """Return the segments with each line that asks as a question, where five do right below each other somewhere.

    Eight of the lines ask, hardly anything is marked in another way, and what asks nothing belongs to the line above.
    """
    rows = by_block(segments)
    asking_lines = sum(map(_asks, (line for row in rows for line in _lines(row))))
    if asking_lines < MANY or asking_lines < SHARE * sum(map(_asks_otherwise, segments)):
        return segments
    written = [_lines(row) for row in rows]
    # Rows that others took apart line by line are read well as they are.
    longest = max((_longest_run(lines) for row, lines in zip(rows, written, strict=True) if len(row) == 1), default=0)
    if longest < LONG:
        return segments
    return [piece for row, lines in zip(rows, written, strict=True) for piece in _pieces(row, lines)]


def _lines(row: list[Segment]) -> list[str]:
    """Return the lines of a paragraph without any sign."""
    block = row[0].block
    told = block is not None and block.kind == "paragraph" and all(map(_is_plain, row))
    whole = told and (row[0].first, row[-1].last) == (block.first, block.last)
    return block.text.split("\n") if whole else []


def _longest_run(lines: Sequence[str]) -> int:
    return max((len(list(run)) for asks, run in groupby(lines, key=_asks) if asks), default=0)


def _is_plain(segment: Segment) -> bool:
    told = segment.kind in ("text", "question") and segment.part is not None and not segment.settled
    return told and segment.part.style in ("", "plain")


def _asked(line: str) -> str:
    """Return a line without the sign of a comment or the blank before it."""
    return line.removeprefix(" ").removeprefix(COMMENT).removeprefix(" ")


def _asks(line: str) -> bool:
    text = _asked(line)
    return asks_as_line(text) and not text.rstrip().endswith(ENDS) and may_be_asked(text)


def _pieces(row: list[Segment], lines: Sequence[str]) -> Iterator[Segment]:
    """Yield a paragraph cut before each line that asks, or as it is where none does."""
    places = [place for place in range(len(lines)) if _begins(lines, place)]
    if not places:
        yield from row
        return
    block = row[0].block
    starts = sorted({0, *places, *(place + 1 for place in places if place + 1 < len(lines))})
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        first, last, text = block.first + start, block.first + end - 1, "\n".join(lines[start:end])
        if start in places:
            said = wording.take_apart(_asked(text))
            part = Part("question", first, last, said, "plain", text=_asked(text))
            yield Segment("question", first, last, block, part, said, settled=True, proved=True)
        else:
            yield Segment("text", first, last, block, Part("text", first, last, text=text))


def _begins(lines: Sequence[str], place: int) -> bool:
    """Return whether a line asks, orders something below one that asks, or stands alone between two that ask."""
    if _asks(lines[place]):
        return True
    if place == 0 or not _asks(lines[place - 1]) or not may_be_asked(lines[place]):
        return False
    between = place + 1 < len(lines) and _asks(lines[place + 1]) and length_of(lines[place]) >= SHORTEST
    return between or asking.gives_task(lines[place])


def _asks_otherwise(segment: Segment) -> bool:
    if segment.kind == "list":
        return segment.block.asks or asks_mostly(segment.block)
    marked = segment.kind == "question" and segment.part.style != "plain"
    return segment.asks or marked or segment.kind in ("fold", "answer")
