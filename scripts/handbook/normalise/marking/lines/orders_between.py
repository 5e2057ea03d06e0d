"""Orders that stand as lines of their own among questions that nobody answers ("Reverse a list without a loop.")."""

from collections.abc import Sequence
from itertools import groupby, pairwise

from handbook.normalise.language import asking, wording
from handbook.normalise.language.link_lines import is_link_to_the_top
from handbook.normalise.language.words import length_of
from handbook.normalise.marking.lines.titled_lines import list_of
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

SEVERAL, MANY = 3, 5
SHORTEST, LONGEST = 3, 30
STOPS = (".", "。", "।", "۔")
BESIDE = ("heading", "rule", "html", "front matter", "definition")


def with_orders_between(segments: list[Segment]) -> list[Segment]:
    """Return the segments with such lines as questions, in a document of which hardly anything else is told.

    In any other document, stretches of paragraphs are looked at one by one.
    """
    if sum(map(is_asked_line, segments)) < SEVERAL:
        return segments
    whole = _with_orders(segments)
    if whole is not segments:
        return whole
    stretches = [list(group) for _, group in groupby(segments, lambda segment: segment.kind in ("text", "question"))]
    return [segment for stretch in stretches for segment in _with_orders(stretch)]


def _with_orders(segments: list[Segment]) -> list[Segment]:
    """Return the segments with orders as questions; a sentence right beside one is an order too, whatever its verb."""
    if len(segments) < SEVERAL:
        return segments
    counted = [segment for segment in segments if segment.kind not in BESIDE]
    asked = sum(map(is_asked_line, counted))
    bare = sum(is_asked_line(a) and (b is None or is_asked_line(b)) for a, b in pairwise([*counted, None]))
    if asked < SEVERAL or 2 * bare < asked:
        return segments
    orders = {place for place, segment in enumerate(segments) if is_line(segment) and _orders(segment)}
    orders |= _sentences_beside(segments, orders)
    asking_ones = asked + len(orders)
    if not orders or asking_ones < MANY or 4 * asking_ones < 3 * len(counted):
        return segments
    in_lists = any(segment.kind == "list" and is_asked_line(segment) for segment in counted)
    return [as_question(segment, in_lists) if place in orders else segment for place, segment in enumerate(segments)]


def is_asked_line(segment: Segment) -> bool:
    """Return whether a line that was a paragraph is a question by now."""
    if segment.kind == "list":
        return segment.block.asks and segment.first == segment.last and segment.block.children[0].number is None
    return segment.kind == "question" and segment.part.style == "plain" and segment.first == segment.last


def is_line(segment: Segment) -> bool:
    """Return whether a line is a paragraph that nothing has shown to ask, and no link to the top."""
    told = segment.kind == "text" and segment.part is not None and not segment.settled
    if not told or segment.first < segment.last or segment.block is None or segment.block.kind != "paragraph":
        return False
    return not is_link_to_the_top(segment.part.text)


def _orders(segment: Segment) -> bool:
    text = segment.part.text.strip()
    return not text.endswith((":", "：")) and _is_as_long(text) and asking.gives_task(text)


def _is_as_long(text: str) -> bool:
    return SHORTEST <= length_of(text) <= LONGEST


def _sentences_beside(segments: Sequence[Segment], orders: set[int]) -> set[int]:
    """Return the places of sentences above or below orders, one beside the other."""
    found: set[int] = set()
    for step in (1, -1):
        for place, beside in pairwise(range(len(segments))[::step]):
            if (place in orders or place in found) and _is_sentence(segments[beside]):
                found.add(beside)
    return found - orders


def _is_sentence(segment: Segment) -> bool:
    if not is_line(segment):
        return False
    text = segment.part.text.strip()
    return text.endswith(STOPS) and text[:1].isalpha() and _is_as_long(text)


def as_question(segment: Segment, in_list: bool) -> Segment:
    """Return a line as a question of the kind that the others are."""
    if in_list:
        return list_of([(segment.first, segment.part.text)])
    said = wording.take_apart(segment.part.text)
    part = Part("question", segment.first, segment.last, said, "plain", text=segment.part.text)
    return Segment("question", segment.first, segment.last, segment.block, part, said)
