"""How like a question is to the pages of a handbook, by the words they share: the rarer a word, the more it says.

Half of the likeness is that to the nearest single wording of a page (the cosine of their words), half is how much of
the question the wordings of the page speak of together (BM25 against the most it could be). The first knows a question
asked before in nearly these words, the second one whose words stand in several.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from ruamel.yaml import YAML

from handbook.normalise.matching.canonical import canonical

ENDINGS = {"ies": "y", "ing": "", "ed": "", "es": "", "s": ""}
SHORTEST_STEM = 3
SATURATION, LENGTH = 0.7, 0.75  # of BM25: how soon more of a word says no more, how much a long page has to say it


class Likeness:
    """The pages of a handbook to compare questions with: each by its slug and all that it is known by."""

    def __init__(self, pages: Mapping[str, Sequence[str]]):
        self._wordings = [(slug, set(_words(text))) for slug, texts in pages.items() for text in texts]
        spread = Counter(word for _, words in self._wordings for word in words)
        self._count = len(self._wordings)
        self._rarest = self._rarity_of(1)
        self._rarity = {word: self._rarity_of(number) for word, number in spread.items()}
        self._lengths = [self._length(words) for _, words in self._wordings]
        self._wordings_with: dict[str, list[int]] = defaultdict(list)
        for number, (_, words) in enumerate(self._wordings):
            for word in words:
                self._wordings_with[word].append(number)
        self._last: tuple[str, list[tuple[str, float]]] = ("", [])
        self._pages_with = _pages_with({slug: Counter(chain(*map(_words, texts))) for slug, texts in pages.items()})

    def best(self, text: str, count: int) -> list[tuple[str, float]]:
        """Return at most `count` pairs of a slug and its likeness to `text`, from 0 to 1, the most like first."""
        if self._last[0] != text:  # a question is asked about more than once in a row
            self._last = text, self._ranked(set(_words(text)))
        return self._last[1][:count]

    def _ranked(self, words: set[str]) -> list[tuple[str, float]]:
        nearest, covered = self._nearest(words), self._covered(words)
        likeness = {slug: (nearest[slug] + covered[slug]) / 2 for slug in nearest}
        return sorted(likeness.items(), key=lambda pair: (-pair[1], pair[0]))

    def _nearest(self, words: set[str]) -> dict[str, float]:
        """Return for each page that shares a word the cosine of `words` and the nearest of its wordings."""
        shared: dict[int, float] = defaultdict(float)
        for word in words:
            weight = self._weight(word) ** 2
            for number in self._wordings_with.get(word, ()):
                shared[number] += weight
        length, best = self._length(words), defaultdict(float)
        for number, common in shared.items():
            slug, cosine = self._wordings[number][0], common / (length * self._lengths[number])
            if cosine > best[slug]:  # `max` takes three times as long, for very many pairs
                best[slug] = cosine
        return best

    def _covered(self, words: set[str]) -> dict[str, float]:
        """Return for each page that shares a word how much it speaks of `words`."""
        found, everything = defaultdict(float), sum(map(self._weight, words))
        for word in words:
            weight = self._weight(word)
            for slug, said in self._pages_with.get(word, ()):
                found[slug] += said * weight / everything
        return found

    def _length(self, words: set[str]) -> float:
        return math.sqrt(sum([self._weight(word) ** 2 for word in words]))

    def _weight(self, word: str) -> float:
        return self._rarity.get(word, self._rarest)

    def _rarity_of(self, number: int) -> float:
        """Return the weight of a word that stands in `number` wordings (the inverse document frequency of BM25)."""
        return math.log(1 + (self._count - number + 0.5) / (number + 0.5))


def _pages_with(bags: Mapping[str, Counter[str]]) -> dict[str, list[tuple[str, float]]]:
    """Return for each word its pages and how much each speaks of it, from 0 to 1."""
    usual = sum(map(Counter.total, bags.values())) / (len(bags) or 1)
    found: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for slug, bag in bags.items():
        slowness = SATURATION * (1 - LENGTH + LENGTH * bag.total() / usual)
        for word, times in bag.items():
            found[word].append((slug, times / (times + slowness)))
    return found


def _words(text: str) -> list[str]:
    """Return the stems of the words that say what `text` is about; all of them where it only asks."""
    stems = [_stem(word) for word in canonical(text).split()]
    return [stem for stem in stems if stem not in _asking()] or stems


@cache
def _asking() -> frozenset[str]:
    rows = YAML(typ="safe").load(Path(__file__).with_name("asking.yml").read_text(encoding="utf-8"))["asking"]
    return frozenset(_stem(word) for row in rows for word in row)


@lru_cache(maxsize=10_000)  # most words return
def _stem(word: str) -> str:
    """Return what the forms of an English word share, such as `validat` of "validates", "validated", "validating"."""
    ends = (end for end in ENDINGS if word.endswith(end) and not word.endswith("ss"))
    end = next((end for end in ends if len(word) - len(end) >= SHORTEST_STEM), "")
    stem = word.removesuffix(end) + ENDINGS.get(end, "")
    return stem.rstrip("e") if len(stem) > SHORTEST_STEM else stem
