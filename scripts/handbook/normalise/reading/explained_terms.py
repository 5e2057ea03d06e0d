"""Tables of two columns without a head: a term in the first, and what explains it, in sentences, in the second."""

import unicodedata
from collections.abc import Iterator

from handbook.normalise.language.words import length_of, words_of
from handbook.normalise.reading.data_entries import Entry
from handbook.normalise.reading.data_values import is_told

MANY, PAIR, NEARLY_ALL = 8, 2, 0.9
LONGEST_TERM, LONGER, SHORTEST_UNSPACED = 15, 2, 12
STOPS = (".", "!", "?", "…", "。", "！", "？", "।")
COMMAS = "。，、；"
SIGNS_OF_KEYS = "@_\\=/.:"


def explains_terms(rows: Iterator[Entry]) -> bool:
    """Return whether nearly all rows, the first among them, are a term of its own and what is longer and tells of it.

    A row of names of columns says that the others hold data, as do keys, numbers, dates, and values that return.
    """
    told = pairs = named = told_of = ended = 0
    terms: set[str] = set()
    for row in rows:
        told += 1
        cells = [cell.value.strip() for cell in row.value]
        if len(cells) != PAIR or not all(cells):
            continue
        term, text = cells
        pairs += 1
        named += _is_term(term)
        terms.add(" ".join(words_of(term)))
        tells = _tells_more(term, row.value[1])
        if not tells and told == 1:
            return False
        told_of += tells
        ended += tells and text.endswith(STOPS)
    if told < MANY or pairs < NEARLY_ALL * told:
        return False
    return min(named, len(terms)) >= NEARLY_ALL * pairs and 3 * told_of >= 2 * pairs and 2 * ended > pairs


def _is_term(text: str) -> bool:
    """Return whether a text is a few words: not a key, an address, a number, a date or a sentence."""
    words = words_of(text)
    plain = [word for word in words if not any(map(str.isdecimal, word))]
    if not words or len(words) > LONGEST_TERM or 2 * len(plain) < len(words) or text.endswith(STOPS[0]):
        return False
    return len(text.split()) > 1 or set(SIGNS_OF_KEYS).isdisjoint(text)


def _tells_more(term: str, entry: Entry) -> bool:
    """Return whether a text is longer than a term, and prose: capitals and numbers are names and addresses."""
    text = entry.value.strip()
    if sum(unicodedata.east_asian_width(letter) == "W" for letter in text) >= SHORTEST_UNSPACED:
        return len(text) >= LONGER * len(term) and any(sign in text for sign in COMMAS)
    words = [word for word in text.split() if any(map(str.isalnum, word))]
    lower = sum(not (word.strip("\"'“‘«(")[:1].isupper() or any(map(str.isdecimal, word))) for word in words)
    return is_told(entry) and 2 * lower > len(words) and len(words) >= LONGER * length_of(term)
