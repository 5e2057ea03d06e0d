"""What a document is made of: its context headings, its questions, and what was set aside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter


class ByValues:
    """Something of which a document has a great many: when stored it is its values, without a dictionary for each."""

    __slots__ = ()

    def __reduce__(self) -> tuple:
        return type(self), attrgetter(*self.__slots__)(self)


@dataclass(frozen=True, slots=True)
class Section(ByValues):
    """A heading that is context: what it says, its number, the level it names and the kind of section it begins.

    `is_title` marks the heading over the whole document.
    """

    depth: int
    text: str
    number: str | None
    level: str | None
    kind: str | None
    is_title: bool = False


def level_in(sections: Sequence[Section]) -> str | None:
    """Return the level that the innermost section with one names."""
    return next((section.level for section in reversed(sections) if section.level), None)


@dataclass(frozen=True, slots=True)
class HeadingEntry(ByValues):
    line: int
    level: int
    text: str


@dataclass(slots=True)
class Found(ByValues):
    """A question of a document. `ordinal` is its place among the items of its section, `label` as written there.

    `answer_text` is the answer's Markdown without labels and folding; `answer` its first and last line. `mark` is what
    the question wears of a level of its own; `beside` is what else its lines say, which is neither.
    """

    first: int
    last: int
    text: str
    number: str | None
    label: str | None
    sections: tuple[Section, ...]
    level: str | None
    style: str
    ordinal: int | None = None
    aka: tuple[str, ...] = ()  # of most there are none, and an empty list takes up memory
    answer: tuple[int, int] | None = None
    answer_text: str = ""
    locator: str = ""
    mark: str | None = None
    beside: tuple[str, ...] = ()


@dataclass(slots=True)
class SetAside(ByValues):
    """Lines without a question, and why. A topic of a syllabus has `text`, and a place as questions do."""

    first: int
    last: int
    why: str
    items: int = 0
    text: str = ""
    sections: tuple[Section, ...] = ()
    ordinal: int | None = None
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Doubt(ByValues):
    """A near decision: where it begins, what was decided, and how a person decides otherwise."""

    line: int
    decided: str
    otherwise: str


TOPIC = "syllabus topic, not a question"
GOES_ON = "goes on with the answer of a question further up"


@dataclass(slots=True)
class Outline:
    headings: list[HeadingEntry] = field(default_factory=list)
    questions: list[Found] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    unsure: list[Doubt] = field(default_factory=list)

    def move(self, by: int) -> None:
        """Count all lines on by `by`; what then begins above the first line is not of this document."""
        moved = [replace(heading, line=heading.line + by) for heading in self.headings]
        self.headings = [heading for heading in moved if heading.line > 0]
        for entry in (*self.questions, *self.set_aside):
            entry.first, entry.last = entry.first + by, entry.last + by
        for found in self.questions:
            found.answer = found.answer and (found.answer[0] + by, found.answer[1] + by)
        above = [found for found in self.questions if found.first < 1 <= found.last]
        self.questions = [found for found in self.questions if found.first > 0]
        self.set_aside += [SetAside(found.first, found.last, GOES_ON) for found in above]
        self.set_aside = [replace(entry, first=max(1, entry.first)) for entry in self.set_aside if entry.last > 0]
        self.unsure = [replace(doubt, line=doubt.line + by) for doubt in self.unsure if doubt.line + by > 0]

    def count_as(self, numbers: Sequence[int]) -> None:
        """Give each line the number that it has in `numbers`, where lines were broken for reading."""
        self.headings = [replace(heading, line=numbers[heading.line - 1]) for heading in self.headings]
        for entry in (*self.questions, *self.set_aside):
            entry.first, entry.last = numbers[entry.first - 1], numbers[entry.last - 1]
        for found in self.questions:
            found.answer = found.answer and (numbers[found.answer[0] - 1], numbers[found.answer[1] - 1])
        self.unsure = [replace(doubt, line=numbers[doubt.line - 1]) for doubt in self.unsure]

    @property
    def topics(self) -> list[SetAside]:
        return [entry for entry in self.set_aside if entry.why == TOPIC]


class LineNumbers:
    """The lines that some items stand on, at a byte for each line of the document."""

    def __init__(self, items: Iterable[Found | SetAside]) -> None:
        self._held = bytearray()
        for item in items:
            self.add(item.first, item.last)

    def add(self, first: int, last: int) -> None:
        self._held.extend(bytes(max(0, last + 1 - len(self._held))))
        self._held[first : last + 1] = b"\1" * (last + 1 - first)

    def __contains__(self, number: int) -> bool:
        return number < len(self._held) and self._held[number] == 1
