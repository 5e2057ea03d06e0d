"""Questions in fenced blocks: each block begins with one and goes on with its answer, prose and code alike."""

from collections.abc import Sequence

from handbook.normalise.language import asking, wording
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3
FENCES = ("```", "~~~")


def mark_fenced(segments: Sequence[Segment], lines: Sequence[str]) -> None:
    """Turn the fenced blocks of a document into questions where nothing else asks and nearly all of them do."""
    fences = [segment for segment in segments if segment.kind == "code" and _fence(segment, lines)]
    asking_ones = [segment for segment in fences if _asks(segment)]
    if len(asking_ones) < SEVERAL or 4 * len(asking_ones) < 3 * len(fences) or any(map(_asks_otherwise, segments)):
        return
    for segment in asking_ones:
        segment.part = _part(segment, _fence(segment, lines))
        segment.kind, segment.said = "question", segment.part.said


def _fence(segment: Segment, lines: Sequence[str]) -> str:
    """Return the signs that fence a block, or an empty text where it is only indented."""
    opening = lines[segment.first - 1].strip()
    return opening[: len(opening) - len(opening.lstrip(opening[0]))] if opening.startswith(FENCES) else ""


def _asks(segment: Segment) -> bool:
    """Return whether the first line of a block is a question; a comment in code is none."""
    line = segment.block.text.lstrip("\n").split("\n", 1)[0].strip()
    return line[:1].isalnum() and bool(asking.question_marks(line[-4:])) and asking.is_question(line)


def _asks_otherwise(segment: Segment) -> bool:
    if segment.kind == "list":
        return segment.block.asks or asks_mostly(segment.block)
    return segment.asks or segment.kind in ("question", "answer")


def _part(segment: Segment, fence: str) -> Part:
    """Return the question of a block; its answer stays in a fence, as there may be code in it."""
    text = segment.block.text
    blank = len(text) - len(text.lstrip("\n"))
    asked, _, rest = text.strip("\n").partition("\n")
    gap = len(rest) - len(rest.lstrip("\n"))
    answer = f"{fence}\n{rest.strip()}\n{fence}" if rest.strip() else ""
    first = segment.first + 1 + blank + gap  # the line above the answer stands for its fence
    return Part("question", segment.first, segment.last, wording.take_apart(asked), "bold", answer, first, text)
