"""Lines that a document names first, one below the other, and repeats above what there is to tell: its questions."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.words import length_of
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

FEW, MANY, SHARE, ASKING_SHARE, SHORTEST_PREFIX = 3, 5, 4, 3, 4
LONGEST, LONGEST_LINE = 40, 200


@dataclass(slots=True)
class _Line:
    """A line of a paragraph, or an item of nothing else; `place` is that of its segment, `key` what it says."""

    place: int
    number: int
    text: str
    key: str
    is_item: bool = False


def with_indexed_lines(segments: list[Segment]) -> list[Segment]:
    """Return the segments with these lines as questions, where an index of many says questions or a third of it asks.

    Most of what it names must be there again, in its order, with something below, up to where the document ends. The
    index itself asks nothing.
    """
    if not _any_returns(segments):  # before all lines are kept, which take up five times what they say
        return segments
    lines = [line for place, segment in enumerate(segments) for line in _lines(segment, place)]
    index: set[int] = set()
    asked: set[int] = set()
    announced = next((place for place, segment in enumerate(segments) if _announces(segment)), len(segments))
    answering = _answering(segments)
    for start, end, found in _indexes(lines):
        is_asked = announced <= lines[start].place or _ask(lines[start:end])
        if is_asked and _tells(lines, found) and not answering[lines[start].place]:
            index.update(line.number for line in lines[start:end])
            asked.update(lines[place].number for place in found)
    if not asked:
        return segments
    return [piece for segment in segments for piece in _pieces(segment, index, asked)]


def _any_returns(segments: Sequence[Segment]) -> bool:
    """Return whether one line says what another says, as the first of an index does."""
    seen: set[int] = set()
    keys = (line.key for place, segment in enumerate(segments) for line in _lines(segment, place) if line.key)
    return any(key in seen or seen.add(key) for key in map(hash, keys))


def _lines(segment: Segment, place: int) -> Iterator[_Line]:
    if segment.settled:
        return
    if segment.kind == "list":
        for item in segment.block.children:
            alone = len(item.children) == 1 and item.children[0].kind == "paragraph"
            yield _line(place, item.first, item.children[0].text if alone else "", is_item=True)
    elif segment.kind in ("text", "question") and segment.part is not None:
        for number, text in enumerate(segment.part.text.split("\n"), start=segment.first):
            yield _line(place, number, text)


def _line(place: int, number: int, text: str, is_item: bool = False) -> _Line:
    return _Line(place, number, text, _key(text) if "\n" not in text else "", is_item)


def _key(text: str) -> str:
    """Return letters and digits of a short line without those of its number, or nothing."""
    if len(text) > LONGEST_LINE:
        return ""
    said = inline.plain(text) if "](" in text or "<" in text else text
    return "".join(filter(str.isalnum, said.lower())).lstrip("0123456789")


def _indexes(lines: Sequence[_Line]) -> Iterator[tuple[int, int, list[int]]]:
    """Yield where rows of lines begin and end that most return behind, and the places at which they do."""
    places: dict[str, list[int]] = {}
    for place, line in enumerate(lines):
        if line.key and not line.is_item:
            places.setdefault(line.key, []).append(place)
    start = 0
    while start < len(lines):
        end = _end(lines, start, places)
        found = _again(lines, start, end, places) if end - start >= MANY else {}
        reached = max(found, default=end) - start + 1
        if len(found) >= MANY - 1 and SHARE * len(found) >= (SHARE - 1) * reached:
            yield start, end, sorted(found.values())
            end = max(found.values())
        start = max(start + 1, end)


def _end(lines: Sequence[_Line], start: int, places: dict[str, list[int]]) -> int:
    """Return where a row ends that begins at `start` with a line that returns: where one of its lines does."""
    seen: set[str] = set()
    for place in range(start, len(lines)):
        line = lines[place]
        if not line.key or line.key in seen or (place > start and line.place > lines[place - 1].place + 1):
            return place
        if place == start and places.get(line.key, [place])[-1] <= place:
            return place
        seen.add(line.key)
    return len(lines)


def _again(lines: Sequence[_Line], start: int, end: int, places: dict[str, list[int]]) -> dict[int, int]:
    """Return which lines of a row return where, each behind the one before; some may be cut or lengthened there."""
    sure: dict[int, int] = {}
    last = end - 1
    for place in range(start, end):
        again = places.get(lines[place].key, [])
        following = again[bisect_right(again, last) :][:1]
        if following:
            sure[place] = last = following[0]
    known = [*sorted(sure.items()), (end, len(lines))]
    for (before, first), (after, following) in pairwise(known):
        sure.update(_reworded(lines, range(before + 1, after), range(first + 1, following)))
    return sure


def _reworded(lines: Sequence[_Line], named: range, between: range) -> Iterator[tuple[int, int]]:
    """Yield where the few lines of a row return cut or lengthened; one may be the only line there that asks."""
    missing = []
    for place in named if len(named) <= FEW else ():
        like = next((other for other in between if _is_like(lines[place], lines[other])), None)
        if like is None:
            missing.append((place, between))
        else:
            yield place, like
            between = range(like + 1, between.stop)
    for place, within in missing:
        asked = [other for other in within if lines[other].key and asking.asks(lines[other].text)]
        if len(missing) == len(asked) == 1:
            yield place, asked[0]


def _is_like(named: _Line, line: _Line) -> bool:
    short, long = sorted((named.key, line.key), key=len)
    return not line.is_item and len(short) >= SHORTEST_PREFIX and long.startswith(short)


def _answering(segments: Sequence[Segment]) -> list[bool]:
    """Return which segments stand where a question is open: the last heading asks, or something with a sign below."""
    answering, is_open = [], False
    for segment in segments:
        answering.append(is_open)
        if segment.kind == "heading":
            is_open = segment.asks
        elif segment.kind == "question" and segment.part.style != "plain":
            is_open = True
    return answering


def _tells(lines: Sequence[_Line], found: Sequence[int]) -> bool:
    """Return whether something stands below most of the lines found."""
    bare = sum(b == a + 1 and lines[b].place <= lines[a].place + 1 for a, b in pairwise(found))
    return SHARE * bare <= len(found)


def _ask(index: Sequence[_Line]) -> bool:
    asked = sum(asking.is_question(line.text) or asking.opens_like_a_question(line.text) for line in index)
    return ASKING_SHARE * asked >= len(index)


def _announces(segment: Segment) -> bool:
    if segment.kind == "front matter":
        return any(says_questions(line, surely=True) for line in segment.block.text.split("\n"))
    text = segment.said.text if segment.kind == "heading" else segment.part.text if segment.kind == "text" else ""
    return length_of(text) <= LONGEST and says_questions(text, surely=True)


def _pieces(segment: Segment, index: set[int], asked: set[int]) -> Iterator[Segment]:
    """Yield a segment in pieces: each line that is asked, those of the index, and what stands between."""
    numbers = range(segment.first, segment.last + 1)
    if segment.kind == "list" and not index.isdisjoint(numbers):
        segment.settled = True
    if segment.kind not in ("text", "question") or (index.isdisjoint(numbers) and asked.isdisjoint(numbers)):
        yield segment
        return
    lines = list(enumerate(segment.part.text.split("\n"), start=segment.first))
    for _, group in groupby(lines, lambda line: (line[0] in index, line[0] in asked and line[0])):
        row = list(group)
        (first, _), (last, _), text = row[0], row[-1], "\n".join(line for _, line in row)
        if first in asked:
            said = wording.take_apart(text)
            part = Part("question", first, last, said, "bold", text=text)
            yield Segment("question", first, last, segment.block, part, said, settled=True)
        else:
            part = Part("text", first, last, text=text)
            yield Segment("text", first, last, segment.block, part, settled=first in index)
