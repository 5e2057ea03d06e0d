"""Talks of two people by name ("**Ann:** What is rye?", "**Bob:** A grain."): what one asks the other answers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from handbook.normalise.language import asking, wording
from handbook.normalise.language.wording import Label, Said
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

SEVERAL, MOST, FEW = 3, 0.75, 0.25
NAME = re.compile(r"\*\*([^\W\d_][^\W\d_. '-]{0,20}(?: [^\W\d_]{1,20})?)(?::\*\*|\*\*:)[ \t]*")
SENTENCE = re.compile(r"(?<=[.!?…])\s+")


@dataclass(frozen=True, slots=True)
class _Turn:
    segment: Segment
    name: str
    text: str

    @property
    def asks(self) -> bool:
        """Whether it ends with a question or an order."""
        last = SENTENCE.split(self.text.strip())[-1]
        return asking.asks(last) or asking.opens_like_a_question(last) or asking.gives_task(last)


def mark_dialogues(segments: Sequence[Segment]) -> None:
    """Mark what one asks as labelled questions and what the other says as answers, where two take turns.

    One of them mostly asks, and the other hardly ever.
    """
    turns = list(_turns(segments))
    names = [name for name, times in Counter(turn.name for turn in turns).most_common() if times >= SEVERAL]
    changes = sum(before.name != after.name for before, after in pairwise(turns))
    if len(names) != 2 or changes < MOST * (len(turns) - 1):
        return
    shares = {name: _share_that_asks([turn for turn in turns if turn.name == name]) for name in names}
    answering, asks = sorted(names, key=shares.__getitem__)
    if shares[asks] < MOST or shares[answering] > FEW:
        return
    for turn in turns:
        if turn.name == answering:
            _label(turn, "answer")
        elif turn.name == asks and turn.asks:
            _label(turn, "question")


def _turns(segments: Sequence[Segment]) -> Iterator[_Turn]:
    for segment in segments:
        if segment.kind not in ("text", "question") or segment.part is None or segment.part.style == "label":
            continue
        match = NAME.match(segment.part.text)
        if match is not None and not segment.settled:
            yield _Turn(segment, match[1].lower(), segment.part.text[match.end() :])


def _share_that_asks(turns: Sequence[_Turn]) -> float:
    return sum(turn.asks for turn in turns) / len(turns)


def _label(turn: _Turn, kind: str) -> None:
    segment = turn.segment
    said = Said(wording.take_apart(" ".join(turn.text.split())).text, Label(kind, turn.name, None, 0), None)
    answer = turn.text.lstrip("\n") if kind == "answer" else ""
    first = segment.last - answer.count("\n")
    segment.part = Part(kind, segment.first, segment.last, said, "label", answer, first, segment.part.text)
    segment.kind, segment.said = kind, said
