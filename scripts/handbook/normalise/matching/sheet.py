"""The sheet for a person to decide which questions are the same: proposals with their scores, the surest first."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ruamel.yaml import YAML

from handbook.normalise.matching.canonical import canonical
from handbook.normalise.matching.decisions import NEW, Decisions, Entry
from handbook.normalise.matching.likeness import Likeness
from handbook.normalise.matching.same_question import PROPOSALS, PROPOSE_FROM, Knowledge
from handbook.normalise.reading.documents import Document

HEAD = f"""\
# Are these questions the same? Write behind `same_as` what a question is: one of those it is `like`, or any other page
# by its name; or `{NEW}`, where nobody asked it before. With --into, each decision goes into the handbook: the page
# names the question under `sources`, and it is known from then on. What is left empty waits here, and gets no draft.
"""


@dataclass(frozen=True)
class _Asked:
    locator: str
    at: str
    text: str
    aka: tuple[str, ...]


def propose(documents: Iterable[Document], knowledge: Knowledge, decisions: Decisions) -> None:
    """Put on the sheet what the handbook does not know and is like a page or an earlier question."""
    asked = list(_asked(documents, knowledge))
    for one, like in zip(asked, _likenesses(asked, knowledge), strict=True):
        decided = decisions.same_as(one.text)
        if like or decided:
            decisions.entries[canonical(one.text)] = Entry(question=one.text, at=one.at, like=like, same_as=decided)


def as_text(decisions: Decisions, knowledge: Knowledge) -> str:
    """Return the sheet without the questions that are known by now."""
    entries = [entry for entry in decisions.entries.values() if not knowledge.knows(entry.question)]
    entries.sort(key=lambda entry: -max((entry.like or {}).values(), default=0))
    return HEAD + "".join(map(_as_yaml, entries))


def _asked(documents: Iterable[Document], knowledge: Knowledge) -> Iterator[_Asked]:
    """Yield each question that is not known where it is asked first: the same words again need no decision."""
    seen: set[str] = set()
    for document in documents:
        for found in document.outline.questions:
            key = canonical(found.text)
            if key not in seen and not knowledge.same_as(found, document.sha256):
                seen.add(key)
                at = f"{document.path}:{found.first}"
                yield _Asked(document.locator(found.locator), at, found.text, found.aka)


def _likenesses(asked: list[_Asked], knowledge: Knowledge) -> Iterator[dict[str, float]]:
    """Yield for each question the pages and the earlier questions that it is like, the most like first."""
    place_of = {one.locator: place for place, one in enumerate(asked)}
    others = Likeness({one.locator: [one.text, *one.aka] for one in asked})
    for place, one in enumerate(asked):
        near = [(locator, round(100 * score, 1)) for locator, score in others.best(one.text, 2 * PROPOSALS)]
        earlier = [(locator, score) for locator, score in near if place_of[locator] < place and score >= PROPOSE_FROM]
        like = sorted([*knowledge.similar(one.text, ()), *earlier], key=lambda pair: -pair[1])
        yield dict(like[:PROPOSALS])


def _as_yaml(entry: Entry) -> str:
    yaml = YAML()
    yaml.width = 10**6  # a question stays on its line
    yaml.indent(mapping=2, sequence=2, offset=0)
    text = io.StringIO()
    yaml.dump([entry.model_dump()], text)
    return "\n" + text.getvalue()
