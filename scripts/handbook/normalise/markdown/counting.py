"""Numbered questions that count on right below other text: CommonMark lets only an item 1 end a paragraph."""

import re
from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from handbook.normalise.language.asking import gives_task, is_question, opens_like_a_question

NUMBERED = re.compile(r" {0,3}(\d{1,9})[.)] +(?=\S)")
TITLE = re.compile(r" {0,3}\*\*[^*]+\*\*\s*$")
SET_OFF = re.compile(r" {0,3}([*_]{1,3})[^*_]+\1:?\s*$")
LOOK_BACK = 200  # lines; answers of questions that count on are hardly longer
COUNTING = "counting on"


def counting_lines(lines: Iterable[str]) -> Iterator[int]:
    """Yield the places of numbered lines that ask or order, not far below the first line with the number before.

    One right below a bold title may tell something, and one that asks there may begin with any number. Where a
    paragraph counts by itself, none of its lines counts on from what is above it.
    """
    seen: dict[int, int] = {}
    above, by_itself = "", False
    for place, line in enumerate(lines):
        match = NUMBERED.match(line) if line else None
        by_itself = by_itself and bool(above.strip())
        if match is not None:
            number = int(match[1])
            since = seen.get(number - 1, -LOOK_BACK)
            counts_on = place - since < LOOK_BACK and seen.get(number, -1) < since and not by_itself
            may_ask = _may_ask(line[match.end() :])
            titled = SET_OFF.match(above) is not None and may_ask and not by_itself
            by_itself = by_itself or not (counts_on or titled or number == 1 or not above.strip())
            if titled or (counts_on and (may_ask or TITLE.match(above))):
                yield place
            if not by_itself:
                seen[number] = place
        above = line


def letting_numbers_count_on(parser: MarkdownIt) -> None:
    """Let the lines that the environment names as `COUNTING` end a paragraph."""
    parser.block.ruler.before("html_block", COUNTING, _counts_on, {"alt": ["paragraph"]})


def _counts_on(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    return silent and start in state.env.get(COUNTING, ())


def _may_ask(text: str) -> bool:
    return is_question(text) or opens_like_a_question(text) or gives_task(text)
