"""Topics between questions that are lines of plain text: they are noted down as these are, and answer none."""

from collections.abc import Sequence

from handbook.normalise.language.words import length_of
from handbook.normalise.outline import Found

MANY, SHARE, LONGEST = 8, 3, 8
STOPS = (".", "。", "!", "！", ":", "：")


def leave_topics(questions: Sequence[Found]) -> None:
    """Take answers of nothing but topics from lines that ask, where at most a third of these have any answer."""
    plain = [found for found in questions if found.style == "plain"]
    answered = [found for found in plain if found.answer is not None]
    if len(plain) < MANY or SHARE * len(answered) > len(plain):
        return
    for found in answered:
        lines = list(filter(str.strip, found.answer_text.split("\n")))
        if len(lines) > 1 and all(map(_is_topic, lines)):
            found.answer = None


def _is_topic(line: str) -> bool:
    """Return whether a line is some words without a number or the end of a sentence, as far to the left as what asks.

    One such line alone may well answer what is above it.
    """
    counts = any(map(str.isdigit, line))
    return length_of(line) <= LONGEST and not (counts or line[:1].isspace() or line.rstrip().endswith(STOPS))
