"""Which questions are the same: by a canonical key of their words and by what the handbook already knows.

Likeness only proposes: two different questions may differ by one word ("path" and "query parameters") and two
equal ones by most.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from handbook.normalise.matching.canonical import canonical
from handbook.normalise.matching.likeness import Likeness
from handbook.normalise.matching.topics import Topic, known_topic, topic_among, topic_of_question
from handbook.normalise.outline import Found
from handbook.questions.inventory import Inventory, fingerprint
from handbook.questions.library import Handbook
from handbook.questions.question import Question

PROPOSE_FROM = 60  # of 100: nine in ten first proposals are right; `scripts/bench matching` measures it
PROPOSALS = 3
VOTERS = 8  # pages whose topics count for that of a question like them


@dataclass(frozen=True)
class Knowledge:
    """What a handbook knows about questions: pages by key, by locator, and locators by document and line."""

    by_key: dict[str, list[str]]
    by_locator: dict[str, list[str]]
    by_line: dict[tuple[str, int], list[str]]
    by_fingerprint: dict[str, list[str]]
    document_ids: dict[str, str]
    topics: dict[str, str]
    levels: dict[str, str | None]
    likeness: Likeness

    def same_as(self, found: Found, sha256: str) -> list[str]:
        """Return the slugs of the pages that are this question, in the order in which they were recognised."""
        slugs = [slug for text in (found.text, *found.aka) for slug in self.by_key.get(canonical(text), ())]
        for locator in self._locators(found, sha256):
            slugs += self.by_locator.get(locator, ())
        return list(dict.fromkeys(slugs))

    def knows(self, text: str) -> bool:
        """Return whether a page asks a question in these words, whichever document they stand in."""
        asked = (
            slug
            for locator in self.by_fingerprint.get(fingerprint(text), ())
            for slug in self.by_locator.get(locator, ())
        )
        return canonical(text) in self.by_key or any(asked)

    def may_name(self, found: Found, locator: str, sha256: str) -> bool:
        """Return whether the inventory holds `locator`, or will with its document; no page may name another source."""
        return sha256 not in self.document_ids or locator in self._locators(found, sha256)

    def similar(self, text: str, known: Collection[str]) -> list[tuple[str, float]]:
        """Return (slug, score) of pages that may be this question, best first, without those already `known`."""
        ranked = [(slug, round(100 * score, 1)) for slug, score in self.likeness.best(text, PROPOSALS + len(known))]
        return [(slug, score) for slug, score in ranked if score >= PROPOSE_FROM and slug not in known][:PROPOSALS]

    def topic(self, found: Found) -> Topic:
        """Return the topic to propose: that of pages like the question, of its section or its words."""
        like = [(self.topics[slug], score) for slug, score in self.likeness.best(found.text, VOTERS)]
        among = topic_among(self._own_topics, found.text, found.sections, like)
        return known_topic(among) if among else topic_of_question(found.text, found.sections)

    @cached_property
    def _own_topics(self) -> frozenset[str]:
        return frozenset(self.topics.values())

    def level(self, found: Found, like: Collection[str]) -> str | None:
        """Return the level to propose: what the document says, else that of the first page `like` the question."""
        return found.level or next((self.levels[slug] for slug in like), None)

    def _locators(self, found: Found, sha256: str) -> list[str]:
        if sha256 in self.document_ids:
            return self.by_line.get((sha256, found.first), [])
        prints = [fingerprint(text) for text in (found.text, *found.aka)]
        return [locator for known in prints for locator in self.by_fingerprint.get(known, ())]


def knowledge_of(handbook: Handbook | None, inventory: Inventory) -> Knowledge:
    """Return what `handbook` and its `inventory` know; both may be empty."""
    questions = handbook.questions if handbook is not None else ()
    names = {entry.page: entry.title for entry in handbook.nav} if handbook is not None else {}
    topics = {question.slug: question.topic for question in questions}
    levels = {question.slug: question.meta.level for question in questions}
    wordings = {question.slug: _wordings(question, names.get(f"{question.id}.md", "")) for question in questions}
    knowledge = Knowledge({}, {}, {}, {}, {}, topics, levels, Likeness(wordings))
    for question in questions:
        for text in (question.title, *question.meta.aka):
            _append(knowledge.by_key, canonical(text), question.slug)
        for locator in question.meta.sources:
            _append(knowledge.by_locator, locator, question.slug)
    for document in inventory.documents:
        knowledge.document_ids[document.sha256] = document.id
        for item in document.items:
            locator = f"{document.id}#{item.locator}"
            _append(knowledge.by_line, (document.sha256, item.line), locator)
            _append(knowledge.by_fingerprint, item.fingerprint, locator)
    return knowledge


def _append(index: dict, key: object, value: str) -> None:
    values = index.setdefault(key, [])
    if value not in values:
        values.append(value)


def _wordings(question: Question, short_name: str) -> list[str]:
    """Return all that a page is known by."""
    return [question.plain_title, short_name, question.slug.replace("-", " "), *question.meta.aka]
