"""Which questions are the same: by a canonical key of their words and by what the handbook already knows.

Scores of similarity only propose: two different questions may differ by one word ("path" and "query parameters") and
two equal ones by most.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from handbook.normalise.reading.outline import Found
from handbook.normalise.reading.words import vocabulary
from handbook.questions.inventory import Inventory, fingerprint
from handbook.questions.library import Handbook

PROPOSE_FROM = 85
PROPOSALS = 3


def canonical(text: str) -> str:
    """Return the key under which equal questions meet: without markup, articles, fillers and turns of phrase."""
    rules = vocabulary()["sameness"]
    words = " ".join(_words(text))
    for row in rules["openings"]:
        opening = next((phrase for phrase in sorted(row, key=len)[::-1] if f"{words} ".startswith(phrase + " ")), None)
        if opening is not None:
            words = (row[0] + words[len(opening) :]).strip()
            break
    padded = f" {words} "
    for filler in sorted(rules["fillers"], key=len, reverse=True):
        padded = padded.replace(f" {filler} ", " ")
    same = rules["synonyms"]
    kept = [same.get(word, word) for word in padded.split() if word not in rules["articles"]]
    return " ".join(kept or words.split())


def _words(text: str) -> list[str]:
    kept = "".join(c if c.isalnum() or c == "'" else " " for c in text.casefold().replace("’", "'")).split()
    return [word.strip("'") for word in kept if word.strip("'")]


@dataclass(frozen=True)
class Knowledge:
    """What a handbook knows about questions: pages by key, by locator, and locators by document and line."""

    by_key: dict[str, list[str]]
    by_locator: dict[str, list[str]]
    by_line: dict[tuple[str, int], list[str]]
    by_fingerprint: dict[str, list[str]]
    document_ids: dict[str, str]
    wordings: dict[str, str]

    def same_as(self, found: Found, sha256: str) -> list[str]:
        """Return the slugs of the pages that are this question, in the order in which they were recognised."""
        slugs = [slug for text in (found.text, *found.aka) for slug in self.by_key.get(canonical(text), ())]
        for locator in self._locators(found, sha256):
            slugs += self.by_locator.get(locator, ())
        return list(dict.fromkeys(slugs))

    def similar(self, text: str, known: Iterable[str]) -> list[tuple[str, float]]:
        """Return (slug, score) of pages whose wording is close, best first, without those already `known`."""
        hits = process.extract(_sorted(text), self.wordings, scorer=fuzz.ratio, score_cutoff=PROPOSE_FROM, limit=20)
        best: dict[str, float] = {}
        for _, score, key in hits:
            slug = key.split("#", 1)[0]
            if slug not in known:
                best[slug] = max(score, best.get(slug, 0))
        ranked = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))
        return [(slug, round(score, 1)) for slug, score in ranked[:PROPOSALS]]

    def _locators(self, found: Found, sha256: str) -> list[str]:
        if sha256 in self.document_ids:
            return self.by_line.get((sha256, found.first), [])
        prints = [fingerprint(text) for text in (found.text, *found.aka)]
        return [locator for known in prints for locator in self.by_fingerprint.get(known, ())]


def knowledge_of(handbook: Handbook | None, inventory: Inventory) -> Knowledge:
    """Return what `handbook` and its `inventory` know; both may be empty."""
    knowledge = Knowledge({}, {}, {}, {}, {}, {})
    for question in handbook.questions if handbook is not None else ():
        for number, text in enumerate((question.title, *question.meta.aka)):
            _append(knowledge.by_key, canonical(text), question.slug)
            knowledge.wordings[f"{question.slug}#{number}"] = _sorted(text)
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


@cache
def _sorted(text: str) -> str:
    return " ".join(sorted(canonical(text).split()))
