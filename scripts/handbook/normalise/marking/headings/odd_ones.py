"""A numbered line among headings that ask ("8. Define a sieve."): a question whose sign of a heading was forgotten."""

from collections import Counter
from collections.abc import Iterator

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import vocabulary
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.paragraphs import read_paragraph
from handbook.normalise.parsing.segments import Segment, read_segments

MANY = 5
QUOTES = ('"', "“", "„", "«", "'", "‘", "`")


def with_odd_ones(segments: list[Segment]) -> list[Segment]:
    """Return the segments with such lines as headings of the level of the one before, where many of it ask."""
    levels = Counter(segment.block.level for segment in segments if segment.kind == "heading" and segment.asks)
    level = 0  # of the heading whose answer is being read, if it asks
    counted: set[str] = set()  # the numbers of the lists in it
    result: list[Segment] = []
    for segment in segments:
        if segment.kind == "heading":
            counted, level = set(), segment.block.level if segment.asks else level
        if segment.kind == "list":
            is_odd = levels[level] >= MANY and _is_odd(segment, counted)
            result += headed(segment.block.children[0], level) if is_odd else [segment]
            counted.update(item.number for item in segment.block.children if item.number)
        else:
            result.append(segment)
    return result


def _is_odd(segment: Segment, counted: set[str]) -> bool:
    """Return whether a list is one numbered line that asks, and nothing before it counts up to it."""
    item = segment.block.children[0] if len(segment.block.children) == 1 and not segment.settled else None
    number = item.number or "" if item is not None else ""
    if not number.isdecimal() or int(number) < 2 or str(int(number) - 1) in counted or not item.children:
        return False
    line = wording.take_apart(item.children[0].text.split("\n", 1)[0]).text
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
