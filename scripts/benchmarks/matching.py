"""How well questions of real documents are brought to the pages that answer them, by their words alone.

The truth is what the pages name as their sources. What the handbook knows of the documents' lines is left out, as it
would give the answers away.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.trees import ROOT
from handbook.normalise.matching.same_question import Knowledge, knowledge_of
from handbook.normalise.outline import Found
from handbook.normalise.reading.documents import read_documents
from handbook.questions.inventory import Inventory, read_inventory
from handbook.questions.library import require_readable
from handbook.questions.question import Question


@dataclass(frozen=True)
class Asked:
    """A question of a document and the pages that answer it."""

    found: Found
    pages: tuple[Question, ...]


def figures(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield what is measured on the documents in `folder`, what was found, and the aim."""
    handbook = require_readable(ROOT)
    knowledge = knowledge_of(handbook, Inventory(()))
    asked = list(_asked(folder, handbook.questions))
    before = time.process_time()
    for one in asked:
        knowledge.similar(one.found.text, ())
    milliseconds = 1000 * (time.process_time() - before) / len(asked)
    for part, some in {"all": asked, "tuned on": asked[::2], "kept aside": asked[1::2]}.items():
        yield f"same question, {part}", _proposals(knowledge, some), "of those proposed 90% right"
    yield "a question without its page", _for_nothing(knowledge, asked), "below 40%"
    yield "topic", _topics(knowledge, asked), "90%"
    yield "level", _levels(knowledge, asked), "90%"
    yield "time per question", f"{milliseconds:.1f} ms", "below 5 ms"


def _asked(folder: Path, pages: tuple[Question, ...]) -> Iterator[Asked]:
    known = {document.sha256: document.id for document in read_inventory(ROOT).documents}
    for document in read_documents([str(folder)], known).documents:
        for found in document.outline.questions:
            locator = document.locator(found.locator)
            answering = tuple(page for page in pages if locator in page.meta.sources)
            if answering:
                yield Asked(found, answering)


def _proposals(knowledge: Knowledge, asked: list[Asked]) -> str:
    shown = [[slug for slug, _ in knowledge.similar(one.found.text, ())] for one in asked]
    ranked = [[slug for slug, _ in knowledge.likeness.best(one.found.text, 3)] for one in asked]
    proposed, first = sum(map(bool, shown)), _right(asked, shown, 1)
    return (
        f"{proposed} of {len(asked)} proposed, the first right in {first} ({first / proposed:.0%}); "
        f"recall {first / len(asked):.0%}; at any score {_right(asked, ranked, 1) / len(asked):.0%} first, "
        f"{_right(asked, ranked, 3) / len(asked):.0%} among three"
    )


def _right(asked: list[Asked], ranked: list[list[str]], count: int) -> int:
    """Return for how many questions one of the first `count` pages is right."""
    return sum(any(page.slug in slugs[:count] for page in one.pages) for one, slugs in zip(asked, ranked, strict=True))


def _for_nothing(knowledge: Knowledge, asked: list[Asked]) -> str:
    """Leave out the pages that are right, as if the handbook lacked them: any other proposed is wrong."""
    wrong = sum(bool(knowledge.similar(one.found.text, {page.slug for page in one.pages})) for one in asked)
    return f"{wrong} of {len(asked)} proposed ({wrong / len(asked):.0%})"


def _topics(knowledge: Knowledge, asked: list[Asked]) -> str:
    right = sum(knowledge.topic(one.found).slug in {page.topic for page in one.pages} for one in asked)
    return f"{right} of {len(asked)} right ({right / len(asked):.0%})"


def _levels(knowledge: Knowledge, asked: list[Asked]) -> str:
    proposals = [(one, _level(knowledge, one.found)) for one in asked]
    given = [(one, level) for one, level in proposals if level]
    right = sum(level in {page.meta.level for page in one.pages} for one, level in given)
    said = sum(one.found.level is not None for one in asked)
    return f"{len(given)} of {len(asked)} proposed, {right} right ({right / len(given):.0%}); {said} by the document"


def _level(knowledge: Knowledge, found: Found) -> str | None:
    return knowledge.level(found, [slug for slug, _ in knowledge.similar(found.text, ())])
