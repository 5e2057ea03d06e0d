"""Lines that stand out as bold ones do, by something else: what they are set in, or numbers that Markdown lacks.

"<u>What is rye?</u>", "`Why does dough rise`" and "<p><strong>Why steam?</strong></p>" are set as bold lines are;
"IV. Explain malt", "d) Explain malt", "D * Explain malt*" and "4 Explain malt" count as "4. Explain malt" does, and
"**4**" heads what stands below it. They are read so where a row of them asks.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language.asking import is_question, opens_like_a_question
from handbook.normalise.language.wording import take_apart
from handbook.normalise.language.words import wording_of
from handbook.normalise.markdown.markers import fence_behind

FEW, SEVERAL, MANY, DISTINCT, LONGEST = 2, 4, 6, 0.8, 400
BEGINS = re.compile(r"[`<\[]|\(?[a-zA-Z\d]{1,7}[.)]|\d{1,3}\s|\s?[a-zA-Z]\s{0,2}\*")  # told cheaply, of each line
SET = {
    "code": re.compile(r"(?<!`)`(?!`)(?P<said>.*[^`])`$"),
    "tag": re.compile(r"(?P<said><(u|ins|mark)\b[^<>]*>.*</\2>)$", re.IGNORECASE),
    "block": re.compile(r"<p\b[^<>]*>\s*<(strong|b|u)\b[^<>]*>(?P<said>.*)</\1>\s*</p>$", re.IGNORECASE),
    "link": re.compile(r"(?P<said>\[[^\]]*[^\W\d_][^\]]*\]\((?!#)[^()\s]+\))$"),
    "dotted": re.compile(r"(?P<said>\d{1,2}\.\d{1,2}\.?\s+[^\W\d_].*)$"),
}
COUNTED = {
    "roman": re.compile(r"(?P<number>[IVXL]{1,7})[.)]\s+(?P<said>\S.*)"),
    "bare": re.compile(r"(?P<number>\d{1,3})\s+(?P<said>[^\W\d_].*)"),
    "letter": re.compile(r"\(?(?P<number>[a-zA-Z])[.)]\s+(?P<said>\S.*)"),
    "starred": re.compile(r"\s?(?P<number>[A-Z])\s{0,2}\*\s{0,2}(?P<said>[^\s*=].*?)[\s*]*$"),
}
ALONE = re.compile(r"(\*\*|__)#?(?P<number>\d{1,3})[.)]?\1$")
BOLD, HEADING = ("**", "__"), "######"
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_Row = list[tuple[int, re.Match[str]]]  # the lines of a kind: places and what they are


def with_set_lines(lines: Sequence[str]) -> Sequence[str]:
    """Return as many lines as there are, with rows of such lines in bold type, or counted as items are."""
    rows = _rows(lines)
    asking = [rows[kind] for kind in SET if _ask(rows[kind])]
    bold = {place: match["said"] for row in asking for place, match in row}
    counted = {place: told for kind in COUNTED for place, told in _counted(rows[kind], kind).items()}
    read = {place: f"**{said}**" for place, said in bold.items()} | counted | _alone(lines)
    return [read.get(place, line) for place, line in enumerate(lines)] if read else lines


def _rows(lines: Sequence[str]) -> dict[str, _Row]:
    """Return the lines outside of fences by kind; what is set in something stands below a blank line."""
    rows: dict[str, _Row] = defaultdict(list)
    above, fence = "", ""
    for place, line in enumerate(lines):
        before = fence
        if "```" in line or "~~~" in line:
            fence = fence_behind(line, fence)
        if not (before or fence) and BEGINS.match(line) and len(line) <= LONGEST:
            for kind, pattern in [*COUNTED.items(), *([] if above.strip() else SET.items())]:
                match = pattern.match(line.rstrip())
                if match is not None and "**" not in match["said"]:
                    rows[kind].append((place, match))
        above = line
    return rows


def _ask(row: _Row) -> bool:
    """Return whether half of several lines ask, each something else."""
    told = [take_apart(match["said"]).text for _, match in row]
    asking = sum(is_question(text) or opens_like_a_question(text) for text in told)
    return len(set(map(wording_of, told))) >= max(SEVERAL, DISTINCT * len(row)) and 2 * asking >= len(row)


def _counted(row: _Row, kind: str) -> dict[int, str]:
    """Return the lines of a row that counts on and asks, counted as items; a few letters are choices.

    A letter with a sign besides may be left out, as where its question stands on the line below it.
    """
    runs: list[_Row] = []
    last = 0
    for place, match in row:
        number = _number(match["number"], kind)
        if number == 1:
            runs.append([])
            last = 0
        if runs and 0 < number - last <= (FEW if kind == "starred" else 1):
            runs[-1].append((place, match))
            last = number
    asking = [run for run in runs if len(run) >= MANY and _ask(run)]
    return {place: f"{number}) {match['said']}" for run in asking for number, (place, match) in enumerate(run, start=1)}


def _alone(lines: Sequence[str]) -> dict[int, str]:
    """Return bold lines that are numbers alone as headings, where they count on and half of what follows asks."""
    bold = ((place, line) for place, line in enumerate(lines) if line[:2] in BOLD)
    found = {place: match for place, line in bold if (match := ALONE.match(line.rstrip())) is not None}
    numbers = [int(match["number"]) for match in found.values()]
    rising = sum(b in (a + 1, 1) for a, b in pairwise(numbers))
    if len(found) < SEVERAL or numbers[0] != 1 or rising < DISTINCT * (len(numbers) - 1):
        return {}
    below = [next(filter(str.strip, lines[place + 1 : place + 3]), "") for place in found]
    asking = sum(is_question(text) or opens_like_a_question(text) for text in below)
    headings = {place: f"{HEADING} {match['number']}" for place, match in found.items()}
    return headings if 2 * asking >= len(below) else {}


def _number(written: str, kind: str) -> int:
    if kind in ("letter", "starred"):
        return ord(written.lower()) - ord("a") + 1
    if kind == "bare":
        return int(written)
    values = [ROMAN[sign] for sign in written]
    return sum(-a if a < b else a for a, b in pairwise([*values, 0]))
