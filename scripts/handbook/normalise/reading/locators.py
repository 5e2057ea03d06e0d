"""Locators: short names of a document's questions and topics that stay the same as long as the document does."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from pathlib import PurePath

from handbook.normalise.bulk.packed import to_change
from handbook.normalise.language.words import words_of
from handbook.normalise.outline import Found, Outline, Section, SetAside

Item = Found | SetAside
NO_LETTERS = re.compile("[^0-9A-Za-z]+")


def document_id(path: str, sha256: str, taken: dict[str, str], known: dict[str, str]) -> str:
    """Return the id of a document: the inventory's, else the number its name begins with, else a slug of its name.

    `taken` holds the ids given so far with their checksums, `known` the inventory's ids by checksum.
    """
    stem = PurePath(path).stem
    number = stem.split("_", 1)[0]
    plain = known.get(sha256) or (number if number.isdigit() else slug_of(stem) or "document")
    return plain if taken.get(plain, sha256) == sha256 else f"{plain}-{sha256[:4]}"


def name_items(outline: Outline, before: str = "") -> None:
    """Give every question and topic of an outline its locator, without the document's id; `before` begins each.

    One rule: the label as the document writes it, where it is unique (`36`, `Q2`); otherwise behind the number, the
    level or the words of its section (`10.5`, `beginner-1`, `routing-3`). What is still not unique is counted.
    """
    labels = Counter(item.label for item in outline.questions if item.label)
    taken: dict[str, int] = {}
    for item in chain(to_change(outline.questions), outline.topics):
        name = _name(item, labels)
        taken[name] = taken.get(name, 0) + 1
        item.locator = before + (name if taken[name] == 1 else f"{name}-{taken[name]}")


def _name(item: Item, labels: Counter[str]) -> str:
    label = getattr(item, "label", None)
    if label is not None and labels[label] == 1:
        return label
    if label is None and isinstance(item, Found) and item.style != "item":
        return slug_of(item.text) or str(item.ordinal)
    return _qualified(item.sections, label or str(item.ordinal))


def _qualified(sections: Sequence[Section], label: str) -> str:
    if not sections:
        return label
    section = sections[-1]
    if section.number:
        return f"{section.number}.{label}"
    return f"{section.level or slug_of(section.text) or 'part'}-{label}"


def _without_accents(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def slug_of(text: str, longest: int = 60) -> str:
    """Return the words of `text` joined by hyphens, cut between words where they get longer than `longest`."""
    # Accents are taken off their letters; what is no Latin letter then cannot be part of an address.
    words = [NO_LETTERS.sub("", word) for word in words_of(text if text.isascii() else _without_accents(text))]
    slug = ""
    for word in filter(None, words):
        if slug and len(slug) + 1 + len(word) > longest:
            break
        slug = f"{slug}-{word}" if slug else word[:longest]
    return slug
