"""The key under which wordings of one question meet."""

import re
from functools import cache, lru_cache
from hashlib import blake2b

from handbook.normalise.language.words import vocabulary

WORD = re.compile(r"(?:[^\W_]|')+")


@lru_cache(maxsize=4096)  # a question is compared with several things, the last of them when its document is read
def canonical(text: str) -> str:
    """Return the key under which equal questions meet: without markup, articles, fillers and turns of phrase."""
    words = " ".join(_words(text))
    padded = f"{words} "
    for usual, phrases in _openings():
        if padded.startswith(phrases):
            opening = next(phrase for phrase in phrases if padded.startswith(phrase))
            words = f"{usual} {padded[len(opening) :]}".strip()
            break
    padded = f" {words} "
    for filler in _fillers():
        padded = padded.replace(filler, " ")
    rules = vocabulary()["sameness"]
    same = rules["synonyms"]
    kept = [same.get(word, word) for word in padded.split() if word not in rules["articles"]]
    return " ".join(kept or words.split())


@cache
def _openings() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the usual opening of each row with all that mean the same, the longest first, each with a blank behind."""
    rows = vocabulary()["sameness"]["openings"]
    return tuple((row[0], tuple(f"{phrase} " for phrase in sorted(row, key=len)[::-1])) for row in rows)


@cache
def _fillers() -> tuple[str, ...]:
    return tuple(f" {filler} " for filler in sorted(vocabulary()["sameness"]["fillers"], key=len, reverse=True))


def digest(text: str) -> bytes:
    """Return a short form of the key of `text`, to keep for each of very many questions."""
    return blake2b(canonical(text).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _words(text: str) -> list[str]:
    kept = (word.strip("'") for word in WORD.findall(text.casefold().replace("’", "'")))
    return list(filter(None, kept))
