"""Items and lines numbered as problems ("* Problem 2: Why does it crack?"): where they ask, the name is a label."""

import re
from collections.abc import Sequence

from handbook.normalise.language.asking import is_question, opens_like_a_question
from handbook.normalise.language.words import vocabulary

NAMED = re.compile(r"(\s*(?:[-*+]\s+)?[*_]{0,3})([^\W\d_]+)\s*#?(\d{1,3})\s*[:.)–—-]\s*(?=\S)")
SEVERAL = 3


def labelled_problems(lines: Sequence[str]) -> list[str]:
    """Return the lines with such names as "Q2:", where they count from 1 and most of them ask."""
    named = {place: match for place, line in enumerate(lines) if line and (match := named_problem(line))}
    numbers = {int(match[3]) for match in named.values()}
    asking = sum(_asks(lines[place][match.end() :]) for place, match in named.items())
    if not numbers.issuperset(range(1, SEVERAL + 1)) or 2 * asking <= len(named):
        return list(lines)
    return [_labelled(line, named[place]) if place in named else line for place, line in enumerate(lines)]


def named_problem(line: str) -> re.Match[str] | None:
    """Return what names a line as a problem with its number ("Problem 2:"), or None."""
    match = NAMED.match(line)
    return match if match is not None and match[2].lower() in vocabulary()["problem_names"] else None


def _asks(text: str) -> bool:
    text = text.strip(" *_")
    return is_question(text) or opens_like_a_question(text)


def _labelled(line: str, match: re.Match[str]) -> str:
    return f"{match[1]}Q{match[3]}: {line[match.end() :]}"
