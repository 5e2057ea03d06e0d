"""Fences that are closed behind the last line of their code ("}```") instead of below it, or with too few signs."""

import re
from collections.abc import Iterator, Sequence

FENCE = re.compile(r"[ \t>]*(?:[-*+] +|\d+[.)] +)*(```+|~~~+)([^`]*)$")
GLUED = re.compile(r"([ \t>]*[)}\];]+)\s*(```+|~~~+)\s*$")  # words before a fence may be a title of what it opens


LONG = re.compile(r"([ \t>]*(?:[-*+] +|\d+[.)] +)*)(````+|~~~~+)(?=[^`~]*$)")
SHORTEST = 3


def with_fences_closed(lines: Sequence[str]) -> Sequence[str]:
    """Return as many lines as there are, such ends as fences of their own, where no other end comes before the next."""
    lines = list(_evened(lines)) if any("````" in line or "~~~~" in line for line in lines) else lines
    if not any(map(GLUED.match, lines)):
        return lines
    return list(_closed(lines, _ended_below(lines)))


def _evened(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines with long fences shortened where nothing below is long enough to end them."""
    inside = ""
    for line, below in zip(lines, _longest_ends_below(lines), strict=True):
        fence, long = FENCE.match(line), LONG.match(line)
        if long is not None and not inside and 0 < below[long[2][0]] < len(long[2]):
            inside = long[2][:SHORTEST]
            line = line.replace(long[2], inside, 1)
        elif fence is not None and not inside:
            inside = fence[1]
        elif fence is not None and fence[1].startswith(inside) and not fence[2].strip():
            inside = ""
        yield line


def _longest_ends_below(lines: Sequence[str]) -> list[dict[str, int]]:
    """Return for each line how long the longest fence is that may end one, of either sign, below it."""
    found, longest = [], {"`": 0, "~": 0}
    for line in reversed(lines):
        found.append(longest)
        fence = FENCE.match(line)
        if fence is not None and not fence[2].strip():
            longest = longest | {fence[1][0]: max(longest[fence[1][0]], len(fence[1]))}
    return found[::-1]


def below_code(line: str) -> list[str]:
    """Return the last line of code and the fence that stands behind it as a line each."""
    match = GLUED.match(line)
    return [match[1], match[2]] if match is not None else [line]


def _ended_below(lines: Sequence[str]) -> list[bool]:
    """Return for each line whether the next fence below it names no language and so ends what is open."""
    ended, following = [], False
    for line in reversed(lines):
        ended.append(following)
        fence = FENCE.match(line)
        following = not fence[2].strip() if fence is not None else following
    return ended[::-1]


def _closed(lines: Sequence[str], ended_below: Sequence[bool]) -> Iterator[str]:
    inside = ""
    for line, ended in zip(lines, ended_below, strict=True):
        fence, glued = FENCE.match(line), GLUED.match(line) if inside and not ended else None
        if glued is not None and glued[2] == inside:
            inside = ""
            yield glued[2]
            continue
        if fence is not None and not inside:
            inside = fence[1]
        elif fence is not None and fence[1].startswith(inside) and not fence[2].strip():
            inside = ""
        yield line


def as_long_as(opening: str, closing: str) -> str:
    """Return the fence at the end of code with as many signs as the one above the code."""
    above, below = FENCE.match(opening), FENCE.match(closing)
    if above is None or below is None or below[2].strip() or not above[1].startswith(below[1]):
        return closing
    return closing.replace(below[1], above[1], 1)
