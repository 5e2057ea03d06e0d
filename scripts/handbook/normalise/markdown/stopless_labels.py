"""Labels whose stop was forgotten ("**Question** What is rye?"), in documents whose other labels have theirs."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from handbook.normalise.language.words import vocabulary

SEVERAL, SHORTEST = 3, 2


def with_stops_behind_labels(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines with a colon in such labels, where several others that are set alike have one."""
    found = {place: match for place, line in enumerate(lines) if "*" in line[:6] and (match := _label().match(line))}
    stopped = Counter(_kind(match) for match in found.values() if ":" in match["stop"])
    ends = {
        place: match.end("word")
        for place, match in found.items()
        if ":" not in match["stop"] and stopped[_kind(match)] >= SEVERAL
    }
    if not ends:
        return lines
    return [
        f"{line[: ends[place]]}:{line[ends[place] :]}" if place in ends else line for place, line in enumerate(lines)
    ]


@cache
def _label() -> re.Pattern[str]:
    known = (word for kind in ("question", "answer") for word in vocabulary()["labels"][kind])
    words = "|".join(re.escape(word) for word in sorted(known, key=len, reverse=True) if len(word) >= SHORTEST)
    return re.compile(
        rf"\s*(?:[-*+] +)?(?P<open>\*{{2,3}})(?P<word>{words})(?P<stop>:?(?P=open):?)(?=\s+\S)",
        re.IGNORECASE,
    )


def _kind(match: re.Match[str]) -> tuple[str, str]:
    return match["open"], match["word"].lower()
