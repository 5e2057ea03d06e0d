"""Lines in rows that are written alike: by what they begin with and are set in."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

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
_Cut = tuple[int, int | None, int]  # a line: its place, its number, and where its text begins


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A line: its place from 0, the number before it, its text behind the number, and what that says."""

    place: int
    number: int | None
    text: str
    said: str


def kinds_of(lines: Sequence[str], at_least: float = 1) -> Iterator[list[WrittenLine]]:
    """Yield the lines outside of fences in rows that are written alike, of `at_least` so many lines.

    Counted ones are alike however far they are indented.
    """
    if len(lines) < at_least:
        return
    for (*_, bold, _), kind in _with_indents_joined(_kinds(lines)).items():
        if len(kind) >= at_least:  # before any line is taken apart, which costs
            yield from (row for row in _by_label(kind, bold or "", lines) if len(row) >= at_least)


def _kinds(lines: Sequence[str]) -> dict[tuple, list[_Cut]]:
    """Return the lines outside of fences by what they begin with and are set in."""
    kinds, fence = defaultdict(list), ""
    for place, line in enumerate(lines):
        before = fence
        if "```" in line or "~~~" in line:
            fence = fence_behind(line, fence)
        if before or fence or not line.strip() or len(line) > LONGEST:
            continue
        cut = LINE.match(line)
        sign = "".join(DIGITS.sub("1", cut["signs"] or "").split())
        number = DIGITS.search(cut["signs"] or "")
        kind = (
            cut["before"].expandtabs(4),
            bool(cut["box"]),
            sign,
            cut["bold"],
            WHOLE_BOLD.fullmatch(cut["text"]) is None,
        )
        kinds[kind].append((place, int(number[0]) if number else None, cut.start("text")))
    return kinds


def _with_indents_joined(kinds: dict[tuple, list[_Cut]]) -> dict[tuple, list[_Cut]]:
    """Return the kinds with those as one whose numbers count on from one another, and that only indents tell apart."""
    indents = defaultdict(list)
    for before, *kind in [key for key, row in kinds.items() if row[0][1] is not None and not key[0].strip()]:
        indents[tuple(kind)].append(before)
    for kind, margins in indents.items():
        joined = sorted((cut for before in margins for cut in kinds[before, *kind]), key=itemgetter(0))
        rising = sum(a < b <= a + FEW for (_, a, _), (_, b, _) in pairwise(joined))
        if len(margins) > 1 and rising >= NEARLY_ALL * len(joined):
            kinds[margins[0], *kind] = joined
            for before in margins[1:]:
                del kinds[before, *kind]
    return kinds


def _by_label(kind: list[_Cut], bold: str, lines: Sequence[str]) -> Iterable[list[WrittenLine]]:
    """Return the lines of a kind by the word that labels them; what is labelled as an answer is left out.

    They begin with the sign `bold`, where they are set in bold type.
    """
    rows = defaultdict(list)
    for place, number, start in kind:
        text = bold + lines[place][start:].strip()
        said = take_apart(text)
        if not said.text or text.startswith(HTML_ROW_OR_LINK) or (said.label and said.label.kind == "answer"):
            continue
        label = said.label.written.rstrip("0123456789") if said.label is not None else ""
        counted = text if number is None else f"{number}. {text}"
        rows[label].append(WrittenLine(place, number, counted, said.text))
    return rows.values()
