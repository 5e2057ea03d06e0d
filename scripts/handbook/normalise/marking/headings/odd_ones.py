"""A numbered line among headings that ask ("8. Define a sieve."): a question whose sign of a heading was forgotten."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import vocabulary
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.kinds import kinds_of
from handbook.normalise.parsing.paragraphs import read_paragraph
from handbook.normalise.parsing.segments import Segment, read_segments

MANY = 5
QUOTES = ('"', "“", "„", "«", "'", "‘", "`")


@dataclass(slots=True)
class _Row:
    """The row of headings at a place: the level of the one whose answer is read, if it asks, and its number.

    `counted` are the numbers of the lists in that answer, `answered` whether a sign has shown where it begins.
    """

    level: int = 0
    number: str | None = None
    counted: set[str] = field(default_factory=set)
    answered: bool = False

    def take(self, segment: Segment) -> None:
        if segment.kind == "heading":
            self.level = segment.block.level if segment.asks else self.level
            self.number, self.counted, self.answered = segment.said.number, set(), False
        elif segment.kind == "list":
            self.counted.update(item.number for item in segment.block.children if item.number)
        self.answered = self.answered or _begins_answer(segment)


def with_odd_ones(segments: list[Segment]) -> list[Segment]:
    """Return the segments with such lines as headings of the level of the one before, where many of it ask."""
    if "list" not in kinds_of(segments):
        return segments
    levels = Counter(segment.block.level for segment in segments if segment.kind == "heading" and segment.asks)
    segments = list(_with_odd_ends_apart(segments))
    row, ahead = _Row(), _ahead(segments)
    result: list[Segment] = []
    for segment, (next_number, is_answered) in zip(segments, ahead, strict=True):
        number = _lone_number(segment) if segment.kind == "list" and levels[row.level] >= MANY else 0
        is_next = number > 1 and str(number - 1) not in row.counted
        counts_on = is_next and (row.number, next_number) == (str(number - 1), str(number + 1))
        if counts_on or (is_next and (_asks(segment) or (row.answered and is_answered))):
            result += headed(segment.block.children[0], row.level)
        else:
            result.append(segment)
        row.take(segment)
    return result


def _with_odd_ends_apart(segments: list[Segment]) -> Iterator[Segment]:
    """Yield the segments, and apart from its list a last item that asks and counts on from the heading above only."""
    number = 0
    for segment in segments:
        if segment.kind == "heading":
            number = int(segment.said.number) if (segment.said.number or "").isdecimal() else 0
        items = segment.block.children if segment.kind == "list" and not segment.settled else []
        if number and len(items) > 1 and [item.number for item in items[-2:]] != [str(number), str(number + 1)]:
            end = _list(items[-1:])
            if items[-1].number == str(number + 1) and _asks(end):
                yield from (_list(items[:-1]), end)
                continue
        yield segment


def _list(items: list[Block]) -> Segment:
    first, last = items[0].first, items[-1].last
    return Segment("list", first, last, Block("list", first, last, children=items))


def _ahead(segments: list[Segment]) -> list[tuple[str | None, bool]]:
    """Return for each segment the number of the next heading, and whether an answer begins before that or a list."""
    result: list[tuple[str | None, bool]] = []
    number, answered = None, False
    for segment in reversed(segments):
        result.append((number, answered))
        number = segment.said.number if segment.kind == "heading" else number
        answered = segment.kind not in ("heading", "list") and (answered or _begins_answer(segment))
    return result[::-1]


def _begins_answer(segment: Segment) -> bool:
    """Return whether a segment is the label of an answer or a fold that only hides one."""
    return segment.kind == "answer" or (segment.kind == "fold" and wording.hides_answer(segment.said))


def _lone_number(segment: Segment) -> int:
    """Return the number of a list that is a single line with one, else 0."""
    item = segment.block.children[0] if len(segment.block.children) == 1 and not segment.settled else None
    number = item.number or "" if item is not None and item.children else ""
    return int(number) if number.isdecimal() else 0


def _asks(segment: Segment) -> bool:
    """Return whether the line of such a list asks by its own words."""
    line = wording.take_apart(segment.block.children[0].children[0].text.split("\n", 1)[0]).text
    opens = asking.is_question(line) and asking.opens_like_a_question(line)
    verb, _, rest = line.partition(" ")
    defines = verb.lower() in vocabulary()["imperatives"]["with_object"] and rest.startswith(QUOTES)
    return opens or asking.explains(line) or defines


def headed(item: Block, level: int) -> Iterator[Segment]:
    """Yield a numbered item as a heading that asks, and what is below its first line."""
    title, _, rest = item.children[0].text.partition("\n")
    first = item.first
    said = wording.take_apart(f"{item.number}. {title}")
    yield Segment("heading", first, first, Block("heading", first, first, title, level=level), said=said, asks=True)
    if rest:
        below = Block("paragraph", first + 1, item.children[0].last, rest)
        for part in read_paragraph(rest, first + 1):
            yield Segment(part.kind, part.first, part.last, below, part, part.said)
    yield from read_segments(item.children[1:])
