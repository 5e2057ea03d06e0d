"""Drafts as the pages of a handbook: written out, each under a slug and a short name that no other has."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handbook.normalise.bulk.workers import each
from handbook.normalise.matching.topics import Topic
from handbook.normalise.reading.locators import slug_of
from handbook.normalise.writing.drafts import Draft
from handbook.normalise.writing.gathering import Gathered
from handbook.normalise.writing.importing import import_title
from handbook.normalise.writing.nav import TopicPages
from handbook.questions.markdown import plain
from handbook.questions.nav import NavEntry
from handbook.questions.short_names import ShortNames


@dataclass(frozen=True)
class Page:
    """A draft written out: its topic, its slug or one to give it, its question as plain text, the text of its file."""

    topic: Topic
    slug: str
    proposed: str
    question: str
    text: str


def written_out(drafts: Gathered) -> Iterator[Page]:
    """Yield each of `drafts` as a page."""
    return each(_page, drafts, "writing", len(drafts), drafts.size)


def _page(draft: Draft) -> Page:
    question = plain(import_title(draft.title))
    return Page(draft.topic, draft.slug, slug_of(question) or "question", question, draft.text())


class Places:
    """Gives pages their places: a slug is a page's id for good, whatever its topic, and short names tell pages apart.

    `taken` are the slugs of the handbook so far and `nav` its pages; `kept` are the slugs that drafts have already.
    `topics` are those that got pages.
    """

    def __init__(self, kept: Iterable[str], taken: Iterable[str] = (), nav: Iterable[NavEntry] = ()):
        self.topics: dict[str, Topic] = {}
        self._pages: dict[str, dict[str, str]] = {}
        self._names: dict[str, ShortNames] = {}
        self._kept = set(kept).difference(taken)
        self._slugs = dict.fromkeys((*taken, *self._kept), 1)
        self._nav = tuple(nav)

    def path(self, page: Page) -> str:
        """Return the path of `page` below docs/, and remember it under a short name."""
        topic = page.topic.slug
        if topic not in self.topics:
            self.topics[topic] = page.topic
            self._names[topic] = ShortNames(e.title for e in self._nav if e.page.startswith(f"{topic}/"))
        path = f"{topic}/{self._slug(page)}.md"
        self._pages.setdefault(topic, {})[path] = self._names[topic].give(page.question)
        return path

    def pages(self, topics: Iterable[Topic]) -> list[TopicPages]:
        """Return the pages of `topics` as `nav` shows them."""
        return [TopicPages(topic.slug, topic.title, self._pages.get(topic.slug, {})) for topic in topics]

    def _slug(self, page: Page) -> str:
        if page.slug in self._kept:
            self._kept.remove(page.slug)
            return page.slug
        return self._free(page.slug or page.proposed)

    def _free(self, slug: str) -> str:
        """Return `slug`, counted up where it is taken."""
        free, number = slug, self._slugs.get(slug, 0)
        while free in self._slugs:
            number += 1
            free = f"{slug}-{number}"
        self._slugs[slug] = max(number, 1)
        self._slugs.setdefault(free, 1)
        return free
