"""A question of the documents as a question file to be written, and several that are the same as one."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from handbook.normalise.matching.topics import Topic, known_topic
from handbook.normalise.outline import Found
from handbook.normalise.reading.documents import Document
from handbook.normalise.writing.importing import TOP, import_answer, import_title
from handbook.questions.frontmatter import LEVELS, FrontMatter
from handbook.questions.inventory import bare_words
from handbook.questions.yaml_text import as_item

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
            flow = f"sources: [{', '.join(map(as_item, self.sources))}]\n"
            lines.append(flow if len(flow) <= WIDEST_LIST else _block_list("sources", self.sources))
        if self.aka:
            lines.append(_block_list("aka", self.aka))
        if self.meta is not None and self.meta.needs:
            lines.append(f"needs: [{', '.join(self.meta.needs)}]\n")
        if self.meta is not None and self.meta.since:
            lines.append(f'since: "{self.meta.since}"\n')
        if self.meta is None or self.meta.status or self.level is None:
            lines.append("status: draft\n")
        return "".join(lines)


def draft_of(document: Document, found: Found, topic: Topic) -> Draft:
    """Return a question of a document as a draft by itself; that of a question file keeps its place and keys."""
    locator = document.locator(found.locator)
    answers = [(locator, found.answer_text)] if found.answer_text.strip() else []
    draft = Draft(topic, found.text, found.level, [locator], list(found.aka), answers)
    if document.meta is None:
        return draft
    file = Path(document.path).resolve()
    own = known_topic(file.parent.name)
    return replace(draft, topic=own, sources=list(document.meta.sources), meta=document.meta, slug=file.stem)


def joined(drafts: Sequence[Draft]) -> Draft:
    """Return drafts of the same question as one: the first, with the lowest level, and what the others add to it."""
    levels = [draft.level for draft in drafts if draft.level is not None]
    wordings: dict[str, str] = {}
    answers: dict[str, str] = {}
    for draft in drafts:
        for text in (draft.title, *draft.aka):
            wordings.setdefault(bare_words(text), text)
        for locator, answer in draft.answers:
            answers.setdefault(answer, locator)
    return replace(
        drafts[0],
        level=min(levels, key=LEVELS.index, default=None),
        sources=list(dict.fromkeys(locator for draft in drafts for locator in draft.sources)),
        aka=list(wordings.values())[1:],
        answers=[(locator, answer) for answer, locator in answers.items()],
    )


def _block_list(key: str, values: list[str]) -> str:
    return f"{key}:\n" + "".join(f"  - {as_item(value)}\n" for value in values)
