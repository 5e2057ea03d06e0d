"""Headings and labels that say that something is a question, or what nobody should ask."""

from handbook.normalise.language.remembering import remembered
from handbook.normalise.language.wording import Label
from handbook.normalise.language.words import holds_part, holds_phrase, listed, vocabulary, words_of

SINGULAR = ["interview", "question"]  # "Kafka interview question" is a title of many


@remembered  # many marks ask it of every heading
def says_questions(text: str, surely: bool = False) -> bool:
    """Return whether a heading announces questions ("Interview questions", "FAQ").

    "Scenarios" may also be what fails in production, so it does not `surely` announce any. "Questions to avoid" does
    not either, nor a program ("Question app").
    """
    words = words_of(text)
    named = (
        not listed("question_words").isdisjoint(words)
        or (not surely and "scenarios" in words)
        or words[-2:] == SINGULAR
        or holds_part(text, "question_parts")
    )
    return named and not (names_what_to_avoid(text) or _names_program(text))


@remembered
def names_what_to_avoid(text: str) -> bool:
    """Return whether a heading is over what nobody should ask ("Questions to avoid")."""
    return holds_phrase(words_of(text), "avoided") or holds_part(text, "avoided")


def _names_program(text: str) -> bool:
    return holds_phrase(words_of(text), "asking_programs") or holds_part(text, "asking_programs")


def frames_answers(text: str) -> bool:
    """Return whether a heading stands above what answers are to be built like: what asks there is for their authors."""
    words, frames = set(words_of(text)), vocabulary()["frames_of_answers"]
    return not words.isdisjoint(frames["frame"]) and not words.isdisjoint(frames["of"])


def speaks_of_interviews(text: str) -> bool:
    """Return whether a heading announces questions, or only says what they are for."""
    if says_questions(text) or holds_part(text, "interview_parts"):
        return True
    return not listed("interview_words").isdisjoint(words_of(text))


def is_answer_label(label: Label | None) -> bool:
    """Return whether a label says that what stands above it is a question; "Solution" alone also ends a problem."""
    if label is None or label.kind != "answer":
        return False
    return label.number is not None or label.written.lower() not in vocabulary()["weak_answers"]
