"""Lines in rows that are written alike: by what they begin with and are set in."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from handbook.normalise.language.wording import take_apart
from handbook.normalise.markdown.markers import fence_behind

SIGN = r"[^\w\s`\"'“”«»$*_|\[\](){}<]"
WORD = r"(?:[^\W\d_]{1,3}[.\s]{0,2}(?=\d))?"  # "No. 3", "Q3>"
BEHIND = rf"(?:\s?{SIGN}|[)\]}}]|\s*\*(?=\s))*\s*(?:\|\s*)?"
NUMBER = rf"(?:[\[({{<]+{WORD}\d{{1,3}}[\])}}>]+|{SIGN}*{WORD}\d{{1,3}}(?![\d%])){BEHIND}"
LINE = re.compile(
    rf"(?P<before>\s*(?:>\s?)*(?:#{{1,6}}(?=\s)|(?!\d){SIGN}+(?=\s)|[-*+](?=\s))?)\s*"
    rf"(?P<box>\[[ xX]\]\s+)?(?P<bold>\*\*|__)?(?P<signs>{NUMBER})?(?P<text>.*)"
)
DIGITS = re.compile(r"\d+")
WHOLE_BOLD = re.compile(r".*(\*\*|__)[:.?]?")
HTML_ROW_OR_LINK = ("<", "|", "[")
FEW, LONGEST = 4, 400
NEARLY_ALL = 0.8


@dataclass(frozen=True)
class WrittenLine:
    """A line: its place from 0, the number before it, its text behind the number, and what that says."""

    place: int
    number: int | None
    text: str
    said: str


def kinds_of(lines: Sequence[str]) -> list[list[WrittenLine]]:
    """Return the lines outside of fences in rows that are written alike, counted ones however far they are indented."""
    kinds = _exact_kinds(lines)
    indents = defaultdict(list)
    for before, *kind in [key for key, row in kinds.items() if row[0].number is not None and not key[0].strip()]:
        indents[tuple(kind)].append(before)
    for kind, befores in indents.items():
        joined = sorted((line for before in befores for line in kinds[before, *kind]), key=lambda line: line.place)
        rising = sum(a.number < b.number <= a.number + FEW for a, b in pairwise(joined))
        if len(befores) > 1 and rising >= NEARLY_ALL * len(joined):
            kinds[befores[0], *kind] = joined
            for before in befores[1:]:
                del kinds[before, *kind]
    return list(kinds.values())


def _exact_kinds(lines: Sequence[str]) -> dict[tuple, list[WrittenLine]]:
    """Return the lines outside of fences by what they begin with and are set in."""
    kinds, fence = defaultdict(list), ""
    for place, line in enumerate(lines):
        before, fence = fence, fence_behind(line, fence)
        if before or fence or len(line) > LONGEST:
            continue
        cut = LINE.match(line)
        text = cut["text"].strip()
        if not text or text.startswith(HTML_ROW_OR_LINK):
            continue
        signs = cut["signs"] or ""
        number = DIGITS.search(signs)
        said = take_apart(f"{cut['bold'] or ''}{text}")
        if not said.text or (said.label is not None and said.label.kind == "answer"):
            continue
        label = said.label.written.rstrip("0123456789") if said.label is not None else ""
        sign = "".join(DIGITS.sub("1", signs).split())
        kind = (cut["before"].expandtabs(4), bool(cut["box"]), sign, label, cut["bold"])
        counted = f"{number[0]}. " if number else ""
        kinds[*kind, WHOLE_BOLD.fullmatch(text) is None].append(
            WrittenLine(place, int(number[0]) if number else None, f"{counted}{cut['bold'] or ''}{text}", said.text)
        )
    return kinds
