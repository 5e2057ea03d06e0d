"""What kind of section a heading begins: the kinds that any document may have, by the words of vocabulary.yml."""

from functools import cache

from handbook.normalise.language.asking import explains
from handbook.normalise.language.remembering import remembered
from handbook.normalise.language.words import vocabulary, wording_of, words_of


@remembered
def section_kind(heading: str) -> str | None:
    """Return what a section with this heading is (a key of `sections` in vocabulary.yml), or None."""
    words, wording = words_of(heading), wording_of(heading)
    last = words[-1] if words else ""
    for kind, beginnings, whole, ends in _sections():
        if wording in whole or (beginnings and wording.startswith(beginnings)):
            return kind
        if last in ends and not explains(heading):  # "Discuss idle resources."
            return kind
    return None


@cache
def _sections() -> tuple[tuple[str, tuple[str, ...], frozenset[str], frozenset[str]], ...]:
    """Return for each kind of section how its headings begin, what they say, and the words that they end with."""
    return tuple(
        (
            kind,
            tuple(f"{phrase} " for phrase in names.get("first", ())),
            frozenset(names["whole"]),
            frozenset(names.get("last", ())),
        )
        for kind, names in vocabulary()["sections"].items()
    )
