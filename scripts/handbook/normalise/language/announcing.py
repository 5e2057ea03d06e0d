"""Headings and labels that say that something is a question, or what nobody should ask."""

import re

from handbook.normalise.language.asking import ASIDE
from handbook.normalise.language.remembering import remembered
from handbook.normalise.language.wording import Label
from handbook.normalise.language.words import holds_part, holds_phrase, listed, vocabulary, wording_of, words_of

PRAISED = re.compile(r"\W*(\w+) questions?!", re.IGNORECASE)
SINGULAR = ["interview", "question"]  # "Kafka interview question" is a title of many


def says_questions(text: str, surely: bool = False) -> bool:
    """Return whether a heading announces questions ("Interview questions", "FAQ").

    "Scenarios" may also be what fails in production, so it does not `surely` announce any. "Questions to avoid" does
    not either, nor a program ("Question app"), nor their kinds ("Types of questions").
    """
    return _surely_says_questions(text) or (not surely and _says_scenarios(text))


@remembered  # many marks ask it of every heading
def _surely_says_questions(text: str) -> bool:
    words = words_of(text)
    named = (
        not listed("question_words").isdisjoint(words)
        or words[-2:] == SINGULAR
        or holds_part(text, "question_parts")
        or holds_phrase(words, "question_collections")
    )
    return named and not _announces_nothing(text)


@remembered
def _says_scenarios(text: str) -> bool:
    return "scenarios" in words_of(text) and not _announces_nothing(text)


def lists_questions(text: str) -> bool:
    """Return whether a title announces a mere list of questions ("List of questions"), without their answers."""
    return says_questions(text, surely=True) and _names(text, "list") and not _names(text, "answer")


def announces_exercises(text: str) -> bool:
    """Return whether a title says that what follows is to be solved ("Exercises on loops"), without the solutions."""
    return _names(text, "exercise") and not _names(text, "answer")


def _names(text: str, kind: str) -> bool:
    return not listed(f"{kind}_words").isdisjoint(words_of(text)) or holds_part(text, f"{kind}_parts")


def _announces_nothing(text: str) -> bool:
    return asks_nobody(text) or _says(text, "asking_programs") or tells_of_questions(text) or _praises(text)


@remembered
def tells_of_questions(text: str) -> bool:
    """Return whether a heading is on questions and not over any ("Types of questions", "Open questions")."""
    return _says(text, "about_questions")


def _praises(text: str) -> bool:
    """Return whether a heading begins with praise for what was asked, as answers in a chat do ("Great questions!")."""
    match = PRAISED.match(text)
    return match is not None and match[1].lower() in vocabulary()["praise"]


@remembered
def names_what_to_avoid(text: str) -> bool:
    """Return whether a heading is over what nobody should ask ("Questions to avoid")."""
    return _says(text, "avoided")


def asks_nobody(text: str) -> bool:
    """Return whether a line is over what nobody should ask, or whoever reads it asks himself ("Ask yourself:")."""
    return names_what_to_avoid(text) or _says(text, "asked_of_oneself")


def names_step(heading: str) -> bool:
    """Return whether a heading is on one of several things to do ("Step 2: Sketch the parts")."""
    name, number, *_ = [*words_of(heading), "", ""]
    return number.isdigit() and name in vocabulary()["step_words"]


def names_follow_up(heading: str) -> bool:
    """Return whether a heading only names what is asked on below it ("Follow-up (ovens)")."""
    return wording_of(ASIDE.sub("", heading)) in vocabulary()["follow_ups"]


def follow_up_in(text: str) -> str:
    """Return what is asked on behind its name ("Follow-up 2: Why?"), or nothing where a text does not begin so."""
    name, _, asked = text.replace("：", ":").partition(":")
    return asked.strip() if wording_of(name.rstrip("0123456789 #")) in vocabulary()["follow_ups"] else ""


def _says(text: str, phrases: str) -> bool:
    """Return whether a text has one of the phrases of the vocabulary in it."""
    return holds_phrase(words_of(text), phrases) or holds_part(text, phrases)


def frames_answers(text: str) -> bool:
    """Return whether a heading stands above what answers are to be built like: what asks there is for their authors."""
    words, frames = set(words_of(text)), vocabulary()["frames_of_answers"]
    return not words.isdisjoint(frames["frame"]) and not words.isdisjoint(frames["of"])


def speaks_of_interviews(text: str) -> bool:
    """Return whether a heading announces questions, or only says what they are for."""
    if says_questions(text) or holds_part(text, "interview_parts"):
        return True
    return not (listed("interview_words").isdisjoint(words_of(text)) or _praises(text))


def is_answer_label(label: Label | None) -> bool:
    """Return whether a label says that what stands above it is a question; "Solution" alone also ends a problem."""
    if label is None or label.kind != "answer":
        return False
    return label.number is not None or label.written.lower() not in vocabulary()["weak_answers"]
