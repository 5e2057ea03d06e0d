"""Plain text of questions and answers without any sign: questions that stand right below the answer before them."""

from collections.abc import Iterator

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import length_of, vocabulary, words_of
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.paragraphs import SPEECH, Part
from handbook.normalise.parsing.segments import Segment

SEVERAL, MANY, LOTS = 3, 5, 10
LONGEST, LONGEST_TOPIC = 25, 10
FULL_LINE = 60  # a longer one may go on below
ENDS = tuple(".!?:;)}]>\"'”»")


def with_inner_questions(segments: list[Segment]) -> list[Segment]:
    """Return the segments with paragraphs cut before lines that ask, in a document of many plain questions."""
    if any(map(_has_signs, segments)):
        return segments
    asked = [segment for segment in segments if segment.kind == "question"]
    lines = sum(segment.first == segment.last for segment in asked)
    by_lines = lines >= LOTS and 2 * lines > len(asked)
    cut = [piece for segment in segments for piece in _pieces(segment, by_lines)]
    enough = len(asked) >= SEVERAL and sum(segment.kind == "question" for segment in cut) >= MANY
    return cut if enough else segments


def _has_signs(segment: Segment) -> bool:
    """Return whether a document with this segment marks its questions in another way."""
    if segment.kind == "list":
        return segment.block.asks or asks_mostly(segment.block)
    if segment.kind == "question":
        return segment.part.style != "plain"
    return segment.asks or segment.settled or segment.kind in ("fold", "answer", "table")


def _pieces(segment: Segment, by_lines: bool) -> Iterator[Segment]:
    lines = segment.part.text.split("\n") if segment.kind in ("text", "question") and segment.part else []
    if len(lines) == 1 and segment.kind == "text" and _is_asked_alone(lines[0], by_lines):
        yield _question(segment, lines, segment.first)
        return
    starts = [place for place in range(1, len(lines)) if _asks(lines[place]) and _is_over(lines[place - 1])]
    if not starts:
        yield segment
        return
    for start, end in zip([0, *starts], [*starts, len(lines)], strict=True):
        chunk, first = lines[start:end], segment.first + start
        if start or _asks(lines[0]):
            yield _question(segment, chunk, first)
        else:
            last = first + len(chunk) - 1
            yield Segment("text", first, last, segment.block, Part("text", first, last, text="\n".join(chunk)))


def _question(segment: Segment, lines: list[str], first: int) -> Segment:
    said, last, answer = wording.take_apart(lines[0]), first + len(lines) - 1, "\n".join(lines[1:])
    part = Part("question", first, last, said, "plain", answer, first + 1 if answer else 0, "\n".join(lines))
    return Segment("question", first, last, segment.block, part, said)


def _asks(line: str) -> bool:
    """Return whether a line is a question as a whole: from its first word to its mark."""
    text = line.strip()
    whole = text.endswith(("?", "？", "؟")) and not text[:1].islower() and length_of(text) <= LONGEST
    return whole and asking.is_question(text) and asking.opens_like_a_question(text)


def _is_asked_alone(line: str, by_lines: bool) -> bool:
    """Return whether a paragraph of one line is a question; where most questions are lines, any that asks is."""
    if _is_topic(line) or _is_order(line):
        return True
    is_whole = length_of(line) <= LONGEST and not line.startswith((*SPEECH, " ", "\t"))
    return by_lines and is_whole and (asking.is_question(line) or asking.opens_like_a_question(line))


def _is_over(line: str) -> bool:
    """Return whether a line does not go on in the one below it."""
    text = line.rstrip()
    return not text or text.endswith(ENDS) or len(text) < FULL_LINE


def _is_order(line: str) -> bool:
    return asking.explains(line) and length_of(line) <= LONGEST


def _is_topic(line: str) -> bool:
    """Return whether a line without an end names what an answer lists ("Different kinds of ovens")."""
    words = words_of(line)
    starts = (words_of(phrase) for phrase in vocabulary()["asked_topics"])
    short = 2 < len(words) <= LONGEST_TOPIC and not line.rstrip().endswith((".", ":", ",", ";"))
    return short and any(words[: len(phrase)] == phrase for phrase in starts)
