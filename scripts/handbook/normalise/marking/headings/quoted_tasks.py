"""Quotations right below headings that only name them ("## Scenario 3: Steam", "> It leaks. What do you do?"): tasks.

What is quoted there is what an interviewer says, and so the question.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.marking.headings.rows import seed
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3


def unquote_tasks(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments with these quotations as text, where most that stand so ask, or where a heading says so."""
    pairs = [(above, quote) for above, quote in pairwise(segments) if _is_quoted_below(above, quote)]
    asking_ones = [quote for _, quote in pairs if _asks(quote)]
    in_row = len(asking_ones) >= SEVERAL and 3 * len(asking_ones) >= 2 * len(pairs)
    if not in_row:
        asking_ones = [quote for above, quote in pairs if _asks(quote) and _names_problem(above)]
    at = set(map(id, asking_ones))
    return [_told(segment, in_row) if id(segment) in at else segment for segment in segments]


def _is_quoted_below(above: Segment, quote: Segment) -> bool:
    if above.kind != "heading" or quote.kind != "quote" or quote.settled or seed(above.said):
        return False
    return [block.kind for block in quote.block.children] == ["paragraph"]


def _asks(quote: Segment) -> bool:
    return asking.is_question(inline.plain(quote.block.children[0].text))


def _names_problem(heading: Segment) -> bool:
    """Return whether a heading begins with what a problem is called ("Scenario", "Task 3")."""
    return words_of(heading.said.text)[:1] in [[name] for name in vocabulary()["problem_names"]]


def _told(quote: Segment, in_row: bool) -> Segment:
    """Return a quotation as text that its heading names, or where it stands alone as a question of its own."""
    block = quote.block.children[0]
    part = Part("text", quote.first, quote.last, text=block.text)
    said = wording.take_apart(" ".join(block.text.split("\n")))
    if in_row:
        return Segment("text", quote.first, quote.last, block, part, said)
    asked = replace(part, kind="question", said=said, style="bold")
    return Segment("question", quote.first, quote.last, block, asked, said)
