"""Whether a text asks something: by a question mark of any script, an imperative, or its first words."""

import re
import unicodedata
from functools import cache
from itertools import pairwise

from handbook.normalise.language.remembering import remembered
from handbook.normalise.language.requests import requests
from handbook.normalise.language.words import (
    holds_part,
    holds_phrase,
    length_of,
    vocabulary,
    without_code,
    wording_of,
    words_of,
)

SENTENCE_ASKS = re.compile(r"\?+[!>\"'”’)\]»*_]*(?=\s|$)|[？؟⁇՞]+[」』）)*_]*")
MARK = re.compile(r"[?？؟⁇՞]")
GREEK_ASKS = re.compile(r";(?=\s|$)")
LONGEST_START = 200
LONGEST_WITHOUT_MARK = 120
LONGEST_NAME = 4
Phrases = dict[str, list[tuple[str, ...]]]
ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）")


@remembered  # a text is looked at several times, from several sides
def asks(text: str) -> bool:
    """Return whether the first or the last sentence of `text` ends with a question mark."""
    prose = without_code(text).strip()
    marks = question_marks(prose)
    if not marks or _asks_in_brackets_only(prose):
        return False
    before, after = prose[: marks[0].start()], prose[marks[-1].end() :]
    ends_so = not any(map(str.isalnum, ASIDE.sub("", after)))
    return ends_so or not re.search(r"[.!:。]\s", before)


def _asks_in_brackets_only(prose: str) -> bool:
    """Return whether a text that tells something asks only in an aside ("Reasons (did they name any?)")."""
    told = ASIDE.sub("", prose) if prose[-1] in ")）].:" else prose
    return told != prose and not question_marks(told) and bool(words_of(told)) and not opens_like_a_question(told)


def question_marks(prose: str) -> list[re.Match[str]]:
    """Return where sentences of `prose` ask. In Greek the sign for it is what elsewhere is a semicolon."""
    marks = list(SENTENCE_ASKS.finditer(prose)) if MARK.search(prose) else []
    if not marks and ";" in prose and _is_greek(prose):
        marks = list(GREEK_ASKS.finditer(prose))
    return marks


def commands(text: str) -> bool:
    """Return whether `text` begins with an imperative that asks for an answer ("Explain …", "Design a …")."""
    words = words_of(without_code(text)[:LONGEST_START])
    known = vocabulary()["imperatives"]
    if not words or requests(text):
        return bool(words)
    if _begins_to_explain(words):
        return len(words) > 1
    return words[0] in known["with_object"] and len(words) > 2 and words[1] in known["objects"]


def explains(text: str) -> bool:
    """Return whether `text` begins with an imperative that only asks for words ("Explain …")."""
    return _begins_to_explain(words_of(text[:LONGEST_START])) or requests(text)


def _begins_to_explain(words: list[str]) -> bool:
    """Return whether an imperative that asks for words comes first, or behind a "please"."""
    begins = 1 if words and words[0] in vocabulary()["courtesies"] else 0
    return _begins(words[begins:], _phrases("always"))


def explains_behind_a_name(line: str) -> bool:
    """Return whether a line asks for words behind a name ("Patience: tell me about a day when …")."""
    name, colon, rest = line.partition(":")
    named = 0 < length_of(name) <= LONGEST_NAME and wording_of(name) not in vocabulary()["case_words"]
    return bool(colon) and named and explains(rest)


def orders(text: str) -> bool:
    """Return whether `text` begins with an imperative of a language whose verbs show it ("Реализуйте …").

    Exercises and instructions begin so too: such a text asks only among others that do.
    """
    words = words_of(without_code(text)[:LONGEST_START])
    ends_so = not text.isascii() and _order_ends().search(text) is not None
    if ends_so or text.startswith(tuple(vocabulary()["imperatives"]["orders_run_on"])):
        return True
    backwards = words_of(without_code(text)[-LONGEST_START:])[::-1]
    return len(words) > 1 and (_begins(words, _phrases("orders")) or _begins(backwards, _last_phrases()))


@cache
def _order_ends() -> re.Pattern[str]:
    """How sentences end that order in languages whose verbs stand last."""
    ends = "|".join(vocabulary()["imperatives"]["order_ends"])
    return re.compile(rf"(?:{ends})(?=[.。!！(（]|\s*$)")


@remembered
def is_question(text: str) -> bool:
    """Return whether `text` asks something by its own words."""
    if not asks(text) and not commands(text):
        return False
    words = words_of(text)
    keeps_a_place = len(words) == 1 and words[0] in vocabulary()["labels"]["question"]  # "Question?" in a template
    return bool(words) and not keeps_a_place and not is_about_the_document(text)


@remembered
def opens_like_a_question(text: str) -> bool:
    """Return whether `text` begins like a question, with or without a question mark at its end."""
    words = words_of(without_code(text)[:LONGEST_START])
    opens = len(words) > 1 and _begins(words, _interrogatives()) and not forbids(text)
    return (opens or _asks_inside(text) or requests(text)) and not is_about_the_document(text)


def forbids(text: str) -> bool:
    """Return whether `text` begins as a prohibition does, which is advice and asks nothing ("Do not knead it.")."""
    return _begins(words_of(text[:LONGEST_START]), _prohibitions()) and not question_marks(text)


def gives_task(text: str) -> bool:
    """Return whether `text` begins with an imperative of any kind, as a task does and many a sentence besides."""
    words = words_of(without_code(text)[:LONGEST_START])
    known = vocabulary()["imperatives"]
    begins = words[:1] and (words[0] in known["with_object"] or words[0] in known["tasks"])
    return len(words) > 1 and (bool(begins) or _begins(words, _phrases("always")) or orders(text))


def asks_somebody(text: str) -> bool:
    """Return whether `text` begins with a question to whoever is interviewed ("How would you …"), whatever its end."""
    words = words_of(text[:LONGEST_START])[:4]
    addressed = any(pair in _addressed() for pair in pairwise(words[1:]))
    return addressed and opens_like_a_question(text)


@cache
def _addressed() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words_of(phrase)) for phrase in vocabulary()["addressed"])


@remembered
def is_about_the_document(text: str) -> bool:
    """Return whether a heading speaks of the document itself ("How to use this guide?")."""
    return holds_phrase(words_of(text[:LONGEST_START]), "about_the_document")


def _asks_inside(text: str) -> bool:
    return len(text) <= LONGEST_WITHOUT_MARK and holds_part(text, "asks_inside")


def _begins(words: list[str], phrases: Phrases) -> bool:
    if not words or words[0] not in phrases:
        return False  # as nearly always
    return any(tuple(words[: len(phrase)]) == phrase for phrase in phrases[words[0]])


@cache
def _interrogatives() -> Phrases:
    return _by_first_word(vocabulary()["interrogatives"])


@cache
def _prohibitions() -> Phrases:
    return _by_first_word(vocabulary()["prohibitions"])


@cache
def _phrases(kind: str) -> Phrases:
    """The imperatives of a kind."""
    return _by_first_word(vocabulary()["imperatives"][kind])


@cache
def _last_phrases() -> Phrases:
    """The imperatives that end sentences, backwards."""
    return _by_first_word(vocabulary()["imperatives"]["orders_last"], step=-1)


def _by_first_word(written: list[str], step: int = 1) -> Phrases:
    phrases: Phrases = {}
    for phrase in (tuple(words_of(words)[::step]) for words in written):
        phrases.setdefault(phrase[0], []).append(phrase)
    return phrases


def _is_greek(text: str) -> bool:
    if text.isascii():
        return False
    letters = [character for character in text if character.isalpha()]
    return 2 * sum(unicodedata.name(letter, "").startswith("GREEK") for letter in letters) > len(letters)
