"""The words of the vocabulary, and the words of a text."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, reduce
from operator import getitem
from pathlib import Path

import yaml

from handbook.normalise.language.remembering import remembered

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MORE_THAN_A_BLANK = re.compile(r"\s{2,}|[^\S ]")
# Letters of scripts that set no blanks between words: kana, Han, Thai and Lao, Burmese, Khmer.
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
CODE = re.compile(r"(?<!`)(`++)(?:(?!\1).)+\1")  # begins with a whole row of signs: each place of it is not tried
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
LONGEST_KEPT = 200  # letters; a longer text is looked at once or twice
LONGEST_READ = 100_000  # letters; words take up ten times what a text does, and one as long is no sentence
MATHEMATICAL = {sign: unicodedata.normalize("NFKC", chr(sign)) for sign in range(0x1D400, 0x1D800)}

_kept: dict[str, str] = {}


@cache
def vocabulary() -> dict:
    """Return the contents of vocabulary.yml, in which every value is a text: "no" is a word."""
    return yaml.load(Path(__file__).with_name("vocabulary.yml").read_text(encoding="utf-8"), Loader=LOADER)


def words_of(text: str) -> list[str]:
    """Return the words of `text` in lower case, apostrophes straight, without punctuation; the first of a huge one."""
    return list(_words(text)) if len(text) <= LONGEST_KEPT else _read_words(text[:LONGEST_READ])


def length_of(text: str) -> int:
    """Return how many words a text has; two letters count as one in scripts that set no blanks between words."""
    words = words_of(text)
    return len(words) if text.isascii() else sum((len(UNSPACED.findall(word)) + 1) // 2 or 1 for word in words)


@remembered  # a text is looked at many times, from many sides
def _words(text: str) -> tuple[str, ...]:
    if len(_kept) > 10_000:
        _kept.clear()
    words = _read_words(text)
    return tuple(map(_kept.setdefault, words, words))  # most words return: each is kept once


def _read_words(text: str) -> list[str]:
    return WORD.findall(text.lower().replace("’", "'"))


def holds_part(text: str, parts: str) -> bool:
    """Return whether `text` holds one of these parts of the vocabulary within longer words, as Chinese does."""
    return not text.isascii() and _any_of(parts).search(text.lower()) is not None


@cache
def _any_of(parts: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, vocabulary()[parts])))


@cache
def listed(kind: str) -> frozenset[str]:
    """Return the words or phrases of a kind that the vocabulary lists."""
    return frozenset(vocabulary()[kind])


def holds_phrase(words: Sequence[str], *path: str) -> bool:
    """Return whether a phrase that the vocabulary lists at this path stands among `words`."""
    phrases = _phrases(path)
    begun = [word for word in words if word in phrases]
    if not begun:
        return False  # as nearly always
    said = f" {' '.join(words)} "
    return any(phrase in said for word in begun for phrase in phrases[word])


@cache
def _phrases(path: tuple[str, ...]) -> dict[str, list[str]]:
    """Return the phrases at a path by the words that they begin with, each between blanks."""
    phrases: dict[str, list[str]] = {}
    for phrase in reduce(getitem, path, vocabulary()):
        phrases.setdefault(phrase.split()[0], []).append(f" {phrase} ")
    return phrases


def on_one_line(text: str) -> str:
    """Return `text` with one blank for each piece of blanks and line ends, and none around it."""
    if len(text) <= LONGEST_READ:
        return " ".join(text.split())
    return MORE_THAN_A_BLANK.sub(" ", text).strip()  # without a list of its words


def wording_of(text: str) -> str:
    """Return the words of `text` as one text, the same for whatever is worded alike."""
    return " ".join(words_of(text))


def without_code(text: str) -> str:
    """Return `text` with each piece of inline code as one word, so that what stands in it says nothing."""
    return CODE.sub("code", text) if "`" in text else text


def plain_letters(text: str) -> str:
    """Return `text` with plain letters where it is set in letters of mathematics, which look bold or italic."""
    return text if text.isascii() else text.translate(MATHEMATICAL)
