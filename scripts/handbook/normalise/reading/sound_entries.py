"""The sound entries of broken JSON: one slip of the keyboard among thousands of entries spoils only its own."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

BEGIN = re.compile(r"^([ \t]*)\{", re.MULTILINE)
DECODER = json.JSONDecoder(strict=False)
SEVERAL = 2


def sound_entries(text: str) -> str | None:
    """Return as JSON, each on its lines, the objects of a list that can be read; None where they are not most of it.

    Each of them begins on a line of its own, as far from the margin as the others.
    """
    depths = Counter(len(match[1]) for match in BEGIN.finditer(text))
    depth = min((depth for depth, count in depths.items() if count >= SEVERAL), default=None)
    places = [match.end() - 1 for match in BEGIN.finditer(text) if len(match[1]) == depth]
    sound = list(_sound(text, [*places, len(text)]))
    return f"[{','.join(sound)}]" if len(sound) >= SEVERAL and 2 * len(sound) > len(places) else None


def _sound(text: str, places: list[int]) -> Iterator[str]:
    """Yield what begins at each of the places and ends before the next one, behind the line ends before it."""
    end = 0
    for start, following in pairwise(places):
        try:
            stop = DECODER.raw_decode(text, start)[1]
        except (ValueError, RecursionError):
            continue
        if stop <= following:
            yield "\n" * text.count("\n", end, start) + text[start:stop]
            end = stop
