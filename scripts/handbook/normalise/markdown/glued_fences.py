"""Fences that are closed behind the last line of their code ("}```") instead of below it."""

import re
from collections.abc import Iterator, Sequence

FENCE = re.compile(r"[ \t>]*(?:[-*+] +|\d+[.)] +)*(```+|~~~+)([^`]*)$")
GLUED = re.compile(r"([ \t>]*[)}\];]+)\s*(```+|~~~+)\s*$")  # words before a fence may be a title of what it opens


def with_fences_closed(lines: Sequence[str]) -> Sequence[str]:
    """Return as many lines as there are, such ends as fences of their own, where no other end comes before the next."""
    if not any(map(GLUED.match, lines)):
        return lines
    return list(_closed(lines, _ended_below(lines)))


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
