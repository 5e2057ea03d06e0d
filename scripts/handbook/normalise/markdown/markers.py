"""Markers of items and code that CommonMark does not know, but whoever wrote them means."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from handbook.normalise.language.choices_on_line import choices_on
from handbook.normalise.language.wording import take_apart

BULLETS = "•●◦▪‣∙►➤·ˆ\uf0b7\uf0a7\uf0d8\uf076\uf0fc"  # the last are what word processors and older encodings leave
BULLET = re.compile(rf"^( {{0,3}}|\s*)[{BULLETS}]\s+(?=\S)")
NUMBERED = re.compile(r" {0,3}(\d{1,4})[.)](?:(\s)\s*(?=\S)|(?=[^\W\d]|[`*\"(\[]))")
SLIPS = (0, 2)  # between one line and the next
ODD = re.compile(r" {0,3}(\d{1,4})[;:,]\s+(?=\S)")
BARE = re.compile(r" {0,3}(\d{1,4})(?= +[^\W\d_]{2})")
ORDINAL = re.compile(r" {0,3}(?P<set>[*`]{0,2})(?P<number>\d{1,3})번(?P=set)[* ]*[-–—:.)]\s+(?=\S)")  # "`24번` - …"
LETTERED = re.compile(r"(\s*(?:[-*+]\s+)?[*_]{0,3})([AB])([.)])(?=[*_<\s]|$)")
LETTERED_INSIDE = re.compile(r"(\?[*_]*\s+[*_]*A)\)(?=[*_\s])")
OPEN_BOLD = re.compile(
    r"( {0,3})\*\* ([^*\s](?:[^*]*[^*\s])?) ?\*\*\s*$"
)  # "** 3. Why? **": no bold type to CommonMark
SEVERAL = 3
FENCE = re.compile(r"((?<!`)```++|(?<!~)~~~++)([\w+#-]*+)\s*$")
AT_THE_START = re.compile(r"[ \t>]*(?:[-*+] +|\d+[.)] +)*(```+|~~~+)")


def meant_lines(lines: Sequence[str]) -> Iterator[str]:
    """Yield as many lines as there are, with markers that the parser knows."""
    last, above, fence, answers = None, "", "", answer_letters(lines)
    for line, below in zip(lines, [*lines[1:], ""], strict=False):
        lettered = LETTERED.match(line) if answers else None
        if lettered is not None and lettered[3] in answers:
            line = f"{line[: lettered.start(3)]}:{line[lettered.end() :]}"
        elif ")" in answers:
            line = LETTERED_INSIDE.sub(r"\1:", line, count=1)
        if "** " in line and line.lstrip()[:3] == "** " and not fence:
            line = OPEN_BOLD.sub(_closed_bold, line, count=1)
        if "번" in line and not fence:
            ordinal = ORDINAL.match(line)
            line = f"{ordinal['number']}. {line[ordinal.end() :]}" if ordinal is not None else line
        sign = line.lstrip()[:1]
        numbered = NUMBERED.match(line) if sign.isdecimal() else None
        if numbered is not None and numbered[2]:
            # Behind "1.Why …" and before a no-break space a number is none of an item.
            item = numbered[2] in " \t" and (last is not None or numbered[1] == "1" or not above.strip())
            last = int(numbered[1]) if item else None
        elif numbered is not None and last is not None and _follows(last, int(numbered[1]), above):
            # "5.Can you …" behind the item "4. …"
            last = int(numbered[1])
            line = f"{line[: numbered.end()]} {line[numbered.end() :]}"
        elif last is not None and (odd := ODD.match(line)) is not None and int(odd[1]) == last + 1:
            # "11; How …" behind the item "10. …"
            last += 1
            line = f"{line[: odd.end(1)]}.{line[odd.end(1) + 1 :]}"
        elif last is not None and (bare := BARE.match(line)) is not None and _counts_on(last, bare, below):
            last += 1
            line = f"{bare[0]}.{line[bare.end() :]}"
        elif sign and sign in BULLETS:
            line = BULLET.sub(r"\1+ ", line, count=1)
        above = line
        if "``" in line or "~~" in line:
            line = line if fence else unlabelled_fence(line)
            fence = fence_behind(line, fence)
        yield line


def _follows(last: int, number: int, above: str) -> bool:
    """Return whether a number counts on; right below the last one also by a slip of whoever counted."""
    return number == last + 1 or (number - last in SLIPS and NUMBERED.match(above) is not None)


def _counts_on(last: int, bare: re.Match[str], below: str) -> bool:
    """Return whether a number without a stop is between those of the item above and of the line below."""
    following = NUMBERED.match(below)
    return int(bare[1]) == last + 1 and following is not None and int(following[1]) == last + 2


def _closed_bold(match: re.Match[str]) -> str:
    """Return what such a line means: a numbered one counts on from those without bold type."""
    return f"{match[1]}{match[2]}" if NUMBERED.match(match[2]) else f"{match[1]}**{match[2]}**"


def fence_behind(line: str, fence: str) -> str:
    """Return the fence of the block of code that goes on behind `line`, which stands in the block of `fence`."""
    match = AT_THE_START.match(line) if "```" in line or "~~~" in line else None
    if match is None:
        return fence
    if not fence:
        return "" if match[1][0] in line[match.end() :] else match[1]  # "```x```" is code within a line
    return "" if match[1].startswith(fence) and not line[match.end() :].strip() else fence


def answer_letters(lines: Sequence[str]) -> frozenset[str]:
    """Return the signs behind the letter A where it labels answers ("A) …"): it returns, and no B comes after it.

    A letter that others count on from, on the same line, begins a choice.
    """
    lettered = [(line, match) for line in lines if (match := LETTERED.match(line)) is not None]
    found = Counter(match.group(2, 3) for line, match in lettered if len(choices_on(line)) == 1)
    return frozenset(sign for sign in ".)" if found["A", sign] >= SEVERAL and not found["B", sign])


def unlabelled_fence(line: str) -> str:
    """Return the fence that a line opens behind a label ("**A:** ```sql"), else the line."""
    match = FENCE.search(line)
    if match is None or not line[: match.start()].strip():
        return line
    said = take_apart(line[: match.start()].strip())
    return match[0] if said.label is not None and said.label.kind == "answer" and not said.text else line
