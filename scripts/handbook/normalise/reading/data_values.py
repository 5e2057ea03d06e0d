"""Values of data and their keys: what they say, ask or tell."""

import re
import unicodedata

from handbook.normalise.language import asking
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.reading.data_entries import Entry
from handbook.normalise.reading.placeholders import is_placeholder

SHORTEST_UNSPACED = 4  # letters
HUMP = re.compile("(?<=[a-z])(?=[A-Z])")
LONGEST_MARK = 5  # words of a value that sorts, names or grades the question


def says_enough(text: str) -> bool:
    """Return whether a text is more than a word: it has several, asks, or is long where no blanks part words."""
    unspaced = sum(unicodedata.east_asian_width(letter) == "W" for letter in text)
    return len(text.split()) > 1 or unspaced >= SHORTEST_UNSPACED or (unspaced > 0 and asking.is_question(text))


def under(pairs: dict[str, Entry], kind: str) -> Entry | None:
    """Return the first value under a key of a kind that says something, or else the first one."""
    names = (*vocabulary()["columns"].get(kind, ()), *vocabulary()["data_keys"].get(kind, ()))
    found = [entry for key, entry in pairs.items() if not {key.lower(), in_words(key)}.isdisjoint(names)]
    return next((entry for entry in found if entry.value), next(iter(found), None))


def in_words(key: str) -> str:
    """Return the words of a key that are written as one ("correctAnswerId", "correct_answer")."""
    return HUMP.sub(" ", key).lower().replace("_", " ").strip()


def says_something(entry: Entry) -> bool:
    """Return whether a value is a text that does not only keep a place."""
    return isinstance(entry.value, str) and not is_placeholder(entry.value)


def asks(entry: Entry) -> bool:
    """Return whether a value is a text that asks by its own words."""
    return isinstance(entry.value, str) and asking.is_question(entry.value)


def gives_task(entry: Entry) -> bool:
    """Return whether a value is a text that orders something."""
    return isinstance(entry.value, str) and asking.gives_task(entry.value)


def is_told(entry: Entry) -> bool:
    """Return whether a value tells something: no address, and no time or key, whose parts hold digits or hyphens."""
    words = words_of(entry.value) if isinstance(entry.value, str) and not asks(entry) else []
    told = sum(not any(map(str.isdecimal, word)) for word in words)
    return len(words) > LONGEST_MARK and 2 * told > len(words) and "://" not in entry.value and not _is_key(entry.value)


def _is_key(text: str) -> bool:
    return text.isascii() and len(text.split()) == 1
