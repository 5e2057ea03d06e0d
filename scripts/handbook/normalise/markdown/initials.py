"""Labels of a letter, in other languages too ("P:" and "R:", "Q-"), read as the "Q:" and "A:" they stand for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from handbook.normalise.language import asking
from handbook.normalise.language.words import vocabulary

SEVERAL, SHARE = 3, 3
LABEL = re.compile(
    r"(?P<before>\s*(?:[-*+>]\s+|\d+[.)]\s+|#{1,6}\s+)*[*_]{0,3})(?P<letter>[^\W\d_])"
    r"(?:(?P<number>\s?\d{1,3})\s*[-.:)：–—]|\s*[:：]|(?P<dash>\s?[-–—]+))[*_]{0,3}\s*(?P<text>.*)"
)
FENCE = re.compile(r"\s*(?:```|~~~)")
KNOWN = ("q", "a")


@dataclass(frozen=True, slots=True)
class _Labelled:
    place: int
    match: re.Match[str]

    @property
    def letter(self) -> str:
        return self.match["letter"].lower()

    @property
    def number(self) -> str:
        return (self.match["number"] or "").strip()


def with_known_initials(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines with the letters that such labels are as "Q" and "A", where these take turns and some ask.

    A hyphen behind them, which may be glued to what they label ("Q-why?"), is a colon then.
    """
    labelled = list(_labelled(lines))
    for initials in map(tuple, vocabulary()["initials"]):
        row = [line for line in labelled if line.letter in initials]
        pairs = [(above, below) for above, below in pairwise(row) if _is_pair(above, below, initials)]
        asked = sum(_asks(above.match["text"]) for above, _ in pairs)
        alone = initials == KNOWN and len(row) == 2 * len(pairs) and all(_is_sure(*pair, labelled) for pair in pairs)
        several = len(pairs) >= SEVERAL and SHARE * len(pairs) >= len(row) and SHARE * asked >= len(pairs)
        if several or (pairs and alone):
            return _renamed(lines, row, initials)
    return lines


def _labelled(lines: Sequence[str]) -> Iterator[_Labelled]:
    fenced = False
    for place, line in enumerate(lines):
        if "```" in line or "~~~" in line:
            fenced ^= FENCE.match(line) is not None
        match = LABEL.match(line) if line and not fenced else None
        if match is not None:
            yield _Labelled(place, match)


def _is_pair(above: _Labelled, below: _Labelled, initials: tuple[str, ...]) -> bool:
    return (above.letter, below.letter) == initials and above.number == below.number


def _is_sure(above: _Labelled, below: _Labelled, labelled: Sequence[_Labelled]) -> bool:
    """Return whether a line asks with a mark and the next one answers it: no choice "B" stands below that."""
    choices = any(line.place == below.place + 1 and line.letter == "b" for line in labelled)
    return asking.asks(above.match["text"]) and below.place == above.place + 1 and not choices


def _asks(text: str) -> bool:
    return asking.is_question(text) or asking.opens_like_a_question(text)


def _renamed(lines: Sequence[str], row: Sequence[_Labelled], initials: tuple[str, ...]) -> list[str]:
    renamed = list(lines)
    for label in row:
        line, match, known = lines[label.place], label.match, KNOWN[initials.index(label.letter)].upper()
        label_ends, stop = (match.end("dash"), ":") if match["dash"] else (match.end("letter"), "")
        renamed[label.place] = f"{line[: match.start('letter')]}{known}{stop}{line[label_ends:]}"
    return renamed
