"""Documents of lines that ask, one after the other, and that nobody answers: what stands between two asks as well."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language import asking, wording
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.words import length_of
from handbook.normalise.marking.headings.document_titles import titled_as_questions
from handbook.normalise.marking.lines.orders_between import as_question, is_asked_line, is_line
from handbook.normalise.marking.lines.titled_lines import heading_of
from handbook.normalise.parsing.segments import Segment

MANY, LONGEST, LONGEST_SENTENCE, LONGEST_TITLE, DEEPEST, SHARE = 8, 15, 8, 10, 6, 5
STOPS = (".", "。", "।", "۔")
FRAME = " =*#~-_:"  # around titles
OPENS = tuple("\"'`([{<“„«「《¿¡@$*_")  # what a question may begin with
BESIDE = ("heading", "rule")
COLONS = (":", "：")
LEADS = (*COLONS, ";", ",", "，", "、")


def with_bare_lines(segments: list[Segment]) -> list[Segment]:
    """Return the segments with the short lines between such questions as questions, where two thirds stand together.

    Among questions with answers hardly one stands right above another. A line that is set apart is a title.
    """
    asked = [segment for segment in segments if is_asked_line(segment)]
    told = [segment for segment in segments if segment.kind not in ("rule", "front matter")]
    if _are_announced(told):
        lines = {id(segment) for segment in told[1:] if is_line(segment)}
        return [as_question(segment, False) if id(segment) in lines else segment for segment in segments]
    if len(asked) < MANY:
        return segments
    apart = _set_apart(segments, asked)
    told = [segment for segment in segments if id(segment) not in apart and segment.kind not in BESIDE]
    together = sum(is_asked_line(a) and is_asked_line(b) for a, b in pairwise(told))
    if 3 * together < 2 * len(asked):
        return segments
    between, titles = _between(segments, apart), _titles(segments, apart)
    in_lists = any(segment.kind == "list" for segment in asked)
    level = min(1 + max((segment.block.level for segment in segments if segment.kind == "heading"), default=0), DEEPEST)
    made: list[Segment] = []
    for segment in segments:
        if id(segment) in titles:
            made.append(heading_of(segment.first, segment.part.text.strip(FRAME), level))
        else:
            made.append(as_question(segment, in_lists) if id(segment) in between else segment)
    return made


def _are_announced(told: Sequence[Segment]) -> bool:
    """Return whether the first line of a document announces questions and nothing but short lines follow it.

    Some of these ask, or begin as questions do.
    """
    below = told[1:]
    if len(below) < MANY or not titled_as_questions(told):
        return False
    plain = all(is_asked_line(line) or (is_line(line) and _may_ask(line.part.text)) for line in below)
    return plain and SHARE * sum(map(_opens, below)) >= len(below)


def _opens(line: Segment) -> bool:
    return is_asked_line(line) or asking.opens_like_a_question(line.part.text)


def _set_apart(segments: Sequence[Segment], asked: Sequence[Segment]) -> set[int]:
    """Return which lines have more room above them than there is between questions, or a sign that these have not."""
    pairs = [(a, b) for a, b in pairwise(segments) if is_asked_line(a) and is_asked_line(b)]
    gaps = Counter(b.first - a.last for a, b in pairs).most_common(1)
    signed = SHARE * sum(map(_has_sign, asked)) > len(asked)
    return {
        id(segment)
        for above, segment, below in zip([None, *segments], segments, [*segments[1:], None], strict=False)
        if gaps and is_line(segment) and (_has_room(above, segment, below, gaps[0][0]) or _is_set_off(segment, signed))
    }


def _has_room(above: Segment | None, segment: Segment, below: Segment | None, gap: int) -> bool:
    """Return whether there is more room above a line than between questions, or below it and a rule above."""
    if above is not None and above.kind == "rule" and below is not None:
        return below.first - segment.last > gap
    return above is None or segment.first - above.last > gap


def _is_set_off(segment: Segment, signed: bool) -> bool:
    """Return whether a line leads in or announces questions, or has a sign where these have none (are not `signed`)."""
    leads = says_questions(segment.part.text, surely=True) or segment.part.text.rstrip("*_ ").endswith(COLONS)
    return leads or (not signed and _has_sign(segment))


def _has_sign(segment: Segment) -> bool:
    inside = segment.block.children[0].children if segment.part is None else []
    text = segment.part.text if segment.part is not None else "".join(block.text for block in inside[:1])
    opens = not text or text[:1].isalnum() or text[:1] in OPENS
    return not opens or wording.take_apart(text).number is not None


def _between(segments: Sequence[Segment], apart: set[int]) -> set[int]:
    """Return which lines stand in rows that begin and end with a question; nothing else stands in them."""
    found: set[int] = set()
    waiting: list[int] | None = None  # since the last question
    for segment in segments:
        if is_asked_line(segment):
            found.update(waiting or [])
            waiting = []
        elif waiting is not None and is_line(segment) and id(segment) not in apart and _may_ask(segment.part.text):
            waiting.append(id(segment))
        else:
            waiting = None
    return found


def _titles(segments: Sequence[Segment], apart: set[int]) -> set[int]:
    """Return which lines that are set apart have a question or another title below."""
    found: set[int] = set()
    for segment, below in reversed(list(pairwise(segments))):
        if id(segment) in apart and _may_name(segment.part.text) and (is_asked_line(below) or id(below) in found):
            found.add(id(segment))
    return found


def _may_name(text: str) -> bool:
    return 0 < length_of(text) <= LONGEST_TITLE and not text.rstrip().endswith(STOPS)


def _may_ask(text: str) -> bool:
    text, length = text.strip(), length_of(text)
    return 0 < length <= (LONGEST_SENTENCE if text.endswith(STOPS) else LONGEST) and not text.endswith(LEADS)
