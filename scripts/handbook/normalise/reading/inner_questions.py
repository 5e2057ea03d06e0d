"""Questions within the answer to another one, which goes on below them: each line is of one of them."""

from collections.abc import Sequence

from handbook.normalise.outline import GOES_ON, Found, LineNumbers, Outline, SetAside


def part_from_inner(outline: Outline, lines: Sequence[str]) -> None:
    """Let a question end above the first one within it; what goes on below is set aside, and told in its answer."""
    for outer, inner in _nested(outline.questions):
        below, outer.last = range(inner.first, outer.last + 1), inner.first - 1
        if outer.answer is not None:
            outer.answer = (min(outer.answer[0], outer.last), min(outer.answer[1], outer.last))
        held = LineNumbers([*outline.questions, *outline.set_aside])
        told = (number for number in below if number not in held and lines[number - 1].strip())
        outline.set_aside += [SetAside(number, number, GOES_ON) for number in told]


def _nested(questions: list[Found]) -> list[tuple[Found, Found]]:
    """Return the questions with lines behind the end of another one within them, each with the first such."""
    pairs: list[tuple[Found, Found]] = []
    outer: Found | None = None
    for found in sorted(questions, key=lambda found: (found.first, -found.last)):
        if outer is None or found.first > outer.last:
            outer = found
        elif outer.first < found.first and found.last < outer.last:
            pairs.append((outer, found))
            outer = found
    return pairs
