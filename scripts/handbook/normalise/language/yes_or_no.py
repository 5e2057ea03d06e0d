"""Questions that a yes or a no answers, as those of checklists are, and those that ask for words."""

from handbook.normalise.language.asking import explains, opens_like_a_question
from handbook.normalise.language.words import vocabulary, words_of

LONGEST_START = 60


def wants_yes_or_no(text: str) -> bool:
    """Return whether `text` begins with a verb, as a question does that is answered by yes or no ("Is it hot?")."""
    return words_of(text[:LONGEST_START])[:1] in [[verb] for verb in vocabulary()["yes_or_no"]]


def asks_for_words(text: str) -> bool:
    """Return whether `text` opens like a question that no yes or no answers, or wants something explained."""
    return (opens_like_a_question(text) or explains(text)) and not wants_yes_or_no(text)
