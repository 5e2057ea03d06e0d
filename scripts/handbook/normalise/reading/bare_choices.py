"""Answers to choose from without a key: where no choice is marked and nothing stands below, nobody answers."""

import re
from collections.abc import Sequence

from handbook.normalise.language.choices_on_line import choices_on
from handbook.normalise.language.words import vocabulary, without_code, wording_of, words_of
from handbook.normalise.outline import Found
from handbook.normalise.reading.empty_boxes import has_key

FEW, SEVERAL = 2, 3
LONGEST_LABEL = 80  # characters
CHOICE = re.compile(
    r"\s*(?:[-*+]\s+)?[*_`(\[]{0,3}(?P<letter>[^\W\d_])[*_`)\]]{0,3}\s?[.:)）、][*_`]{0,3}(?:\s|(?=[^\W\d]))"
)
ITEM = re.compile(r"[-*+]\s|\d+[.)]\s")
ALPHABETS = ("abcdefghij", "абвгдежз", "αβγδεζ", "أبجدهو", "אבגדהו", "กขคงจ", "가나다라마")
BY_FIRST_LETTER = {alphabet[0]: alphabet for alphabet in ALPHABETS}
TICKS = ("✓", "✔", "✅", "☑", "[x]", "[X]")
MARKS = ("**", "__", "==", "★", "←", "<-", "<mark", "<b>", "<strong", "<u>", "(*)", " *")
KEY_BEHIND = re.compile(r"[(（\[【]\s*[A-La-l](?:\W{0,2}[A-La-l]){0,3}\s*[)）\]】]\W*$")  # "Which is rye? (B)"
KEY_ABOVE = re.compile(r"(?:^|[:：])\W*[A-La-l]\b(?!['’])(?=\W*$|\W*[,(&/–-])")  # "Answers: A, B"


def leave_choices(questions: Sequence[Found], lines: Sequence[str]) -> None:
    """Take choices of which none stands out for no answer, where no key to them follows.

    What stands above them is asked where most answers end with such choices; otherwise they have to be all there is.
    Few of them will do where other questions have a choice that is ticked.
    """
    offers = [found for found in questions if found.answer is not None and _only_offers(found.answer_text)]
    for found in offers if len(offers) >= SEVERAL else ():
        found.answer = None
    answered = [found for found in questions if found.answer is not None]
    begins = [(found, _choices(found.answer_text)) for found in answered]
    keyed = sum(KEY_BEHIND.search(found.text) is not None for found, start in begins if start is not None)
    bare = [(found, start) for found, start in begins if start is not None]
    if keyed >= SEVERAL:
        bare = [(found, start) for found, start in bare if KEY_BEHIND.search(found.text) is None]
    if 2 * len(bare) <= len(answered) or len(bare) < SEVERAL:
        bare = [(found, start) for found, start in bare if start == 0]
    least = 1 if any(map(_is_ticked, answered)) else SEVERAL
    if len(bare) < least or has_key([found for found, _ in bare], lines):
        return
    for found, _ in bare:
        found.answer = None


def offers_choices(markdown: str) -> bool:
    """Return whether an answer ends with choices of which none is marked."""
    return _choices(markdown) is not None


def _only_offers(markdown: str) -> bool:
    """Return whether a text is a list below "Options:" of which no item is marked; what is in italics asks on."""
    head, *lines = [line.strip() for line in markdown.split("\n") if line.strip()] or [""]
    if len(head) > LONGEST_LABEL or wording_of(head) not in vocabulary()["choice_labels"]:
        return False
    choices = [line for line in lines if ITEM.match(line)]
    others = [line for line in lines if not (ITEM.match(line) or (line[0] == line[-1] and line[0] in "*_"))]
    return len(choices) >= FEW and not others and not _has_mark(choices)


def _is_ticked(found: Found) -> bool:
    """Return whether an answer is nothing but choices of which some are ticked."""
    lines = [line for line in found.answer_text.split("\n") if line.strip()]
    ticked = sum(any(tick in line for tick in TICKS) for line in lines)
    return all(map(CHOICE.match, lines)) and 0 < ticked < len(lines)


def _choices(markdown: str) -> int | None:
    """Return how many lines stand above the unmarked choices that end an answer, or None where none do."""
    lines = [choice for line in markdown.split("\n") if line.strip() for choice in choices_on(line)]
    letters = [match["letter"].lower() if (match := CHOICE.match(line)) else "" for line in lines]
    starts = [place for place, letter in enumerate(letters) if letter in BY_FIRST_LETTER]
    if not starts:
        return None
    start = starts[-1]
    row, alphabet, choices = letters[start:], BY_FIRST_LETTER[letters[start]], lines[start:]
    counts_on = len(row) >= FEW and "".join(row) == alphabet[: len(row)] and all(row)
    return start if counts_on and not (any(map(KEY_ABOVE.search, lines[:start])) or _has_mark(choices)) else None


def _has_mark(choices: Sequence[str]) -> bool:
    """Return whether a choice is ticked, or some stand out: by a sign, or by a word that says that they are right."""
    verdicts = set(vocabulary()["verdicts"])
    choices = list(map(without_code, choices))  # in `a__b` nothing is set in bold type
    judged = sum(not verdicts.isdisjoint(words_of(choice)[2:][-1:]) for choice in choices)
    marked = [judged, *(sum(mark in choice for choice in choices) for mark in MARKS)]
    return any(tick in choice for tick in TICKS for choice in choices) or any(0 < n < len(choices) for n in marked)
