"""Lists right below a bold sentence that wants words itself: what they ask follows up, and the sentence is no title."""

from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language.asking import explains
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.segments import Segment

STOPS = (".", "?", "。", "？")


def mark_follow_ups(segments: Sequence[Segment]) -> None:
    """Mark such sentences ("**Tell me about a quarrel.**") as surely questions, and the lists as questions too."""
    for line, below in pairwise(segments):
        if _wants_words(line) and below.kind == "list" and not below.settled and asks_mostly(below.block):
            line.proved = below.block.asks = True


def _wants_words(line: Segment) -> bool:
    bold = line.kind == "question" and line.part.style == "bold" and not line.part.answer
    return bold and line.said.text.endswith(STOPS) and explains(line.said.text)
