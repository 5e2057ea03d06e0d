"""`--into`: the plan of a new handbook, or of the drafts that an existing one lacks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path

from handbook.normalise.bulk.shelf import Shelf
from handbook.normalise.matching.decisions import Decisions
from handbook.normalise.matching.same_question import Knowledge, knowledge_of
from handbook.normalise.matching.topics import Topic, known_order, topic_of_bullet
from handbook.normalise.outline import SetAside
from handbook.normalise.reading import documents as source
from handbook.normalise.writing.gathering import Gathered, gather
from handbook.normalise.writing.importing import import_title
from handbook.normalise.writing.nav import with_pages, with_topics
from handbook.normalise.writing.pages import Places, written_out
from handbook.normalise.writing.plan import Plan
from handbook.normalise.writing.scaffold import scaffold_files, scaffold_pages
from handbook.normalise.writing.settling import settle, with_sources
from handbook.problem import HandbookError, Problem
from handbook.questions.inventory import (
    FILE,
    Document,
    Inventory,
    Item,
    as_text,
    bare_words,
    fingerprint,
    read_inventory,
    with_answered,
)
from handbook.questions.library import read_handbook
from handbook.questions.nav import CONFIG

QUESTION = "question"
START = "---\nrender_macros: true\n---\n\n# Interview handbook\n\n## Topics\n\n{{ topics() }}\n"


@dataclass(frozen=True)
class Target:
    """Where to write: `root` is the handbook's folder; `exists` whether a handbook is there already."""

    root: Path
    exists: bool


def find_target(folder: str) -> Target:
    """Return the handbook that `folder` is, is the docs of, or will be. Raises HandbookError for any other folder."""
    path = Path(folder)
    for root in (path, path.resolve().parent if path.name == "docs" or path.resolve().name == "docs" else path):
        if (root / CONFIG).is_file():
            return Target(root, True)
    if path.is_dir() and any(path.iterdir()):
        remedy = "name a handbook (with mkdocs.yml), its docs folder, or an empty folder"
        raise HandbookError([Problem(folder, 1, "this folder is neither empty nor a handbook", remedy)])
    if path.exists() and not path.is_dir():
        raise HandbookError([Problem(folder, 1, "this is a file", "name a folder")])
    return Target(path, False)


def plan_new(target: Target, home: Path, documents: Shelf[source.Document], decisions: Decisions) -> Plan:
    """Return the plan of a whole handbook from `documents`, with the house of the handbook at `home`.

    Raises HandbookError where a decision names what is not there.
    """
    plan = Plan(target.root)
    drafts = gather(settle(documents, knowledge_of(None, Inventory(())), decisions).new)
    places = _add_pages(plan, drafts, Places(drafts.slugs))
    syllabus = _syllabus(documents)
    topics = _ordered([*places.topics.values(), *syllabus])
    plan.copies |= scaffold_files(home)
    pages = scaffold_pages(home)
    plan.copies |= {f"docs/{name}": file for name, file in pages.items()}
    plan.add("docs/index.md", START)
    for topic in topics:
        plan.add(f"docs/{topic.slug}/index.md", _index(topic, syllabus.get(topic, [])))
    config = (home / CONFIG).read_text(encoding="utf-8")
    plan.add(CONFIG, with_topics(config, places.pages(topics), {"index.md", *pages}))
    plan.add(FILE, as_text(_known(documents)))
    return plan


def plan_drafts(target: Target, documents: Shelf[source.Document], knowledge: Knowledge, decisions: Decisions) -> Plan:
    """Return the plan of the drafts that the handbook at `target` lacks, and of what its pages learn.

    Its notes say which page covers the other questions. Raises HandbookError where a decision names what is not there.
    """
    settled = settle(documents, knowledge, decisions)
    plan = Plan(target.root, notes=settled.notes)
    drafts = gather(settled.new, knowledge.topic)
    handbook = read_handbook(target.root)
    taken = {question.slug for question in handbook.questions}
    places = _add_pages(plan, drafts, Places(drafts.slugs, taken, handbook.nav))
    topics = _ordered(places.topics.values())
    for topic in topics:
        if not (handbook.docs / topic.slug / "index.md").exists():
            plan.add(f"docs/{topic.slug}/index.md", _index(topic, []))
    if topics:
        config = (target.root / CONFIG).read_bytes().decode("utf-8")
        plan.change(CONFIG, with_pages(config, places.pages(topics)))
    answered = set()
    for question in handbook.questions:
        sources = settled.sources.get(question.slug, [])
        if sources:
            text = (target.root / question.path).read_bytes().decode("utf-8")
            plan.change(question.path, with_sources(text, sources))
            answered |= set() if question.is_draft else set(sources)
    inventory = read_inventory(target.root)
    known = {document.sha256 for document in inventory.documents}
    added: Shelf[Document] = Shelf()
    for document in _known(document for document in documents if document.meta is None):
        if document.sha256 not in known and any(item.kind == QUESTION for item in document.items):
            added.append(document)
    if added or answered:
        plan.change(FILE, as_text(with_answered(chain(inventory.documents, added), answered)))
    return plan


def _add_pages(plan: Plan, drafts: Gathered, places: Places) -> Places:
    for page in written_out(drafts):
        plan.add(f"docs/{places.path(page)}", page.text)
    return places


def _ordered(topics: Iterable[Topic]) -> list[Topic]:
    """Return each topic once, the known ones in their order, the documents' own behind them as they came."""
    unique: dict[str, Topic] = {}
    for topic in topics:
        unique.setdefault(topic.slug, topic)
    order = known_order()
    own = len(order)
    return sorted(unique.values(), key=lambda topic: order.get(topic.slug, own))


def _syllabus(documents: Iterable[source.Document]) -> dict[Topic, list[str]]:
    """Return the syllabus bullets of all documents by topic, each wording once."""
    found: dict[Topic, dict[str, str]] = {}
    for document in documents:
        for entry in document.outline.topics:
            if entry.text:
                topic = topic_of_bullet(entry.text, entry.sections)
                found.setdefault(topic, {}).setdefault(bare_words(entry.text), entry.text)
    return {topic: list(bullets.values()) for topic, bullets in found.items()}


def _index(topic: Topic, bullets: list[str]) -> str:
    """Return a topic's page: its title, what the documents' syllabus lists under it, and its questions."""
    items = [f"- {_no_macro(import_title(bullet))}" for bullet in bullets]
    syllabus = ["On the syllabus:", "", *items, ""] if bullets else []
    head = ["---", "render_macros: true", "hide: [toc]", "---", "", f"# {_no_macro(import_title(topic.title))}", ""]
    return "\n".join([*head, *syllabus, "{{ questions_of_topic() }}", ""])


def _no_macro(text: str) -> str:
    """Return `text` for a page with macros, on which even code is none to them: a brace that begins one is printed."""
    return re.sub(r"\{(?=[{%#])", "{{ '{' }}", text)


def _known(documents: Iterable[source.Document]) -> Iterator[Document]:
    """Yield what the inventory keeps of documents: places and checksums, none of their words; parts together."""
    for (name, path, sha256), parts in groupby(documents, lambda part: (part.id, part.path, part.sha256)):
        yield Document(name, Path(path).name, sha256, tuple(item for part in parts for item in _items(part)))


def _items(document: source.Document) -> Iterator[Item]:
    outline = document.outline
    for entry in sorted([*outline.questions, *outline.topics], key=lambda entry: entry.first):
        kind = "topic" if isinstance(entry, SetAside) else QUESTION
        yield Item(entry.locator, kind, entry.first, fingerprint(entry.text))
