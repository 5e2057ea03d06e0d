"""Tasks below a title that says they are for interviews, each with a last line that leads to its answer elsewhere."""

from collections import Counter

from handbook.normalise.language.announcing import speaks_of_interviews
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.marking.headings.tree import Title

SEVERAL, LONGEST = 3, 5
TOLD = ("text", "question")


def ask_by_last_lines(group: list[Title]) -> None:
    """Mark the headings of such a row as questions, where three quarters of them end with the same line."""
    parent = group[0].parent
    if parent is None or parent.asks or not speaks_of_interviews(parent.said.text):
        return
    plain = [title for title in group if not title.is_special and title.is_filled and title.is_leaf]
    if len(plain) < SEVERAL:
        return
    leads = Counter(lead for lead in map(_lead, plain) if lead)
    often = max(leads.values(), default=0)
    if often >= SEVERAL and 4 * often >= SEVERAL * len(plain):
        for title in plain:
            title.segment.asks = True


def _lead(title: Title) -> str:
    """Return the words up to the one for an answer that the last line below a heading begins with, if it has one."""
    last = title.body[-1] if len(title.body) > 1 else None
    if last is None or last.kind not in TOLD or last.part is None or "\n" in last.part.text:
        return ""
    words = words_of(last.part.text)
    known = vocabulary()["labels"]["answer"]
    place = next((place for place, word in enumerate(words[:LONGEST]) if len(word) > 1 and word in known), None)
    return " ".join(words[: place + 1]) if place else ""
