"""Bold lines labelled by a letter or two and a number ("**S3: Ports of a mill**"): where they count on, they ask."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.announcing import speaks_of_interviews
from handbook.normalise.language.wording import Label, Said
from handbook.normalise.parsing.segments import Segment

FEW, SEVERAL, MANY = 3, 5, 8
QUOTES = '"“”„«»'
LETTERED = re.compile(r"(?P<letters>[^\W\d_]{1,2})\s?(?P<number>\d{1,3})?\s*[:.)：]\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class _Lettered:
    segment: Segment
    letters: str
    number: str | None
    text: str


def mark_lettered_labels(segments: Sequence[Segment]) -> None:
    """Mark the lines with such a label as labelled questions, where it counts from 1 and most of them ask.

    Where a heading speaks of interviews, many need not ask, nor a few beside those of another letter that do. In the
    answer to a heading they name its parts.
    """
    lines = list(_lettered(segments))
    announced = any(segment.kind == "heading" and speaks_of_interviews(segment.said.text) for segment in segments)
    rows = [[line for line in lines if line.letters == letters] for letters in {line.letters: None for line in lines}]
    counting = [row for row in rows if _counts(row)]
    asking_ones = [row for row in counting if _is_labelled(row, announced)]
    beside = counting if announced and any(2 * sum(map(_asks, row)) > len(row) for row in asking_ones) else asking_ones
    for line in (line for row in beside for line in row):
        _label(line)


def _counts(row: list[_Lettered]) -> bool:
    """Return whether the lines of a letter count, a few or more, with one left out at most; not all need a number."""
    counts = [int(line.number) for line in row if line.number is not None]
    rising = all(number < following for number, following in pairwise(counts))
    return len(counts) >= FEW and rising and counts[0] > 0 and counts[-1] <= len(counts) + 1


def _is_labelled(row: list[_Lettered], announced: bool) -> bool:
    asking_ones = sum(map(_asks, row))
    least = SEVERAL if 2 * asking_ones > len(row) else MANY if announced else None
    return least is not None and sum(line.number is not None for line in row) >= least


def _lettered(segments: Sequence[Segment]) -> Iterator[_Lettered]:
    in_answer = False
    for segment in segments:
        if segment.kind == "heading":
            in_answer = segment.asks
        told = segment.kind in ("text", "question") and segment.part is not None and segment.part.style != "label"
        if in_answer or not told or segment.settled:
            continue
        line = segment.part.text.split("\n", 1)[0]
        cut = inline.leading_strong(line)
        match = LETTERED.match(cut[0]) if cut is not None and not cut[1] else None
        if match is not None:
            yield _Lettered(segment, match["letters"], match["number"], cut[0][match.end() :])


def _asks(line: _Lettered) -> bool:
    text = wording.take_apart(line.text).text
    return asking.is_question(text) or asking.opens_like_a_question(text)


def _label(line: _Lettered) -> None:
    segment, label = line.segment, Label("question", f"{line.letters}{line.number or ''}", line.number, 0)
    bare = wording.take_apart(line.text)
    segment.said = Said(bare.text.strip(QUOTES), label, line.number, bare.mark)
    below = segment.part.text.partition("\n")[2]
    segment.part = replace(
        segment.part,
        kind="question",
        said=segment.said,
        style="label",
        answer=below,
        answer_first=segment.first + 1 if below else 0,
    )
    segment.kind = "question"
