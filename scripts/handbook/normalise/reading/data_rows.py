"""Mappings of data that hold a question each, with what is told about it under other keys."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from handbook.normalise.language import wording
from handbook.normalise.language.levels import mark_alone
from handbook.normalise.language.remembering import forgetting
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.outline import Found
from handbook.normalise.reading.answers import LISTS_APART
from handbook.normalise.reading.data_beside import (
    beside,
    choices_of,
    counted_keys,
    further_answers,
    names_follow_ups,
    offers_choices,
    right_choice,
    text_of,
    text_of_choices,
)
from handbook.normalise.reading.data_entries import Entry
from handbook.normalise.reading.data_values import (
    asks,
    gives_task,
    in_words,
    is_told,
    says_enough,
    says_something,
    under,
)
from handbook.questions.blanks import only_text

SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Alike:
    """The keys under which most entries of a row tell something, those under which most say what the one before says,
    as they are sorted by it, the one of another name under which they ask, and whether several are cards to learn.
    """

    telling: frozenset[str] = frozenset()
    sorting: frozenset[str] = frozenset()
    asking: str | None = None
    are_cards: bool = False


ALONE = Alike()


def of_row(row: Entry, alike: Alike) -> Found | None:
    """Return the question of a mapping that has it as the value of a key."""
    pairs = dict(with_cards(row))
    card = _card(pairs) if alike.are_cards else None
    if card is not None:
        front, back = card
        return found_at(front, [back] if says_something(back) else [], under(pairs, "level"), row=row)
    question = under(pairs, "question") or pairs.get(alike.asking) or _above_choices(pairs)
    if question is None or not isinstance(question.value, str) or not says_enough(question.value):
        return None
    answer = under({key: entry for key, entry in pairs.items() if not offers_choices(key, entry, pairs)}, "answer")
    choices = choices_of(pairs, question)
    answer = answer or (right_choice(pairs, choices) if choices is not None else None)
    answers = [answer] if answer else _told(pairs, question, alike)
    if any(map(names_follow_ups, pairs)):  # they may stand between them, and have lines of their own
        choices = None
    elif answer:
        answers += further_answers(pairs, answer)
    return found_at(question, answers, under(pairs, "level"), choices if choices not in answers else None, row)


def _card(pairs: dict[str, Entry]) -> tuple[Entry, Entry] | None:
    """Return front and back of a card to learn, of which the front may be a single word, and the back keep a place."""
    front, back = under(pairs, "card front"), under(pairs, "card back")
    is_card = front is not None and back is not None and says_something(front) and isinstance(back.value, str)
    return (front, back) if is_card and front.value.strip() and back.value.strip() else None


def _above_choices(pairs: dict[str, Entry]) -> Entry | None:
    """Return the text that stands beside choices and what says which of them is right."""
    offers = not {key.lower() for key in pairs}.isdisjoint(vocabulary()["attributes"]["choices"])
    return pairs.get("text") if offers and under(pairs, "answer") is not None else None


def answer_to_key(key: str, value: Entry) -> Entry | None:
    """Return what answers a key that is the question itself, as its mapping names the answer and asks nothing."""
    pairs = dict(value.value) if value.is_mapping and says_enough(key) else {}
    return under(pairs, "answer") if under(pairs, "question") is None else None


def alike_within(entry: Entry, announced: bool = False) -> Alike:
    """Return what is said under the same key in more than half of the rows within: there, few words will do too.

    Where questions are `announced`, tasks are some ("Estimate how many loaves …"), and where few ask, the titles are.
    """
    rows, cards, is_named = 0, 0, False
    telling, repeating, asking_keys, titles, before = Counter(), Counter(), Counter(), Counter(), {}
    for row in forgetting(dict(with_cards(value)) for value in entry.values() if value.is_mapping):
        rows += 1
        cards += (card := _card(row)) is not None and says_something(card[1])
        telling.update(key for key, value in row.items() if is_told(value))
        repeating.update(key for key, value in row.items() if value.value == before.get(key))
        before = {key: value.value for key, value in row.items() if isinstance(value.value, str)}
        asking_keys.update(key for key, value in row.items() if asks(value) or (announced and gives_task(value)))
        titles.update(key for key in row if announced and key.lower() in vocabulary()["attributes"]["title"])
        is_named = is_named or under(row, "question") is not None
    (key, count), *_ = [*asking_keys.most_common(1), (None, 0)]
    if 2 * count <= rows:
        (key, count), *_ = [*titles.most_common(1), (None, 0)]
    unnamed = (announced or rows > SEVERAL) and 2 * count > rows and not is_named
    most, same = (frozenset(key for key, n in keys.items() if 2 * n > rows) for keys in (telling, repeating))
    return Alike(most, same, key if unnamed else None, are_cards=cards >= SEVERAL)


def with_cards(row: Entry) -> Iterator[tuple[str, Entry]]:
    """Yield keys and values of a mapping, and each text of a list that asks first and then tells, as a card does."""
    for key, entry in row.value:
        yield key, entry
        is_list = not (entry.is_mapping or isinstance(entry.value, str))
        texts = list(islice(entry.value, 2)) if is_list else []  # of a long list, all would take up ten times its size
        if len(texts) > 1 and asks(texts[0]) and is_told(texts[1]):
            yield from ((f"{key} {place}", text) for place, text in enumerate(entry.value))


def _told(pairs: dict[str, Entry], question: Entry, alike: Alike) -> list[Entry]:
    """Return as answer the sentences under keys of any name, where no key says that it holds the answer."""
    aside = {*vocabulary()["data_keys"]["aside"], *map(str.lower, alike.sorting), *counted_keys(pairs, question)}
    beside = [(key, entry) for key, entry in pairs.items() if entry is not question and key.lower() not in aside]
    return [
        entry
        for key, entry in (*beside, *_within_answers(pairs.items()))
        if is_told(entry) or (key in alike.telling and says_something(entry))
    ]


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
    words = words_of(in_words(key))
    return not set(words).isdisjoint(vocabulary()["columns"]["answer"])


def found_at(
    question: Entry,
    answers: Sequence[Entry] = (),
    level: Entry | None = None,
    choices: Entry | None = None,
    row: Entry | None = None,
) -> Found:
    """Return a question with what answers it, with its choices above that; `row` holds all that is told about it."""
    said = wording.take_apart(" ".join(only_text(question.value).split()))
    told = only_text("\n\n".join(filter(None, map(text_of, answers))))
    offered = only_text(text_of_choices(choices)) if choices is not None else ""
    # A question begins with itself, also where its choices stand above it.
    below = [choices] if choices is not None and choices.first >= question.first else []
    held = [question, *answers, *below]
    lines = range(min(entry.first for entry in held), max(entry.last for entry in held) + 1)
    return Found(
        first=lines[0],
        last=lines[-1],
        text=said.text,
        number=said.number,
        label=said.written,
        sections=(),
        level=None,
        style="data",
        mark=(mark_alone(level.value) if level is not None and isinstance(level.value, str) else None) or said.mark,
        answer=(answers[0].first, answers[-1].last) if told else None,
        answer_text="\n\n".join(filter(None, [offered, told and _apart(told, offered), told])),
        beside=beside(row, [*held, *filter(None, [choices, level])], lines) if row is not None else (),
    )


def _apart(told: str, offered: str) -> str:
    """Return what parts two lists, which would be one."""
    return LISTS_APART if offered.startswith("- ") and told.startswith("- ") else ""
