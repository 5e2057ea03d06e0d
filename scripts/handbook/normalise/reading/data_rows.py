"""Mappings of data that hold a question each, with what is told about it under other keys."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from handbook.normalise.language import asking, wording
from handbook.normalise.language.levels import mark_alone
from handbook.normalise.language.remembering import forgetting
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.outline import Found
from handbook.normalise.reading.data_entries import Entry
from handbook.normalise.reading.placeholders import is_placeholder
from handbook.questions.blanks import only_text

SEVERAL = 2
SHORTEST_UNSPACED = 4  # letters
HUMP = re.compile("(?<=[a-z])(?=[A-Z])")
LONGEST_MARK = 5  # words of a value that sorts, names or grades the question
LONGEST_CHOICE = 12  # words


@dataclass(frozen=True, slots=True)
class Alike:
    """The keys under which most entries of a row tell something, those under which most say what the one before says,
    as they are sorted by it, and the one of another name under which they ask.
    """

    telling: frozenset[str] = frozenset()
    sorting: frozenset[str] = frozenset()
    asking: str | None = None


ALONE = Alike()


def of_row(pairs: dict[str, Entry], alike: Alike) -> Found | None:
    """Return the question of a mapping that has it as the value of a key."""
    question = _under(pairs, "question") or pairs.get(alike.asking) or _above_choices(pairs)
    if question is None or not isinstance(question.value, str) or not _says_enough(question.value):
        return None
    answer = _under({key: entry for key, entry in pairs.items() if not _offers_choices(key, entry)}, "answer")
    return found_at(question, answer or _told(pairs, question, alike), _under(pairs, "level"))


def _above_choices(pairs: dict[str, Entry]) -> Entry | None:
    """Return the text that stands beside choices and what says which of them is right."""
    offers = not {key.lower() for key in pairs}.isdisjoint(vocabulary()["attributes"]["choices"])
    return pairs.get("text") if offers and _under(pairs, "answer") is not None else None


def _offers_choices(key: str, entry: Entry) -> bool:
    """Return whether a list of a few words each, under a name of several answers, is there to choose from."""
    if isinstance(entry.value, str) or entry.is_mapping or key.lower() not in vocabulary()["data_keys"]["choices"]:
        return False
    texts = [item.value for item in entry.value]
    return len(texts) > SEVERAL and all(isinstance(text, str) and len(text.split()) <= LONGEST_CHOICE for text in texts)


def names_follow_ups(key: str) -> bool:
    """Return whether what follows up on a question stands under a key ("follow_ups", "followUpQuestions")."""
    return _in_words(key) in vocabulary()["follow_ups"]


def answer_to_key(key: str, value: Entry) -> Entry | None:
    """Return what answers a key that is the question itself, as its mapping names the answer and asks nothing."""
    pairs = dict(value.value) if value.is_mapping and _says_enough(key) else {}
    return _under(pairs, "answer") if _under(pairs, "question") is None else None


def _says_enough(text: str) -> bool:
    """Return whether a text is more than a word: it has several, asks, or is long where no blanks part words."""
    unspaced = sum(unicodedata.east_asian_width(letter) == "W" for letter in text)
    return len(text.split()) > 1 or unspaced >= SHORTEST_UNSPACED or (unspaced > 0 and asking.is_question(text))


def alike_within(entry: Entry, announced: bool = False) -> Alike:
    """Return what is said under the same key in more than half of the rows within: there, few words will do too.

    Where questions are `announced`, tasks are some ("Estimate how many loaves …"), and where few ask, the titles are.
    """
    rows, is_named = 0, False
    telling, repeating, asking_keys, titles, before = Counter(), Counter(), Counter(), Counter(), {}
    for row in forgetting(dict(with_cards(value)) for value in entry.values() if value.is_mapping):
        rows += 1
        telling.update(key for key, value in row.items() if _is_told(value))
        repeating.update(key for key, value in row.items() if value.value == before.get(key))
        before = {key: value.value for key, value in row.items() if isinstance(value.value, str)}
        asking_keys.update(key for key, value in row.items() if _asks(value) or (announced and _gives_task(value)))
        titles.update(key for key in row if announced and key.lower() in vocabulary()["attributes"]["title"])
        is_named = is_named or _under(row, "question") is not None
    (asks, count), *_ = [*asking_keys.most_common(1), (None, 0)]
    if 2 * count <= rows:
        (asks, count), *_ = [*titles.most_common(1), (None, 0)]
    unnamed = (announced or rows > SEVERAL) and 2 * count > rows and not is_named
    most, same = (frozenset(key for key, n in keys.items() if 2 * n > rows) for keys in (telling, repeating))
    return Alike(most, same, asks if unnamed else None)


def with_cards(row: Entry) -> Iterator[tuple[str, Entry]]:
    """Yield keys and values of a mapping, and each text of a list that asks first and then tells, as a card does."""
    for key, entry in row.value:
        yield key, entry
        is_list = not (entry.is_mapping or isinstance(entry.value, str))
        texts = list(islice(entry.value, 2)) if is_list else []  # of a long list, all would take up ten times its size
        if len(texts) > 1 and _asks(texts[0]) and _is_told(texts[1]):
            yield from ((f"{key} {place}", text) for place, text in enumerate(entry.value))


def _under(pairs: dict[str, Entry], kind: str) -> Entry | None:
    """Return the first value under a key of a kind that says something, or else the first one."""
    names = (*vocabulary()["columns"][kind], *vocabulary()["data_keys"].get(kind, ()))
    found = [entry for key, entry in pairs.items() if not {key.lower(), _in_words(key)}.isdisjoint(names)]
    return next((entry for entry in found if entry.value), next(iter(found), None))


def _in_words(key: str) -> str:
    """Return the words of a key that are written as one ("correctAnswerId", "correct_answer")."""
    return HUMP.sub(" ", key).lower().replace("_", " ").strip()


def _told(pairs: dict[str, Entry], question: Entry, alike: Alike) -> Entry | None:
    """Return as answer the sentences under keys of any name, where no key says that it holds the answer."""
    aside = {*vocabulary()["data_keys"]["aside"], *map(str.lower, alike.sorting)}
    beside = [(key, entry) for key, entry in pairs.items() if entry is not question and key.lower() not in aside]
    told = [
        entry
        for key, entry in (*beside, *_within_answers(pairs.items()))
        if _is_told(entry) or (key in alike.telling and _says_something(entry))
    ]
    text = "\n\n".join(entry.value.strip() for entry in told)
    return Entry(text, told[0].first, told[-1].last) if told else None


def _within_answers(pairs: Iterable[tuple[str, Entry]], is_answer: bool = False) -> Iterator[tuple[str, Entry]]:
    """Yield keys and values of the mappings within, from those on whose key names an answer ("sample_answer").

    Below such a key those within lists are read too.
    """
    for key, entry in pairs:
        if isinstance(entry.value, str):
            yield from [(key, entry)] if is_answer else []
            continue
        named = is_answer or _names_answer(key)
        if entry.is_mapping:
            yield from _within_answers(entry.value, named)
        elif named:
            yield from _within_answers(((key, item) for item in entry.value), named)


def _names_answer(key: str) -> bool:
    words = words_of(_in_words(key))
    return not set(words).isdisjoint(vocabulary()["columns"]["answer"])


def _says_something(entry: Entry) -> bool:
    return isinstance(entry.value, str) and not is_placeholder(entry.value)


def _asks(entry: Entry) -> bool:
    return isinstance(entry.value, str) and asking.is_question(entry.value)


def _gives_task(entry: Entry) -> bool:
    return isinstance(entry.value, str) and asking.gives_task(entry.value)


def _is_told(entry: Entry) -> bool:
    """Return whether a value tells something: no address, and no time or key, whose parts hold digits or hyphens."""
    words = words_of(entry.value) if isinstance(entry.value, str) and not _asks(entry) else []
    told = sum(not any(map(str.isdecimal, word)) for word in words)
    return len(words) > LONGEST_MARK and 2 * told > len(words) and "://" not in entry.value and not _is_key(entry.value)


def _is_key(text: str) -> bool:
    return text.isascii() and len(text.split()) == 1


def found_at(question: Entry, answer: Entry | None, level: Entry | None) -> Found:
    said = wording.take_apart(" ".join(only_text(question.value).split()))
    text = only_text(_text(answer)) if answer is not None else ""
    return Found(
        first=min(question.first, answer.first) if answer is not None else question.first,
        last=max(question.last, answer.last) if answer is not None else question.last,
        text=said.text,
        number=said.number,
        label=said.written,
        sections=(),
        level=None,
        style="data",
        mark=(mark_alone(level.value) if level is not None and isinstance(level.value, str) else None) or said.mark,
        answer=(answer.first, answer.last) if text else None,
        answer_text=text,
    )


def _text(entry: Entry) -> str:
    if isinstance(entry.value, str):
        return entry.value.strip()
    return "\n".join(f"- {text}" for text in map(_text, entry.values()) if text)
