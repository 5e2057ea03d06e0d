"""What stands beside question and answer in a mapping of data: choices, and what is told under any other key."""

from collections import Counter
from collections.abc import Container, Iterator, Sequence

from handbook.normalise.language.words import vocabulary
from handbook.normalise.reading.data_entries import Entry
from handbook.normalise.reading.data_values import in_words, is_told, says_something

SEVERAL = 2
LONGEST_CHOICE = 12  # words
SHORTEST_NAME = 3  # letters


def names_follow_ups(key: str) -> bool:
    """Return whether what follows up on a question stands under a key ("follow_ups", "followUpQuestions")."""
    return in_words(key) in vocabulary()["follow_ups"]


def offers_choices(key: str, entry: Entry, pairs: dict[str, Entry]) -> bool:
    """Return whether a list under a name of several answers is there to choose from.

    It is where its texts are a few words each, or another key says which of them is right.
    """
    if isinstance(entry.value, str) or entry.is_mapping or key.lower() not in vocabulary()["data_keys"]["choices"]:
        return False
    texts = [item.value for item in entry.value]
    if len(texts) <= SEVERAL or not all(isinstance(text, str) for text in texts):
        return False
    return all(len(text.split()) <= LONGEST_CHOICE for text in texts) or right_choice(pairs, entry) is not None


def counted_keys(pairs: dict[str, Entry], question: Entry) -> set[str]:
    """Return the keys that only count what is to be chosen from ("option a", "option b" …), not the question."""
    names = Counter(key.lower()[:-1] for key in pairs if len(key) > 1)
    asking = {key.lower()[:-1] for key, entry in pairs.items() if entry is question}
    return {key.lower() for key in pairs if names[key.lower()[:-1]] > SEVERAL and key.lower()[:-1] not in asking}


def choices_of(pairs: dict[str, Entry], question: Entry) -> Entry | None:
    """Return what there is to choose from: a list or mapping under a key that says so, or several counted keys."""
    for key, entry in pairs.items():
        if (in_words(key) in _choice_names() or offers_choices(key, entry, pairs)) and entry.value:
            return entry
    counted = counted_keys(pairs, question)
    options = [entry for key, entry in pairs.items() if key.lower() in counted and _counts_choices(key)]
    options = [entry for entry in options if says_something(entry)]
    return Entry(options, options[0].first, options[-1].last) if options else None


def right_choice(pairs: dict[str, Entry], choices: Entry) -> Entry | None:
    """Return what says again, under whatever other key, one of the choices or several."""
    offered = {text.strip() for text in _texts(choices)}
    for entry in pairs.values():
        said = {text.strip() for text in _texts(entry)}
        if entry != choices and said and "" not in said and said < offered:
            return entry
    return None


def further_answers(pairs: dict[str, Entry], answer: Entry) -> list[Entry]:
    """Return the sentences that explain an answer further, under keys that say so ("explanation")."""
    names = {*vocabulary()["columns"]["answer"], *vocabulary()["attributes"]["answer"]}
    told = [entry for key, entry in pairs.items() if in_words(key) in names and is_told(entry)]
    return [entry for entry in told if entry.value != answer.value]


def text_of(entry: Entry) -> str:
    """Return an answer as Markdown: a text, or a list of texts."""
    if isinstance(entry.value, str):
        return entry.value.strip()
    return "\n".join(f"- {text}" for text in map(text_of, entry.values()) if text)


def text_of_choices(choices: Entry) -> str:
    """Return choices as a list in Markdown, each with its key and with what else its mapping says."""
    if isinstance(choices.value, str):
        return choices.value.strip()
    pairs = choices.value if choices.is_mapping else (("", entry) for entry in choices.value)
    rows = (": ".join(filter(None, (key, *map(str.strip, _texts(entry))))) for key, entry in pairs)
    return "\n".join(f"- {row}" for row in rows if row)


def beside(row: Entry, taken: Sequence[Entry], lines: Container[int]) -> tuple[str, ...]:
    """Return what a mapping says on these lines that is not taken, each with its key; follow-ups are taken elsewhere.

    What stands on other lines is set aside with them.
    """
    said = {text.strip() for entry in taken for text in _texts(entry)}
    return tuple(
        f"{key}: {text}"
        for key, entry in row.value
        if not names_follow_ups(key) and (entry.first in lines or entry.last in lines)
        for text in map(str.strip, _texts(entry))
        if text and text not in said
    )


def _texts(entry: Entry) -> Iterator[str]:
    if isinstance(entry.value, str):
        yield entry.value
    else:
        for within in entry.values():
            yield from _texts(within)


def _choice_names() -> set[str]:
    return {*vocabulary()["attributes"]["choices"], *vocabulary()["choice_labels"]}


def _counts_choices(key: str) -> bool:
    """Return whether a key that counts says that it counts choices ("option a", "opt_1")."""
    name = in_words(key)[:-1].strip()
    return len(name) >= SHORTEST_NAME and any(known.startswith(name) for known in _choice_names())
