"""Numbers with a star for a stop ("3  * Why salt?", "104* Proving"): each begins an item, as "3. Why salt?" does."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from handbook.normalise.markdown.markers import fence_behind

STARRED = re.compile(r" {0,3}(?P<number>\d{1,4})[ \t]*\*[ \t]+(?=[^\W\d_]*(?P<said>\S+[ \t]+\S+|[^\W\d_]{3,}))")
MANY = 4


def with_stopped_numbers(lines: Sequence[str]) -> Sequence[str]:
    """Return as many lines as there are, with a stop for the star where many stand at the margin and count up.

    What does not only count up multiplies.
    """
    found = list(_starred(lines))
    counted = [int(match["number"]) for _, match in found]
    if len(found) < MANY or not all(one <= other for one, other in pairwise(counted)) or counted[0] == counted[-1]:
        return lines
    stopped = list(lines)
    for place, match in found:
        stopped[place] = f"{match['number']}. {lines[place][match.end() :]}"
    return stopped


def _starred(lines: Sequence[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield such lines outside fenced code, with their places."""
    fence = ""
    for place, line in enumerate(lines):
        fence = fence_behind(line, fence)
        match = STARRED.match(line) if "*" in line and not fence else None
        if match is not None:
            yield place, match
