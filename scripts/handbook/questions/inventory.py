"""The inventory of the source documents (docs/sources.json): what they ask, by locator and checksum.

It holds no sentence of a document. An item is recognised by the document's checksum and its line, or by the checksum
of its words. `answered` is a ratchet: once a page answers an item, losing that page is an error.
"""

import difflib
import hashlib
import json
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from handbook.files import write_whole
from handbook.problem import HandbookError, Problem
from handbook.questions.library import Handbook
from handbook.questions.markdown import lines_of

FILE = "docs/sources.json"
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Item:
    """Something a document asks or names: `kind` is question, topic, subtopic, tips or summary; `line` from 1."""

    locator: str
    kind: str
    line: int
    fingerprint: str
    answered: bool = False


@dataclass(frozen=True)
class Document:
    """A source document by its short id (`002`), its file name, its SHA-256 and its items in order."""

    id: str
    name: str
    sha256: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Inventory:
    documents: tuple[Document, ...]

    @cached_property
    def by_locator(self) -> dict[str, Item]:
        """All items by their full locator, such as `002#36`."""
        return {f"{document.id}#{item.locator}": item for document in self.documents for item in document.items}


def fingerprint(text: str) -> str:
    """Return a checksum of the words of `text` that ignores case, punctuation and markup."""
    return hashlib.sha256(bare_words(text).encode()).hexdigest()[:16]


def bare_words(text: str) -> str:
    """Return `text` in lower case without punctuation: what makes two wordings worth keeping apart."""
    return " ".join(WORD.findall(text.casefold()))


def read_inventory(root: Path) -> Inventory:
    """Return the inventory of the handbook at `root`; one without the file has an empty inventory.

    Raises HandbookError where the file is damaged.
    """
    file = root / FILE
    if not file.exists():
        return Inventory(())
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        return Inventory(
            tuple(
                Document(d["id"], d["name"], d["sha256"], tuple(Item(**item) for item in d["items"]))
                for d in data["documents"]
            )
        )
    except (ValueError, KeyError, TypeError) as error:
        line = getattr(error, "lineno", 1)
        what = f"this is no inventory: {type(error).__name__} {error}"
        raise HandbookError([Problem(FILE, line, what, "restore it from an earlier version")]) from error


def write_inventory(root: Path, inventory: Inventory) -> None:
    """Write the inventory into the handbook at `root`."""
    write_whole(root / FILE, as_text(inventory.documents))


def as_text(documents: Iterable[Document]) -> str:
    """Return an inventory of `documents` as JSON: an item a line, so that a change to an item is one to a line."""
    written = []
    for document in documents:
        items = ",\n".join(f"    {json.dumps(vars(item))}" for item in document.items)
        head = json.dumps({"id": document.id, "name": document.name, "sha256": document.sha256})[:-1]
        written.append(f'  {head}, "items": [\n{items}\n  ]}}')
    return '{"documents": [\n' + ",\n".join(written) + "\n]}\n"


def answering_pages(handbook: Handbook) -> dict[str, list[str]]:
    """Return, for every locator, the ids of the questions that answer it; drafts answer nothing."""
    pages: dict[str, list[str]] = {}
    for question in handbook.questions:
        for locator in question.meta.sources if not question.is_draft else ():
            pages.setdefault(locator, []).append(question.id)
    return pages


def ratchet(inventory: Inventory, handbook: Handbook) -> Inventory:
    """Return the inventory with `answered` set on every item that a page answers now; it is never taken back."""
    return Inventory(tuple(with_answered(inventory.documents, answering_pages(handbook))))


def with_answered(documents: Iterable[Document], locators: Collection[str]) -> Iterator[Document]:
    """Yield the documents with `answered` set on the items at `locators` too."""
    for d in documents:
        items = (replace(i, answered=i.answered or f"{d.id}#{i.locator}" in locators) for i in d.items)
        yield replace(d, items=tuple(items))


def check(handbook: Handbook, inventory: Inventory) -> Iterator[Problem]:
    """Yield unknown locators, items that lost their page, and items that were answered since the file was written.

    Nobody can tell which items lost their page as long as one page's sources cannot be read.
    """
    known = inventory.by_locator
    for question in handbook.questions:
        for locator in question.meta.sources:
            if locator not in known:
                close = difflib.get_close_matches(locator, known, n=1)
                remedy = f'did you mean "{close[0]}"?' if close else f"the inventory is {FILE}"
                yield Problem(
                    question.path, _line_of(handbook, question.path, locator), f'unknown source "{locator}"', remedy
                )
    pages = answering_pages(handbook)
    for number, locator in enumerate(known, start=1):
        if known[locator].answered and locator not in pages and handbook.sources_read:
            remedy = "name it under `sources` of the page that answers it"
            yield Problem(FILE, _row(inventory, number), f"{locator} was answered and has lost its page", remedy)
        if not known[locator].answered and locator in pages:
            what = f"{locator} is answered by {pages[locator][0]} and not marked so"
            yield Problem(FILE, _row(inventory, number), what, "set `answered` to true", fixable=True)


def _line_of(handbook: Handbook, path: str, locator: str) -> int:
    lines = lines_of((handbook.root / path).read_text(encoding="utf-8"))
    apart = str.maketrans(dict.fromkeys("[],'\"", " "))  # `002#3` is not meant where `002#36` stands
    return next((number for number, line in enumerate(lines, start=1) if locator in line.translate(apart).split()), 1)


def _row(inventory: Inventory, number: int) -> int:
    """Return the line of the `number`-th item in the file: each document adds a line before and one after its items."""
    row = 1
    for document in inventory.documents:
        if number <= len(document.items):
            return row + 1 + number
        number -= len(document.items)
        row += len(document.items) + 2
    return row
