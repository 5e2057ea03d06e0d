"""Requests for words in scripts without blanks between words, and in languages whose verbs stand last."""

import re
from functools import cache

from handbook.normalise.language.words import vocabulary

LONGEST, SHORTEST = 160, 4
STOPS = " .。．!！,;:：*_`)）।"


def requests(text: str) -> bool:
    """Return whether `text` is a sentence that asks for words, such as "설명해 주세요" or "请简述"."""
    if text.isascii() or len(text) > LONGEST:
        return False
    sentence = text.lower().strip(STOPS)
    told = sentence.startswith(_phrases("begin")) or sentence.endswith(_phrases("end"))
    return (told and len(sentence) > SHORTEST) or _polite().search(sentence) is not None


@cache
def _phrases(place: str) -> tuple[str, ...]:
    return tuple(vocabulary()["requests"][place])


@cache
def _polite() -> re.Pattern[str]:
    """The verbs in their polite forms, with or without the blanks that may stand in them."""
    verbs, endings = ("|".join(map(re.escape, _phrases(part))) for part in ("verbs", "endings"))
    return re.compile(rf"(?:{verbs})\s*(?:{endings})".replace(r"\ ", r"\s*"))
