"""Every question of the documents brought to where it belongs: to a page that asks it already, or to a new draft."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from handbook.normalise.matching.decisions import NEW, Decisions
from handbook.normalise.matching.same_question import Knowledge
from handbook.normalise.outline import Found
from handbook.normalise.reading.documents import Document
from handbook.problem import HandbookError
from handbook.questions.frontmatter import FENCE, split


@dataclass
class Settled:
    """`new` questions with their documents; behind the last one, `sources` to add to pages by slug, and `notes`."""

    new: Iterator[tuple[Document, Found]] = field(default_factory=lambda: iter(()))
    sources: dict[str, list[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def settle(documents: Iterable[Document], knowledge: Knowledge, decisions: Decisions) -> Settled:
    """Return where every question of `documents` goes, by what the handbook knows and a person decided.

    A question that waits for a decision goes nowhere yet. Where a decision names what is nowhere, HandbookError is
    raised behind the last of the new questions.
    """
    settled = Settled()
    settled.new = _new(documents, knowledge, decisions, settled)
    return settled


def _new(
    documents: Iterable[Document], knowledge: Knowledge, decisions: Decisions, settled: Settled
) -> Iterator[tuple[Document, Found]]:
    named, problems = _named(documents, decisions), []
    for document in documents:
        for found in document.outline.questions:
            pages = _pages(document.sha256, found, named, knowledge, decisions)
            if pages:
                _remember(settled, document, found, pages, knowledge)
                continue
            if decisions.is_open(found.text):
                settled.notes.append(f"{document.locator(found.locator)} waits for a decision")
                continue
            decided = decisions.same_as(found.text)
            if decided in named:
                found = replace(found, aka=(*found.aka, named[decided][1].text))
            elif decided not in (None, NEW):
                what = f"`same_as: {decided}` is neither a page nor a question of these documents"
                remedy = f"write a page's name without folder and .md, a name that stands under `like`, or `{NEW}`"
                problems.append(decisions.problem(found.text, what, remedy))
            yield document, found
    if problems:
        raise HandbookError(problems)


def _named(documents: Iterable[Document], decisions: Decisions) -> dict[str, tuple[str, Found]]:
    """Return the questions that decisions name by locator, each with the checksum of its document."""
    wanted = {entry.same_as for entry in decisions.entries.values()}
    if not wanted:
        return {}
    return {
        locator: (document.sha256, found)
        for document in documents
        for found in document.outline.questions
        if (locator := document.locator(found.locator)) in wanted
    }


def _pages(
    sha256: str,
    found: Found,
    named: dict[str, tuple[str, Found]],
    knowledge: Knowledge,
    decisions: Decisions,
    seen: tuple[str, ...] = (),
) -> list[str]:
    """Return the slugs of the pages that ask this question, also by way of a question it was said to be the same as."""
    known = knowledge.same_as(found, sha256)
    decided = decisions.same_as(found.text)
    if known or decided is None:
        return known
    if decided in knowledge.topics:
        return [decided]
    if decided in named and decided not in seen:
        return _pages(*named[decided], named, knowledge, decisions, (*seen, decided))
    return []


def _remember(settled: Settled, document: Document, found: Found, pages: list[str], knowledge: Knowledge) -> None:
    locator = document.locator(found.locator)
    settled.notes.append(f"{locator} is known: {', '.join(pages)}")
    is_new = document.meta is None and locator not in knowledge.by_locator
    if is_new and knowledge.may_name(found, locator, document.sha256):
        settled.sources.setdefault(pages[0], []).append(locator)


def with_sources(text: str, locators: Iterable[str]) -> str:
    """Return the text of a page that names `locators` as its sources besides those it has; the rest stays as it is."""
    cut = split(text)
    if cut is None:
        return text
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 10**6
    yaml.indent(mapping=2, sequence=4, offset=2)  # as the house writes it
    meta = yaml.load(cut.yaml) or CommentedMap()
    if not meta.get("sources"):
        meta["sources"] = CommentedSeq()
        meta["sources"].fa.set_flow_style()
    meta["sources"].extend(locators)
    written = io.StringIO()
    yaml.dump(meta, written)
    return f"{FENCE}\n{written.getvalue()}{FENCE}\n{cut.body}"
