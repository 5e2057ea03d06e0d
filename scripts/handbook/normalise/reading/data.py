"""Interview material as data: JSON and YAML with questions as values of named keys, as keys, or as plain lists."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from handbook.normalise.language import asking, wording
from handbook.normalise.language.levels import mark_alone, settle_levels
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.outline import Found, Outline, SetAside
from handbook.normalise.reading.data_entries import Entry, json_entry, yaml_entry
from handbook.normalise.reading.lenient_json import begins_like_json, json_problem, strict_json
from handbook.normalise.reading.placeholders import is_placeholder

YAML_NAMES, JSON_NAMES = (".yml", ".yaml"), (".json", ".jsonl", ".ndjson")
SEVERAL = 2
SHORTEST_UNSPACED = 4  # letters
LONGEST_MARK = 5  # words of a value that sorts, names or grades the question


@dataclass(frozen=True, slots=True)
class Alike:
    """The keys under which most entries of a row tell something, and the one of another name under which they ask."""

    telling: frozenset[str] = frozenset()
    asking: str | None = None


def read_data(path: str, lines: Sequence[str]) -> Outline | None:
    """Return the outline of a document that is JSON or, by its name, YAML; None for any other document."""
    text = "\n".join(lines)
    like_json = begins_like_json(text)
    root = json_entry(text) if like_json or text.lstrip()[:1] in ("{", "[") else None
    if root is None and (like_json or PurePath(path).suffix.lower() in YAML_NAMES):
        root = yaml_entry(strict_json(text) if like_json else text)  # keys without quotation marks are YAML too
    if root is None:
        return None
    outline = Outline(questions=list(questions_in(root)))
    settle_levels(outline.questions)
    _set_rest_aside(outline, outline.questions, lines, range(1, len(lines) + 1), "data")
    return outline


def broken_json(path: str, lines: Sequence[str]) -> tuple[int, str] | None:
    """Return where a document that is JSON by its name or its beginning is none, and why; None for any other."""
    text = "\n".join(lines)
    named = PurePath(path).suffix.lower() in JSON_NAMES and bool(text.strip())
    return json_problem(text) if named or begins_like_json(text) else None


def read_front_matter_questions(outline: Outline, lines: Sequence[str]) -> None:
    """Add the questions that the front matter of a document lists to its outline."""
    front = next((entry for entry in outline.set_aside if entry.why == vocabulary()["reasons"]["front matter"]), None)
    root = yaml_entry("\n".join(lines[front.first : front.last - 1]), before=front.first) if front else None
    found = list(questions_in(root, with_lists=False)) if root is not None else []
    settle_levels(found)
    if found:
        outline.questions[:0] = found
        outline.set_aside.remove(front)
        _set_rest_aside(outline, found, lines, range(front.first, front.last + 1), "front matter")


def _set_rest_aside(outline: Outline, found: list[Found], lines: Sequence[str], numbers: range, why: str) -> None:
    held = {number for question in found for number in range(question.first, question.last + 1)}
    for number in numbers:
        if lines[number - 1].strip() and number not in held:
            outline.set_aside.append(SetAside(number, number, vocabulary()["reasons"][why]))


def questions_in(entry: Entry, with_lists: bool = True, alike: Alike = Alike()) -> Iterator[Found]:
    """Yield the questions of an entry and of all within it; `with_lists` also those of lists of nothing but texts.

    `alike` is what the entries beside this one have in common with it.
    """
    if isinstance(entry.value, str):
        return
    if not entry.is_mapping:
        yield from _listed(entry.value, with_lists)
        return
    pairs = dict(entry.value)
    question = _under(pairs, "question") or pairs.get(alike.asking)
    if question is not None and isinstance(question.value, str) and _says_enough(question.value):
        yield _found(question, _under(pairs, "answer") or _told(pairs, question, alike.telling), _under(pairs, "level"))
        return
    asked = [key for key, _ in entry.value if asking.is_question(key)]
    if len(asked) >= SEVERAL and 2 * len(asked) > len(entry.value):
        for key, answer in entry.value:
            yield _found(Entry(key, answer.first, answer.first), answer, None)
        return
    values = [value for _, value in entry.value]
    if _counts([key for key, _ in entry.value]):
        yield from _listed(values, with_lists)
        return
    alike = _alike(values)
    for value in values:
        yield from questions_in(value, with_lists, alike)


def _says_enough(text: str) -> bool:
    """Return whether a text is more than a word: it has several, asks, or is long where no blanks part words."""
    unspaced = sum(unicodedata.east_asian_width(letter) == "W" for letter in text)
    return len(text.split()) > 1 or unspaced >= SHORTEST_UNSPACED or (unspaced > 0 and asking.is_question(text))


def _counts(keys: Sequence[str]) -> bool:
    """Return whether keys are numbers, with nothing or the same name before each ("q1", "q2")."""
    names = {key.rstrip("0123456789") for key in keys}
    return len(names) == 1 and len(keys) >= SEVERAL and all(key[-1:].isdecimal() for key in keys)


def _listed(values: Sequence[Entry], with_lists: bool) -> Iterator[Found]:
    texts = [item for item in values if isinstance(item.value, str)]
    asked = sum(asking.is_question(item.value) or asking.opens_like_a_question(item.value) for item in texts)
    alike = _alike(values)
    are_questions = with_lists and asked >= SEVERAL and 2 * asked > len(values)
    for item in values:
        if isinstance(item.value, str):
            if are_questions:
                yield _found(item, None, None)
        else:
            yield from questions_in(item, with_lists, alike)


def _alike(values: Sequence[Entry]) -> Alike:
    """Return what is said under the same key in more than half of some entries: there, few words will do too."""
    rows = [dict(value.value) for value in values if value.is_mapping]
    telling = Counter(key for row in rows for key, value in row.items() if _is_told(value))
    asking_keys = Counter(key for row in rows for key, value in row.items() if _asks(value))
    (asks, count), *_ = [*asking_keys.most_common(1), (None, 0)]
    unnamed = len(rows) > SEVERAL and 2 * count > len(rows) and not any(_under(row, "question") for row in rows)
    most = frozenset(key for key, count in telling.items() if 2 * count > len(rows))
    return Alike(most, asks if unnamed else None)


def _under(pairs: dict[str, Entry], kind: str) -> Entry | None:
    names = (*vocabulary()["columns"][kind], *vocabulary()["data_keys"].get(kind, ()))
    return next((entry for key, entry in pairs.items() if key.lower().replace("_", " ").strip() in names), None)


def _told(pairs: dict[str, Entry], question: Entry, telling: frozenset[str]) -> Entry | None:
    """Return as answer the sentences under keys of any name, where no key says that it holds the answer."""
    told = [
        entry
        for key, entry in pairs.items()
        if entry is not question
        and key.lower() not in vocabulary()["data_keys"]["aside"]
        and (_is_told(entry) or (key in telling and isinstance(entry.value, str) and not is_placeholder(entry.value)))
    ]
    text = "\n\n".join(entry.value.strip() for entry in told)
    return Entry(text, told[0].first, told[-1].last) if told else None


def _asks(entry: Entry) -> bool:
    return isinstance(entry.value, str) and asking.is_question(entry.value)


def _is_told(entry: Entry) -> bool:
    """Return whether a value tells something: no address, and no time or key, whose parts hold digits."""
    words = words_of(entry.value) if isinstance(entry.value, str) and not _asks(entry) else []
    told = sum(not any(map(str.isdecimal, word)) for word in words)
    return len(words) > LONGEST_MARK and 2 * told > len(words) and "://" not in entry.value


def _found(question: Entry, answer: Entry | None, level: Entry | None) -> Found:
    said = wording.take_apart(" ".join(question.value.split()))
    text = _text(answer) if answer is not None else ""
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
    entries = [value for _, value in entry.value] if entry.is_mapping else entry.value
    return "\n".join(f"- {text}" for text in map(_text, entries) if text)
