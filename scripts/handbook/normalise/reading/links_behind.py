"""Links behind questions on their lines ("Why rye? [Read here](https://…)"): by a name that returns they answer."""

import re
from collections import Counter
from collections.abc import Sequence

from handbook.normalise.language.inline import plain
from handbook.normalise.language.words import wording_of
from handbook.normalise.outline import Found

SEVERAL, LONGEST = 3, 1_000  # letters of a link
LINK_BEHIND = re.compile(r"(?P<stop>[?？]?)[*_\s]*(?P<link>\[(?P<name>[^\[\]]+)\]\(\w+://[^()\s]+\))[*_\s.]*$")


def answer_by_links(questions: Sequence[Found], lines: Sequence[str]) -> None:
    """Take the links behind questions for answers, where several by one name stand right behind a question mark.

    What such a link is called is no part of the question.
    """
    linked = [(found, match) for found in questions if (match := LINK_BEHIND.search(_asked(found, lines)))]
    named = Counter(wording_of(match["name"]) for _, match in linked if match["stop"])
    for found, match in linked:
        name = plain(match["name"])
        if named[wording_of(match["name"])] >= SEVERAL and found.text.endswith(name) and found.text != name:
            first, last = found.answer or (_last_asked(found),) * 2
            found.text = found.text.removesuffix(name).rstrip()
            found.answer = min(first, _last_asked(found)), last
            found.answer_text = "\n\n".join(filter(None, [match["link"], found.answer_text]))


def _asked(found: Found, lines: Sequence[str]) -> str:
    """Return the end of a question's lines, without those of its answer."""
    return " ".join(lines[found.first - 1 : _last_asked(found)])[-LONGEST:]


def _last_asked(found: Found) -> int:
    below = found.answer is not None and found.answer[0] > found.first
    return found.answer[0] - 1 if below else found.last
