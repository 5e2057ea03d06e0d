"""Answers that are still to be written: what is there only keeps their place."""

from handbook.normalise.language import inline
from handbook.normalise.language.words import vocabulary, words_of

LONGEST = 80
FENCES = ("```", "~~~")


def is_placeholder(markdown: str) -> bool:
    """Return whether an answer says only that there is none yet ("To be completed.", an empty label, "pass")."""
    if len(markdown) > LONGEST:
        return False
    lines = [line for line in markdown.split("\n") if not line.lstrip().startswith(FENCES)]
    words = words_of(inline.plain(" ".join(lines)))
    shows = "<img" in markdown or "](" in markdown
    return (not words and not shows) or " ".join(words) in vocabulary()["placeholders"] or _names_a_place(words)


def _names_a_place(words: list[str]) -> bool:
    """Return whether words say where an answer is to be written ("Put your answer here"), and nothing else."""
    known = vocabulary()["answer_place"]
    wanted = set(words).intersection(known["wanted"])
    return len(words) > 1 and bool(wanted) and not set(words).difference(wanted, known["words"])
