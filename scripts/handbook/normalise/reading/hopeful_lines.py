"""Whether a cheap look at some lines leaves hope for questions in them: most silent stretches need no reading."""

import re
from collections.abc import Callable, Sequence
from itertools import islice

from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.asking import is_question, opens_like_a_question

COUNTED = re.compile(r"\W{0,8}(?:\w{1,15}\s?)?[\d:：.)]")  # or labelled: the first word of anything else is no longer


def may_hold_questions(lines: Sequence[str], few: int) -> bool:
    """Return whether a few lines ask, or may be counted or labelled; or one announces questions of any kind."""
    return _hold(lines, _may_ask, few) or any(map(says_questions, lines))


def may_hold_marked_questions(lines: Sequence[str], many: int) -> bool:
    """Return whether many lines may be counted or labelled."""
    return _hold(lines, COUNTED.match, many)


def _hold(lines: Sequence[str], tells: Callable[[str], object], number: int) -> bool:
    return len(list(islice(filter(tells, lines), number))) == number


def _may_ask(line: str) -> bool:
    return COUNTED.match(line) is not None or opens_like_a_question(line) or is_question(line)
