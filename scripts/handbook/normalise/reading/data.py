"""Interview material as data: JSON, YAML and CSV with questions as values of named keys, as keys, or as plain lists."""

from collections.abc import Iterator, Sequence
from operator import attrgetter
from pathlib import PurePath

from handbook.normalise.bulk.packed import Packed
from handbook.normalise.language import asking
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.levels import settle_levels
from handbook.normalise.language.remembering import forgetting
from handbook.normalise.language.words import vocabulary
from handbook.normalise.markdown.lines import Lines
from handbook.normalise.outline import Found, LineNumbers, Outline, SetAside
from handbook.normalise.reading import separated_values
from handbook.normalise.reading.data_beside import names_follow_ups
from handbook.normalise.reading.data_entries import Entry, json_entry, yaml_entry
from handbook.normalise.reading.data_rows import (
    ALONE,
    Alike,
    alike_within,
    answer_to_key,
    found_at,
    of_row,
)
from handbook.normalise.reading.data_values import says_enough
from handbook.normalise.reading.lenient_json import begins_like_json, json_problem, strict_json
from handbook.normalise.reading.sound_entries import sound_entries

YAML_NAMES, JSON_NAMES = (".yml", ".yaml"), (".json", ".jsonl", ".ndjson")
BROKEN = "broken data"
SEVERAL = 2
STOP = "."


def read_data(path: str, lines: Lines) -> Outline | None:
    """Return the outline of a document that is JSON or, by its name, YAML or CSV; None for any other document."""
    text = lines.text
    like_json = begins_like_json(text)
    root = json_entry(text) if like_json or text.lstrip()[:1] in ("{", "[") else None
    del text
    if root is None and (like_json or PurePath(path).suffix.lower() in YAML_NAMES):
        # Keys without quotation marks are YAML too.
        root = yaml_entry(strict_json(lines.text) if like_json else lines.text)
    if root is None and PurePath(path).suffix.lower() in separated_values.NAMES:
        root = separated_values.separated_entry(lines)
    sound = sound_entries(strict_json(lines.text)) if root is None and like_json else None
    root = json_entry(sound) if sound is not None else root
    if root is None:
        return None
    outline = Outline(questions=Packed(forgetting(filter(attrgetter("text"), questions_in(root)))))
    if sound is not None and not outline.questions:
        return None
    settle_levels(outline.questions)
    why = "data" if sound is None else BROKEN
    set_rest_aside(outline, outline.questions, lines, range(1, len(lines) + 1), why)
    return outline


def is_broken(outline: Outline) -> bool:
    """Return whether an outline is that of the sound entries of broken data."""
    return any(entry.why == vocabulary()["reasons"][BROKEN] for entry in outline.set_aside)


def broken_json(path: str, lines: Lines) -> tuple[int, str] | None:
    """Return where a document that is JSON by its name or its beginning is none, and why; None for any other."""
    text = lines.text
    named = PurePath(path).suffix.lower() in JSON_NAMES and bool(text.strip())
    return json_problem(text) if named or begins_like_json(text) else None


def set_rest_aside(outline: Outline, found: Sequence[Found], lines: Sequence[str], numbers: range, why: str) -> None:
    """Set aside those of the lines with these `numbers` that say something and hold no question, and say `why`."""
    held = LineNumbers(found)
    run = None
    for number in numbers:
        if number in held:
            run = None
        elif lines[number - 1].strip() and run is not None:
            run.last = number
        elif lines[number - 1].strip():
            run = SetAside(number, number, vocabulary()["reasons"][why])
            outline.set_aside.append(run)


def questions_in(
    entry: Entry, with_lists: bool = True, alike: Alike = ALONE, announced: bool = False, in_list: bool = False
) -> Iterator[Found]:
    """Yield the questions of an entry and of all within it; `with_lists` also those of lists of nothing but texts.

    `alike` is what the entries beside this one have in common with it; questions may be `announced` by its key. Of one
    that stands `in_list` the only key may ask, as in notes.
    """
    if isinstance(entry.value, str):
        return
    if not entry.is_mapping:
        yield from _listed(entry, with_lists, announced)
        return
    found = of_row(entry, alike)
    if found is not None:
        yield found
        for key, value in entry.value:
            if names_follow_ups(key):
                yield from questions_in(value, announced=True)
        return
    keys = [key for key, _ in entry.value]
    if in_list and len(keys) == 1 and _asks_with_mark(keys[0]):
        yield _asked_by_key(*entry.value[0])
        return
    asked = sum(map(asking.is_question, keys))
    if asked >= SEVERAL and 2 * asked > len(keys):
        for key, answer in entry.value:
            yield _asked_by_key(key, answer)
        return
    answers = [answer_to_key(key, value) for key, value in entry.value]
    if 2 * sum(answer is not None for answer in answers) > len(keys) > SEVERAL:
        for (key, value), answer in zip(entry.value, answers, strict=True):
            if answer is not None:
                yield found_at(Entry(key, value.first, value.first), [answer], row=value)
        return
    if _counts(keys):
        yield from _listed(entry, with_lists)
        return
    alike = alike_within(entry)
    for key, value in entry.value:
        yield from questions_in(value, with_lists, alike, says_questions(key.replace("_", " "), surely=True))


def _asks_with_mark(key: str) -> bool:
    return asking.is_question(key) and bool(asking.question_marks(key)) and says_enough(key)


def _asked_by_key(key: str, answer: Entry) -> Found:
    return found_at(Entry(key, answer.first, answer.first), [answer])


def _counts(keys: Sequence[str]) -> bool:
    """Return whether keys are numbers, with nothing or the same name before each ("q1", "q2")."""
    names = {key.rstrip("0123456789") for key in keys}
    return len(names) == 1 and len(keys) >= SEVERAL and all(key[-1:].isdecimal() for key in keys)


def _listed(entry: Entry, with_lists: bool, announced: bool = False) -> Iterator[Found]:
    texts = (item.value for item in entry.values() if isinstance(item.value, str))
    asked = sum(_asks_in_list(text, announced) for text in texts)
    alike = alike_within(entry, announced)
    are_questions = with_lists and asked >= SEVERAL and 2 * asked > len(entry.value)
    for item in entry.values():
        if isinstance(item.value, str):
            if are_questions:
                yield found_at(item)
        else:
            yield from questions_in(item, with_lists, alike, in_list=True)


def _asks_in_list(text: str, announced: bool) -> bool:
    """Return whether a text asks, or opens so; where it is announced, what is no sentence does ("can be frozen").

    Elsewhere a sentence with a full stop only tells what it opens with ("When the oven is cold, wait.").
    """
    opens = asking.opens_like_a_question(text) and (announced or not (text[:1].islower() or text.endswith(STOP)))
    return opens or asking.is_question(text)
