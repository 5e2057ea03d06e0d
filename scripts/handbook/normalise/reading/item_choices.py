"""Items whose last lines are lettered choices ("1. Which is rye?", "A. a grain"): the question ends above them."""

from dataclasses import replace

from handbook.normalise.language import wording
from handbook.normalise.marking.lines.choices import asks_or_leaves_gap, stem_of
from handbook.normalise.parsing.paragraphs import Part


def above_choices(part: Part, text: str) -> Part | None:
    """Return the first part of an item as a question with its choices below, or None where the item has none."""
    lines = text.split("\n")
    stem = stem_of(lines)
    if not stem or part.answer or part.last < part.first + len(lines) - 1:
        return None
    asked = " ".join(lines[:stem])
    if not asks_or_leaves_gap(asked):
        return None
    said, choices = wording.take_apart(asked), "\n".join(lines[stem:])
    return replace(part, kind="question", said=said, answer=choices, answer_first=part.first + stem)
