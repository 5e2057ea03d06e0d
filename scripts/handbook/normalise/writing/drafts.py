"""Questions of the documents gathered into drafts: the same question once, with all its sources, as a question file."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from handbook.normalise.matching.canonical import canonical
from handbook.normalise.matching.topics import Topic, known_topic, topic_of_question
from handbook.normalise.reading.documents import Document
from handbook.normalise.reading.locators import slug_of
from handbook.normalise.reading.outline import Found
from handbook.normalise.writing.importing import TOP, import_answer, import_title
from handbook.questions.frontmatter import LEVELS, FrontMatter

WIDEST_LIST = 100


@dataclass
class Draft:
    """A question file to be written: `answers` are pairs of a locator and Markdown, in the order of the documents."""

    topic: Topic
    title: str
    level: str | None = None
    sources: list[str] = field(default_factory=list)
    aka: list[str] = field(default_factory=list)
    answers: list[tuple[str, str]] = field(default_factory=list)
    meta: FrontMatter | None = None
    slug: str = ""

    def text(self) -> str:
        """Return the content of the file."""
        body = "\n".join(self._bodies())
        return f"---\n{self._front_matter()}---\n\n# {import_title(self.title)}\n" + (f"\n{body}" if body else "")

    def _bodies(self) -> list[str]:
        """Return the first answer as it is and every further one under a heading that says where it is from."""
        bodies: list[str] = []
        for locator, markdown in self.answers:
            body = import_answer(markdown, TOP if not bodies else TOP + 1)
            if body:
                bodies.append(f"{'#' * TOP} Also answered by {locator}\n\n{body}" if bodies else body)
        return bodies

    def _front_matter(self) -> str:
        lines = [f"level: {self.level}\n"] if self.level else []
        if self.sources:
            flow = f"sources: [{', '.join(map(_scalar, self.sources))}]\n"
            lines.append(flow if len(flow) <= WIDEST_LIST else _block_list("sources", self.sources))
        if self.aka:
            lines.append(_block_list("aka", self.aka))
        if self.meta is not None and self.meta.needs:
            lines.append(f"needs: [{', '.join(self.meta.needs)}]\n")
        if self.meta is not None and self.meta.since:
            lines.append(f'since: "{self.meta.since}"\n')
        if self.meta is None or self.meta.status:
            lines.append("status: draft\n")
        return "".join(lines)


def own_topic(found: Found) -> Topic:
    """Return the topic that a question's section or its words name."""
    return topic_of_question(found.text, found.sections)


def gather(questions: Iterable[tuple[Document, Found]], topic_of: Callable[[Found], Topic] = own_topic) -> list[Draft]:
    """Return one draft per question, in order of first appearance; equal wordings and second wordings meet.

    `topic_of` says where a question of a document goes that is no question file.
    """
    drafts: list[Draft | None] = []
    place_of: dict[str, int] = {}
    for document, found in questions:
        keys = [canonical(text) for text in (found.text, *found.aka)]
        places = sorted({_root(drafts, place_of[key]) for key in keys if key in place_of})
        if not places:
            places = [len(drafts)]
            drafts.append(_new(document, found, topic_of))
        target = drafts[places[0]]
        for other in places[1:]:
            _join(target, drafts[other])
            drafts[other] = _Moved(places[0])
        _add(target, document, found)
        for key in keys:
            place_of.setdefault(key, places[0])
    kept = [draft for draft in drafts if isinstance(draft, Draft)]
    _name(kept)
    return kept


@dataclass(frozen=True)
class _Moved:
    to: int


def _root(drafts: Sequence, place: int) -> int:
    while isinstance(drafts[place], _Moved):
        place = drafts[place].to
    return place


def _new(document: Document, found: Found, topic_of: Callable[[Found], Topic]) -> Draft:
    if document.meta is None:
        return Draft(topic_of(found), found.text)
    file = Path(document.path).resolve()
    return Draft(known_topic(file.parent.name), found.text, meta=document.meta, slug=file.stem)


def _add(draft: Draft, document: Document, found: Found) -> None:
    own = document.meta.sources if document.meta is not None else [document.locator(found.locator)]
    _join(
        draft,
        Draft(
            draft.topic,
            found.text,
            level=found.level,
            sources=list(own),
            aka=list(found.aka),
            answers=[(document.locator(found.locator), found.answer_text)] if found.answer_text.strip() else [],
        ),
    )


def _join(draft: Draft, other: Draft) -> None:
    """Take over what `other` adds: the lower of two levels, its sources, its wordings, its answers."""
    levels = [level for level in (draft.level, other.level) if level is not None]
    draft.level = min(levels, key=LEVELS.index, default=None)
    draft.sources += [locator for locator in other.sources if locator not in draft.sources]
    known = {canonical_words(text) for text in (draft.title, *draft.aka)}
    for text in (other.title, *other.aka):
        if canonical_words(text) not in known:
            known.add(canonical_words(text))
            draft.aka.append(text)
    texts = {answer for _, answer in draft.answers}
    draft.answers += [(locator, answer) for locator, answer in other.answers if answer not in texts]


def canonical_words(text: str) -> str:
    """Return `text` in lower case without punctuation: what makes two wordings worth keeping apart."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())


def _name(drafts: list[Draft]) -> None:
    """Give every draft a slug that no other has; a slug is a page's id for good, whatever its topic."""
    taken = {draft.slug for draft in drafts if draft.slug}
    for draft in drafts:
        draft.slug = draft.slug or free_slug(slug_of(import_title(draft.title)) or "question", taken)
        taken.add(draft.slug)


def free_slug(slug: str, taken: set[str]) -> str:
    """Return `slug`, counted up where it is taken."""
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free


def _block_list(key: str, values: list[str]) -> str:
    return f"{key}:\n" + "".join(f"  - {_scalar(value)}\n" for value in values)


def _scalar(text: str) -> str:
    """Return `text` as YAML: plain where it reads back as itself, quoted otherwise."""
    try:
        if YAML(typ="safe").load(f"[{text}]") == [text] and YAML(typ="safe").load(f"- {text}") == [text]:
            return text
    except YAMLError:
        pass
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
