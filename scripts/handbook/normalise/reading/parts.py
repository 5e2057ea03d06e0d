"""Large documents cut into parts that are read one by one, as what is read takes up twenty to fifty times the size.

What repeats shows on far fewer lines than a part has. Bytes are looked at, not text: of what is cut nothing is copied.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from handbook.normalise.reading.layout import MARK

BOM = codecs.BOM_UTF8
LARGE = 600_000  # bytes from which on a document is cut
PART = 125_000  # bytes of a part at most, where the document offers a place to cut
HEADING = re.compile(rb"(#{1,6})[ \t]+\S")
FENCE = re.compile(rb"(\s*)(`{3,}(?=[^`]*$)|~{3,})")
BEGINS = re.compile(rb"\w{0,9} ?\d+[.):]\s|[-*+] |\*\*|__|Q[.:]")
GOES_ON = (b" ", b"\t", b"<", b">", b"|", b":", b"`", b"~", b"=", b"-", b"[")
DATA = re.compile(rb"\s*(\{|\[\s*[\[{\"])")
FRONT_MATTER = re.compile(rb"---[ \t]*\r?\n[\w-]+:\s.*?^---[ \t\r]*$", re.DOTALL | re.MULTILINE)
# How good a place to cut is, where it is no heading, whose level it is then: the less the better.
BEHIND_BLANK, ANYWHERE, ITEM, IN_FOLD = 8, 9, 10, 20


@dataclass(frozen=True)
class Part:
    """A part of a document: its number, of how many, its bytes, the lines before it, and the headings it is below."""

    number: int
    of: int
    start: int
    end: int
    lines_before: int
    above: tuple[str, ...] = ()


WHOLE = Part(number=1, of=1, start=0, end=0, lines_before=0)


@dataclass(frozen=True)
class _Place:
    rank: int
    at: int
    line: int
    above: tuple[bytes, ...] = ()


def cut(data: bytes, encoding: str = "utf-8", size: int | None = None) -> list[Part]:
    """Return the parts of a document: one where it is small, data, or in an encoding whose lines bytes do not show.

    `size` is that of the file, where `data` says in other bytes what it holds.
    """
    if (size or len(data)) <= LARGE or b"\0" in data or DATA.match(data.removeprefix(BOM)):
        return [replace(WHOLE, end=len(data))]
    places = [_Place(0, 0, 0), *_chosen(data), _Place(0, len(data), 0)]
    return [
        Part(
            number=number,
            of=len(places) - 1,
            start=place.at,
            end=following.at,
            lines_before=place.line,
            above=tuple(line.decode(encoding, "replace") for line in place.above),
        )
        for number, (place, following) in enumerate(pairwise(places), start=1)
    ]


def cut_wide(data: bytes, mark: bytes, codec: str) -> list[Part]:
    """Return the parts of a document in an encoding with several bytes for each letter, behind its byte-order mark."""
    narrow = data[len(mark) :].decode(codec).encode()
    parts, end = [], len(mark)
    for part in cut(narrow, size=len(data)):
        start, end = end, end + len(narrow[part.start : part.end].decode().encode(codec))
        parts.append(replace(part, start=start, end=end))
    return parts if len(parts) > 1 else [replace(WHOLE, end=len(data))]


def _chosen(data: bytes) -> Iterator[_Place]:
    """Yield the best place in each second half of what a part may be, or the first one behind it."""
    start, best = 0, None
    for place in _places(data):
        if best is not None and place.at > start + PART:
            yield best
            start, best = best.at, None
            if len(data) - start <= PART:
                return
        if place.at > start + PART // 2 and (best is None or place.rank <= best.rank):
            best = place
    if best is not None and len(data) - start > PART:
        yield best


@dataclass
class _Context:
    """What is open at a line: the fence of code, folded blocks, and the headings with the last mark of a person."""

    fence: bytes = b""
    folds: int = 0
    headings: list[tuple[int, bytes]] = field(default_factory=list)
    mark: tuple[bytes, ...] = ()

    def is_code(self, line: bytes) -> bool:
        """Take in a line and return whether it is code or begins or ends some."""
        match = FENCE.match(line)
        if not self.fence:
            self.fence = match[0] if match is not None else b""
            return match is not None
        sign, indent = self.fence.lstrip(), len(self.fence) - len(self.fence.lstrip())
        if match is not None and match[2].startswith(sign) and not line[match.end() :].strip():
            self.fence = b""
        elif line.strip() and len(line) - len(line.lstrip()) < indent:  # its item ends, and the fence with it
            self.fence = b""
            return self.is_code(line)
        return True

    def enter(self, level: int, line: bytes) -> None:
        self.headings = [entry for entry in self.headings if entry[0] < level] + [(level, line)]

    def above(self, level: int) -> tuple[bytes, ...]:
        return (*self.mark, *(line for own, line in self.headings if own < level))


def _places(data: bytes) -> Iterator[_Place]:
    """Yield the places before which a document can be cut: lines at which something begins."""
    context, blank = _Context(), True
    front = FRONT_MATTER.match(data, len(BOM) if data.startswith(BOM) else 0)
    below = front.end() if front is not None else 0  # what stands there means something only as a whole
    for number, at, line in _lines(data):
        if at < below:
            continue
        if line.isspace():
            blank = not context.fence
            continue
        line = line.removeprefix(BOM) if not at else line
        if context.is_code(line):
            blank = False
            continue
        heading, rank = HEADING.match(line), _rank(line, blank)
        if rank:
            above = context.above(rank)
            yield _Place(rank + (IN_FOLD if context.folds > 0 else 0), at, number, above)
        if heading is not None:
            context.enter(len(heading[1]), line.rstrip())
        elif b"questions:" in line and MARK.match(line.decode("utf-8", "replace")):
            context.mark = (line.strip(),)
        context.folds += line.count(b"<details") - line.count(b"</details")
        blank = not line.strip()


def _rank(line: bytes, behind_blank: bool) -> int:
    """Return how good a place to cut is before a line; 0 for none."""
    heading = HEADING.match(line)
    if heading is not None:
        return len(heading[1])
    if BEGINS.match(line):
        return BEHIND_BLANK if behind_blank else ITEM
    return ANYWHERE if behind_blank and line.strip() and not line.startswith(GOES_ON) else 0


def _lines(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield each line with its number from 0, as decoding counts them, and where it begins."""
    number, start = 0, 0
    while start < len(data):
        end = data.find(b"\n", start) + 1 or len(data)
        line = data[start:end]
        yield number, start, line
        number += 1 + line.count(b"\r", 0, -2)
        start = end
