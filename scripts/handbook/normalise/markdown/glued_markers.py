"""Items whose marker no blank sets off ("-Steam", "+Ovens"), each a paragraph of its own, or among others."""

import re
from collections.abc import Iterator, Sequence

MARKED = re.compile(r"(?:-|\+ ?)(?=(?:\*\*)?[^\W\d_])")
SURE = re.compile(r"[-+](?:\*\*)?[^\W\d_]{2}")  # "-v verbose" is an option of a command
SIGNS = ("-", "+")
MANY = 6


def with_glued_markers_parted(lines: Sequence[str]) -> Sequence[str]:
    """Return as many lines as there are, with a blank behind such markers where there are many, or between items.

    They become one list, even where the sign says how well it went.
    """
    places = list(_places(lines))
    if sum(SURE.match(lines[place]) is not None for place in places) < MANY:
        places = list(_between_items(lines))
    if not places:
        return lines
    parted = list(lines)
    for place in places:
        parted[place] = MARKED.sub("- ", lines[place], count=1)
    return parted


def _between_items(lines: Sequence[str]) -> Iterator[int]:
    """Yield the places of such lines right between items whose marker is the same."""
    for place, line in enumerate(lines[1:-1], start=1):
        if line[:1] in SIGNS and SURE.match(line):
            marker = f"{line[0]} "
            if lines[place - 1].startswith(marker) and lines[place + 1].startswith(marker):
                yield place


def _places(lines: Sequence[str]) -> Iterator[int]:
    above = ""
    for place, line in enumerate(lines):
        begins = line[:1] in SIGNS and (not above.strip() or above.startswith("#"))
        lone = begins and not "".join(lines[place + 1 : place + 2]).strip()
        if lone and MARKED.match(line):
            yield place
        above = line
