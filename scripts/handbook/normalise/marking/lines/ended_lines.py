"""Lines that ask by their end alone ("Ekmek nedir?"), answered below, where a heading announces questions."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from handbook.normalise.language import asking, wording
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.words import length_of
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

MANY, LONGEST, SHARE = 5, 30, 3
ELSEWHERE = ("fold", "answer")
LINK_ENDS = ") "  # a target may hold brackets itself


def mark_ended_lines(segments: Sequence[Segment]) -> None:
    """Turn such lines into questions where they are two thirds of the lines that begin something in their section.

    What stands behind a line that is a link, on the line, belongs to its answer.
    """
    for section in _announced(segments):
        leading = [segment for segment in section if _is_line(segment)]
        asked = [segment for segment in leading if _asks(segment)]
        others = sum(map(_asks_otherwise, section))
        if len(asked) < max(MANY, SHARE * others) or SHARE * len(asked) < 2 * len(leading):
            continue
        for segment in asked:
            segment.part = _as_question(segment)
            segment.kind, segment.said, segment.proved = "question", segment.part.said, True


def _announced(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Yield what stands below each heading that announces questions, up to the next one of its level or higher up."""
    section: list[Segment] = []
    level = 0
    for segment in segments:
        is_heading = segment.kind == "heading" and segment.block is not None
        if is_heading and level and segment.block.level <= level:
            yield section
            section, level = [], 0
        if is_heading and not level and not segment.asks and says_questions(segment.said.text, surely=True):
            level = segment.block.level
        elif level:
            section.append(segment)
    yield section


def _is_line(segment: Segment) -> bool:
    told = segment.kind in ("text", "question") and segment.part is not None and not segment.settled
    return told and segment.part.style in ("", "plain") and "\n" not in segment.part.text.strip()


def _asks(segment: Segment) -> bool:
    asked, _ = _cut(segment.part.text.strip())
    said = wording.take_apart(asked).text
    return bool(asking.question_marks(said[-1:])) and asking.is_question(said) and length_of(said) <= LONGEST


def _cut(text: str) -> tuple[str, str]:
    """Cut a line behind the link that it begins with, where the text of the link asks."""
    name, middle, behind = text.partition("](")
    target, end, rest = behind.partition(LINK_ENDS)
    is_link = text.startswith("[") and "[" not in name[1:] and bool(middle and end)
    asks = is_link and bool(asking.question_marks(name.rstrip()[-1:]))
    return (f"{name}{middle}{target}{end.rstrip()}", rest.strip()) if asks else (text, "")


def _as_question(segment: Segment) -> Part:
    asked, answer = _cut(segment.part.text.strip())
    said = wording.take_apart(asked)
    first = segment.first if answer else 0
    return replace(segment.part, kind="question", said=said, style="plain", answer=answer, answer_first=first)


def _asks_otherwise(segment: Segment) -> bool:
    if segment.kind == "list":
        return segment.block.asks or asks_mostly(segment.block)
    marked = segment.kind == "question" and segment.part.style != "plain"
    return segment.asks or marked or segment.kind in ELSEWHERE
