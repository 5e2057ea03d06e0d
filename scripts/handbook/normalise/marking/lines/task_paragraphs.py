"""Tasks in plain text: a paragraph that is a title, what is to be done, and an input with its output.

Those between them may show neither; what gives no task and stands right above one is the title of its section.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import vocabulary, wording_of
from handbook.normalise.marking.lines.titled_lines import heading_of
from handbook.normalise.parsing.items import asks_mostly, read_alone
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

SEVERAL, LEVEL = 4, 2
STOPS = (".", ":", "。", "：")


def with_task_paragraphs(segments: list[Segment]) -> list[Segment]:
    """Return the segments with such paragraphs as questions, where there are several and no question is above them."""
    shown = [place for place in _below_no_question(segments) if _shows_case(_lines(segments[place]))]
    if len(shown) < SEVERAL:
        return segments
    tasks = set(shown)
    tasks |= {place for place in range(shown[0], shown[-1] + 2) if _gives_task(_lines(*segments[place : place + 1]))}
    lists = (segment.block for segment in segments[max(tasks) + 1 :] if segment.kind == "list" and not segment.settled)
    below = next(lists, None)
    if below is not None and read_alone(below.children[0]).asks:
        below.asks = True  # it answers no task
    return [piece for place in range(len(segments)) for piece in _pieces(segments, place, tasks)]


def _below_no_question(segments: Sequence[Segment]) -> Iterator[int]:
    """Yield the places of the segments that no question stands above, in its section."""
    asked = False
    for place, segment in enumerate(segments):
        if segment.kind == "heading":
            asked = segment.asks
        elif segment.kind == "list":
            asked = asked or segment.block.asks or asks_mostly(segment.block)
        elif segment.kind == "question":
            asked = asked or segment.part.style != "plain"
        if not asked:
            yield place


def _lines(segment: Segment | None = None) -> list[str]:
    """Return the lines of a paragraph that begins with a title, or nothing."""
    if segment is None or segment.kind not in ("text", "question") or segment.part is None or segment.settled:
        return []
    lines = segment.part.text.split("\n")
    is_titled = len(lines) > 1 and not lines[0].rstrip().endswith(STOPS) and not _label(lines[0])
    return lines if is_titled and segment.part.style in ("", "plain") else []


def _label(line: str) -> str:
    name, colon, _ = line.partition(":")
    return wording_of(name) if colon else ""


def _shows_case(lines: Sequence[str]) -> bool:
    labels, parts = {_label(line) for line in lines[1:]}, vocabulary()["problem_parts"]
    return not labels.isdisjoint(parts["given"]) and not labels.isdisjoint(parts["wanted"])


def _gives_task(lines: Sequence[str]) -> bool:
    return any(asking.gives_task(line) or asking.opens_like_a_question(line) for line in lines[1:])


def _pieces(segments: Sequence[Segment], place: int, tasks: set[int]) -> Iterator[Segment]:
    segment = segments[place]
    if place in tasks:
        yield _as_question(segment)
    elif place + 1 in tasks and segment.kind == "text" and segment.part is not None:
        title, *below = segment.part.text.split("\n")
        yield heading_of(segment.first, title, LEVEL)
        if below:
            part = Part("text", segment.first + 1, segment.last, text="\n".join(below))
            yield Segment("text", part.first, part.last, segment.block, part)
    else:
        yield segment


def _as_question(segment: Segment) -> Segment:
    """Return a paragraph as the question that its lines tell, up to the first with a label."""
    title, *below = segment.part.text.split("\n")
    labelled = next((number for number, line in enumerate(below) if _label(line)), len(below))
    said = wording.take_apart(": ".join(filter(None, [title.strip(), " ".join(below[:labelled])])))
    part = Part("question", segment.first, segment.last, said, "plain", text=segment.part.text)
    return replace(segment, kind="question", part=part, said=said, settled=True, proved=True)
