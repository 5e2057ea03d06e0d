"""A short name for a question, proposed from its words: what it is about, without the turns of asking."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

LONGEST = 30  # signs that the left column and the links to the previous and next page show without breaking
UNWANTED = str.maketrans({"`": None, "<": " ", ">": " ", "*": None, "’": "'", "“": None, "”": None, '"': None})
Phrases = dict[str, list[list[str]]]
ENDS = (":", ";", "?", "!", ".", "–", "—")


class ShortNames:
    """Gives the questions of one topic short names, each of at most LONGEST signs and none twice."""

    def __init__(self, taken: Iterable[str] = ()):
        self._used = {name.casefold() for name in taken}
        self._last: dict[str, int] = {}

    def give(self, question: str) -> str:
        """Return a name for the plain text of `question`; from now on it is taken."""
        words = _first_clause(question.translate(UNWANTED).split())
        about = [thought for thought in (_about(words), _without_turns(words)) if thought] or [words]
        names = list(filter(None, map(_named, about))) or [_data()["fallback"]]
        name = next((name for name in names if name.casefold() not in self._used), None) or self._counted(names[0])
        self._used.add(name.casefold())
        return name

    def _counted(self, name: str) -> str:
        number = self._last.get(name, 2)  # those before are taken for good
        while (counted := f"{_cut(name.split(), LONGEST - len(f' {number}'))} {number}").casefold() in self._used:
            number += 1
        self._last[name] = number
        return counted


def short_name(question: str, taken: Iterable[str] = ()) -> str:
    """Return a name of at most LONGEST signs for the plain text of `question`, one that is not yet `taken`."""
    return ShortNames(taken).give(question)


def _named(words: list[str]) -> str:
    return _capitalised(_balanced(_cut(words)))


@cache
def _data() -> dict:
    return YAML(typ="safe").load(Path(__file__).with_name("short_names.yml"))


@cache
def _phrases(key: str) -> Phrases:
    """Return the phrases under `key` as lists of words by their first one, the longest first."""
    rows = [row if isinstance(row, list) else [row] for row in _data()[key]]
    phrases: Phrases = {}
    for phrase in sorted((phrase.split() for row in rows for phrase in row), key=len, reverse=True):
        phrases.setdefault(phrase[0], []).append(phrase)
    return phrases


@cache
def _ends() -> frozenset[str]:
    return frozenset(word for phrases in _phrases("ends").values() for phrase in phrases for word in phrase)


def _first_clause(words: list[str]) -> list[str]:
    """Return the words up to the first sign that ends a thought and has something to say before it."""
    depth = 0
    for number, word in enumerate(words, start=1):
        depth += sum(map(word.count, "([{")) - sum(map(word.count, ")]}"))  # a comma in code ends nothing
        ends = word.endswith(ENDS) or (word.endswith(",") and _starts(words[number:], _phrases("clauses")))
        if ends and depth <= 0 and _about(words[:number]):
            return [*words[: number - 1], word.rstrip(",.:;?!")]
    return words


def _about(words: list[str]) -> list[str]:
    """Return what the words are about, up to a second thought; empty where they only ask."""
    words = _without_openings(words)
    stop = next((n for n in range(1, len(words)) if _starts(words[n:], _phrases("stops"))), len(words))
    return _without_ends(_without_dropped(words[:stop]))


def _without_turns(words: list[str]) -> list[str]:
    """Return the words without the turns of asking, second thoughts included."""
    return _without_ends(_without_dropped(_without_openings(words)))


def _balanced(name: str) -> str:
    """Return `name` without brackets of a kind of which some lost their partner."""
    for pair in ("()", "[]", "{}"):
        if name.count(pair[0]) != name.count(pair[1]):
            name = name.translate(str.maketrans("", "", pair))
    return name


def _starts(words: list[str], phrases: Phrases) -> int:
    """Return how many words the longest of `phrases` takes up at the beginning of `words`."""
    known = phrases.get(words[0].casefold(), ()) if words else ()
    return next((len(phrase) for phrase in known if list(map(str.casefold, words[: len(phrase)])) == phrase), 0)


def _without_openings(words: list[str]) -> list[str]:
    while 0 < (length := _starts(words, _phrases("openings"))) < len(words):
        words = words[length:]
    return words


def _without_dropped(words: list[str]) -> list[str]:
    kept: list[str] = []
    while words:
        length = _starts(words, _phrases("dropped"))
        if not length:
            kept.append(words[0])
        words = words[length or 1 :]
    return kept


def _without_ends(words: list[str]) -> list[str]:
    while words and words[-1].casefold() in _ends():
        words = words[:-1]
    return words


def _cut(words: list[str], longest: int = LONGEST) -> str:
    """Return as many of `words` as fit; a first one that does not is cut itself."""
    kept: list[str] = []
    for word in words:
        if len(" ".join([*kept, word])) > longest:
            break
        kept.append(word)
    if len(kept) < len(words):
        kept = _without_ends(kept)
    return (" ".join(kept) or " ".join(words)[:longest]).strip(" ,.:;?!")


def _capitalised(name: str) -> str:
    """Return `name` with a capital, unless it begins with what looks like code."""
    first = name.split(" ", 1)[0].rstrip(",")
    return name[:1].upper() + name[1:] if first.replace("-", "").isalpha() and first.islower() else name
