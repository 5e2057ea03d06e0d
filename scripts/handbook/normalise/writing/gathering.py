"""Questions of the documents gathered into drafts: the same question once, with all its sources."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from handbook.normalise.bulk.shelf import Shelf
from handbook.normalise.matching.canonical import digest
from handbook.normalise.matching.topics import Topic, topic_of_question
from handbook.normalise.outline import Found
from handbook.normalise.reading.documents import Document
from handbook.normalise.writing.drafts import Draft, draft_of, joined


def own_topic(found: Found) -> Topic:
    """Return the topic that a question's section or its words name."""
    return topic_of_question(found.text, found.sections)


def gather(questions: Iterable[tuple[Document, Found]], topic_of: Callable[[Found], Topic] = own_topic) -> "Gathered":
    """Return one draft per question, in order of first appearance; equal wordings and second wordings meet.

    `topic_of` says where a question of a document goes that is no question file.
    """
    gathered = Gathered()
    for document, found in questions:
        gathered.add(draft_of(document, found, topic_of(found)), [digest(text) for text in (found.text, *found.aka)])
    return gathered


@dataclass(frozen=True)
class _Moved:
    to: int


class Gathered:
    """Drafts that lie on disk as the questions they are made of; in memory are only their places."""

    def __init__(self) -> None:
        self._questions: Shelf[Draft] = Shelf()
        self._drafts: list[list[int] | _Moved] = []
        self._draft_of: dict[bytes, int] = {}
        self._slugs: dict[int, str] = {}

    def add(self, question: Draft, wordings: list[bytes]) -> None:
        """Take in a question: those that share one of its `wordings` are the same."""
        same = sorted({self._root(self._draft_of[key]) for key in wordings if key in self._draft_of})
        if not same:
            same = [len(self._drafts)]
            self._drafts.append([])
            self._slugs |= {same[0]: question.slug} if question.slug else {}
        first, *others = same
        for other in others:
            self._drafts[first] += self._drafts[other]
            self._drafts[other] = _Moved(first)
            self._slugs.pop(other, None)
        self._drafts[first].append(self._questions.append(question))
        for key in wordings:
            self._draft_of.setdefault(key, first)

    def __iter__(self) -> Iterator[Draft]:
        for places in self._drafts:
            if not isinstance(places, _Moved):
                yield joined([self._questions[place] for place in places])

    def __len__(self) -> int:
        return sum(not isinstance(places, _Moved) for places in self._drafts)

    @property
    def slugs(self) -> set[str]:
        """The slugs that drafts have already, as they were question files."""
        return set(self._slugs.values())

    @property
    def size(self) -> int:
        """The bytes that the questions take up."""
        return self._questions.size

    def _root(self, place: int) -> int:
        while isinstance(moved := self._drafts[place], _Moved):
            place = moved.to
        return place
