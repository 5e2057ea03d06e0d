"""Fences within code that is fenced further left: they belong to the code, which goes on behind them."""

import re
from collections.abc import Iterator, Sequence

FENCE = re.compile(r"([ \t]*)(```+)([^`]*)$")
FEW, MOST = 2, 40  # fences within others


def without_nested_fences(lines: Sequence[str]) -> Sequence[str]:
    """Return as many lines as there are, the fences in fenced code as text that ends nothing."""
    fences = [(place, match) for place, line in enumerate(lines) if "```" in line and (match := FENCE.match(line))]
    nested = set(_nested(fences))
    return [line.replace("```", "'''") if place in nested else line for place, line in enumerate(lines)]


def _nested(fences: Sequence[tuple[int, re.Match[str]]]) -> Iterator[int]:
    """Yield the places of pairs of fences that stand further in than the two around them."""
    number = 0
    while number < len(fences):
        inner = _inner(fences, number)
        yield from (place for place, _ in inner)
        number += len(inner) + 2 if inner else _pair(fences, number)


def _inner(fences: Sequence[tuple[int, re.Match[str]]], number: int) -> Sequence[tuple[int, re.Match[str]]]:
    indent = len(fences[number][1][1])
    for end in range(number + 1, min(number + FEW + MOST, len(fences))):
        match = fences[end][1]
        if len(match[1]) > indent:
            continue
        inner = fences[number + 1 : end]
        closes = len(match[1]) == indent and not match[3].strip()
        return inner if closes and len(inner) >= FEW and len(inner) % FEW == 0 else ()
    return ()


def _pair(fences: Sequence[tuple[int, re.Match[str]]], number: int) -> int:
    """Return how many fences to go on: behind the one that ends this one."""
    following = fences[number + 1][1] if number + 1 < len(fences) else None
    return 2 if following is not None and not following[3].strip() else 1


def around(code: list[str]) -> list[str]:
    """Return fenced code with fences that are longer than any within it, which would end it otherwise."""
    first, *within, last = code
    opening, closing = FENCE.match(first), FENCE.match(last)
    inner = [match[2] for line in within if "```" in line and (match := FENCE.match(line)) and not match[3].strip()]
    if opening is None or closing is None or not inner or len(max(inner)) < len(opening[2]):
        return code
    signs = max(inner) + "`"
    return [first.replace(opening[2], signs, 1), *within, last.replace(closing[2], signs, 1)]
