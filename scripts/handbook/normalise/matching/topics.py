"""Which topic a question belongs to: by its document's sections, else by its own words."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from ruamel.yaml import YAML

from handbook.normalise.language.words import words_of
from handbook.normalise.outline import Section
from handbook.normalise.reading.locators import slug_of

WEAK, STRONG = 1, 3
OWN_VOTE = 0.3  # so much as a page of a likeness of 0.55; without as much, no topic is proposed


@dataclass(frozen=True)
class Topic:
    slug: str
    title: str


@dataclass(frozen=True)
class _Entry:
    topic: Topic
    words: frozenset[str]


@cache
def _data() -> dict:
    return YAML(typ="safe").load(Path(__file__).with_name("topics.yml"))


@cache
def _entries() -> tuple[_Entry, ...]:
    return tuple(_Entry(Topic(row["slug"], row["title"]), frozenset(row["words"])) for row in _data()["topics"])


def known_order() -> dict[str, int]:
    """Return the place of every known topic's slug; topics of their own come behind them, the fallback last."""
    return {entry.topic.slug: place for place, entry in enumerate(_entries())} | {_fallback().slug: 10**6}


def known_topic(slug: str) -> Topic:
    """Return the topic with this slug, under its known title or one made from the slug."""
    known = {entry.topic.slug: entry.topic for entry in _entries()} | {_fallback().slug: _fallback()}
    return known.get(slug) or Topic(slug, slug.replace("-", " ").capitalize())


def topic_of_question(text: str, sections: Iterable[Section]) -> Topic:
    """Return the topic of a question: that of its innermost section with one, else what its own words vote for."""
    return topic_of_sections(tuple(sections)) or _own_vote(text) or _fallback()


def topic_among(
    topics: Collection[str], text: str, sections: Iterable[Section], like: Iterable[tuple[str, float]]
) -> str | None:
    """Return which of a handbook's `topics` a question belongs to, or None.

    Pages vote for their topics with the square of their likeness (`like`, from 0 to 1), the question's section and its
    own words for theirs.
    """
    votes: Counter[str] = Counter()
    for topic, likeness in like:
        votes[topic] += likeness**2
    for own in (topic_of_sections(tuple(sections)), _own_vote(text)):
        if own is not None and own.slug in topics:
            votes[own.slug] += OWN_VOTE
    best, most = max(votes.items(), key=lambda pair: pair[1], default=(None, 0))
    return best if most >= OWN_VOTE else None


def topic_of_bullet(text: str, sections: tuple[Section, ...]) -> Topic:
    """Return the topic of a syllabus bullet; where its section speaks of several, its own words choose among them."""
    for section in reversed(sections):
        best = _best(words_of(section.text))
        if len(best) > 1:
            return (_vote(text, best) or best[0].topic) if _is_topical(section) else _fallback()
        if _is_topical(section):
            return best[0].topic if best else _own(section)
    return _own_vote(text) or _fallback()


@lru_cache(maxsize=1024)  # sections hold many questions
def topic_of_sections(sections: tuple[Section, ...]) -> Topic | None:
    """Return the topic of the innermost section that names one, or None.

    A section of several topics at once ("Testing and Deployment") stays a topic of its own.
    """
    section = next((section for section in reversed(sections) if _is_topical(section)), None)
    if section is None:
        return None
    best = _best(words_of(section.text))
    return best[0].topic if len(best) == 1 else _own(section)


@lru_cache(maxsize=1024)  # a section holds many questions
def _is_topical(section: Section) -> bool:
    """Return whether a section names a topic; the title of a document does only where the topic is a known one."""
    if section.level is not None or section.kind is not None or not _significant(section):
        return False
    return not section.is_title or len(_best(words_of(section.text))) == 1


def _significant(section: Section) -> list[str]:
    words = words_of(section.text)
    return [word for word in words if word not in _not_topics() or (word in _known_words() and len(words) == 1)]


@cache
def _known_words() -> frozenset[str]:
    return frozenset(word for entry in _entries() for word in entry.words)


@cache
def _not_topics() -> frozenset[str]:
    return frozenset(_data()["not_a_topic"])


def _own(section: Section) -> Topic:
    return Topic(slug_of(section.text) or _fallback().slug, section.text)


@lru_cache(maxsize=1024)  # a question's own words count beside the pages like it, and without them
def _own_vote(text: str) -> Topic | None:
    return _vote(text, _entries())


def _vote(text: str, entries: Iterable[_Entry]) -> Topic | None:
    """Return the topic whose words `text` uses most, the first of several; None where it uses none."""
    counts: Counter[Topic] = Counter()
    for word in words_of(text):
        for topic in _topics_with().get(word, ()):
            counts[topic] += WEAK if word in _data()["weak"] else STRONG
    among = [entry.topic for entry in entries] if counts else []
    best = max(among, key=counts.__getitem__, default=None)
    return best if counts[best] else None


@cache
def _topics_with() -> dict[str, list[Topic]]:
    """Return the topics that a word speaks of."""
    found: dict[str, list[Topic]] = {}
    for entry in _entries():
        for word in entry.words:
            found.setdefault(word, []).append(entry.topic)
    return found


def _best(words: list[str]) -> list[_Entry]:
    counts = [(len(entry.words.intersection(words)), entry) for entry in _entries()]
    most = max(count for count, _ in counts)
    return [entry for count, entry in counts if count == most] if most else []


def _fallback() -> Topic:
    return Topic(_data()["fallback"]["slug"], _data()["fallback"]["title"])
