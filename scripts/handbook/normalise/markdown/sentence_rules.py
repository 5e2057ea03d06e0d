"""Rules right below the last sentence of an answer ("It softens." above "---"): they underline nothing.

To CommonMark the sentence is a title, and its question has no answer.
"""

import re
from collections.abc import Iterator, Sequence

from handbook.normalise.language.asking import is_question, opens_like_a_question
from handbook.normalise.markdown.markers import fence_behind

RULE, FEW, WORDS = "---", 2, 3
HEADING = re.compile(r" {0,3}#{1,6} +\S")
NAMED = re.compile(r"\s*(?:- )?[\w-]+:(?:\s|$)")  # a line of front matter
COUNTED = re.compile(r"\s*\d+[.)][^\s\d]")  # "5.Name some mills.", which is no item of a list
STOPS = (".", "。", "।")
EMPHASIS = "*_ "


def rules_below_sentences(lines: Sequence[str]) -> list[int]:
    """Return the places of such rules, where several stand so in a document whose headings have signs of their own."""
    found = list(_below_sentences(lines))
    headings = sum(HEADING.match(line) is not None for line in lines) if len(found) >= FEW else 0
    return found if headings >= len(found) >= FEW else []


def _below_sentences(lines: Sequence[str]) -> Iterator[int]:
    fence, front = "", bool(lines) and lines[0].rstrip() == RULE
    for place, line in enumerate(lines):
        if line[:3] == RULE and line.rstrip() == RULE and place and not fence:
            if not front and _is_sentence(lines[place - 1]):
                yield place
            front = False
        if "```" in line:
            fence = fence_behind(line, fence)


def _is_sentence(line: str) -> bool:
    """Return whether a line ends as sentences do, and asks nothing."""
    said = line.strip(EMPHASIS)
    told = said.endswith(STOPS) and len(said.split()) >= WORDS
    told = told and not any(sign.match(line) for sign in (HEADING, NAMED, COUNTED))
    return told and not is_question(said) and not opens_like_a_question(said)
