"""Answers that are still to be written: what is there only keeps their place."""

import re
from itertools import takewhile

from handbook.normalise.language import inline
from handbook.normalise.language.wording import take_apart
from handbook.normalise.language.words import listed, vocabulary, words_of

LONGEST = 80
SHORTEST_TABLE = 3  # lines
COLONS = (":", "：")
FENCES = ("```", "~~~")
AUTHOR = re.compile(r"[*_(\[]*@\w+[*_)\]]*")
GAPS = re.compile(
    r"\s*(?:[-*+]\s+|\d+[.)]\s+)?[*_]{0,2}(?P<name>[^\W_][^:：_]{0,30}[:：])?[*_]{0,2}(?:[\s:：,;.–—-]*+_{3,}+)++[\s.]*"
)
CODE = re.compile(r"(?<!`)`[^`]*[^`\s\[\]._…–-][^`]*`(?!`)")  # of signs alone, too: "`&&`"


def names_who_asks(markdown: str) -> bool:
    """Return whether a text says nothing but who asks ("*@miller*")."""
    return AUTHOR.fullmatch(markdown.strip()) is not None


def is_placeholder(markdown: str) -> bool:
    """Return whether an answer says only that there is none yet ("To be completed.", an empty label, "pass").

    Links below that, and what announces them, say where else to look.
    """
    if "___" in markdown and _ends_with_gaps(markdown):
        return True
    first, _, below = markdown.partition("\n\n")
    if below and all(map(_leads_elsewhere, filter(str.strip, below.split("\n")))):
        return len(first) <= LONGEST and _say_so(words_of(inline.plain(first)))
    return _keeps_a_place(markdown) or _is_blank_form(markdown)


def _is_blank_form(markdown: str) -> bool:
    """Return whether a text is a table of which at most the head and the first column are filled in."""
    rows = [line.strip() for line in markdown.strip().split("\n")]
    if len(rows) < SHORTEST_TABLE or not all(row.startswith("|") and row.endswith("|") for row in rows):
        return False
    return not any(cell.strip() for row in rows[2:] for cell in row.split("|")[2:])


def _ends_with_gaps(markdown: str) -> bool:
    """Return whether a text is lines of nothing but gaps ("1. ____ : ____"), or ends with an answer's label and gaps.

    What stands above such a label is of the question then ("Answer: ____", "Reason: ____").
    """
    lines = [line for line in markdown.split("\n") if line.strip()]
    gaps = list(takewhile(GAPS.fullmatch, reversed(lines)))[::-1]
    if not gaps:
        return False
    label = take_apart(gaps[0]).label
    if label is not None and label.kind == "answer":
        return not any(_is_answer_label(line) for line in lines[: -len(gaps)])
    return len(gaps) == len(lines) and not any(GAPS.fullmatch(line)["name"] for line in gaps)


def _is_answer_label(line: str) -> bool:
    label = take_apart(line).label
    return label is not None and label.kind == "answer"


def _leads_elsewhere(line: str) -> bool:
    is_link = ("](" in line and "![" not in line) or "://" in line
    return is_link or line.rstrip("*_ ").endswith(COLONS)


def _say_so(words: list[str]) -> bool:
    """Return whether there are words, and these that there is no answer yet."""
    return " ".join(words) in listed("placeholders") or _names_a_place(words)


def _keeps_a_place(markdown: str) -> bool:
    if len(markdown) > LONGEST:
        return False
    lines = [line for line in markdown.split("\n") if not line.lstrip().startswith(FENCES)]
    words = words_of(inline.plain(" ".join(lines)))
    if not words:
        return not ("<img" in markdown or "](" in markdown or CODE.search(markdown))
    return _say_so(words)


def _names_a_place(words: list[str]) -> bool:
    """Return whether words say where an answer is to be written ("Put your answer here"), and nothing else."""
    known = vocabulary()["answer_place"]
    wanted = set(words).intersection(known["wanted"]) if len(words) > 1 else ()
    return bool(wanted) and not set(words).difference(wanted, known["words"])
