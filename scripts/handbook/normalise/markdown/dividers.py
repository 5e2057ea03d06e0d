"""Rows of one sign between blocks of text ("&&&&&"): rules, whatever the sign, and no underlines of what is above."""

import re
from collections.abc import Iterator, Sequence

from handbook.normalise.markdown.markers import fence_behind
from handbook.normalise.markdown.sentence_rules import rules_below_sentences

SHORTEST, MANY, SEVERAL, NEAR = 3, 5, 2, 2
BLOCKS = ("#", ">", "|", "```", "~~~", "<")
NAMED = re.compile(r"\s*(?:- )?[\w-]+:(?:\s|$)")  # a line of front matter
COMMENT = "//"  # before a row: "//====="
RULE = "***"  # the one of CommonMark's that is never an underline
UNDERLINES, NO_DIVIDERS = "=-", "`>|"
LONGER = {"=": 4, "-": 4, "~": 5}  # than underlines of short titles, front matter and fences


def with_dividers(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines with such rows as rules, where they come often and mostly do not stand below titles.

    So is any below several lines that it underlines none of, and "---" right below the last sentence of an answer.
    """
    rows = list(_rows(lines))
    signs = {sign for sign in {lines[place][0] for place in rows} if _divides(sign, rows, lines)}
    rules = [place for place in rows if lines[place][0] in signs or _ends_block(lines, place)]
    rules += _above_text(rows, lines) + rules_below_sentences(lines)
    if not rules:
        return lines
    meant = list(lines)
    for place in rules:
        meant[place] = RULE
    return meant


def _rows(lines: Sequence[str]) -> Iterator[int]:
    """Yield the places of rows outside fenced code."""
    fence = ""
    for place, line in enumerate(lines):
        # The first signs tell cheaply that a line is none.
        signs = line.removeprefix(COMMENT)
        if signs[:SHORTEST] == SHORTEST * signs[:1] != "" and not fence and _is_row(signs.rstrip()):
            yield place
        if "```" in line:
            fence = fence_behind(line, fence)


def _is_row(line: str) -> bool:
    sign = line[:1]
    known = not sign or sign.isalnum() or sign.isspace() or sign in NO_DIVIDERS
    return not known and len(set(line)) == 1 and len(line) >= LONGER.get(sign, SHORTEST)


def _divides(sign: str, rows: list[int], lines: Sequence[str]) -> bool:
    """Return whether rows of a sign divide text: they touch it on both sides, or on neither as no underline does."""
    own = [place for place in rows if lines[place][0] == sign]
    below_titles = sum(_is_below_title(lines, place) for place in own)
    beside = [(_holds(lines, place - 1), _holds(lines, place + 1)) for place in own]
    glued = beside.count((True, True))
    free = 0 if sign in UNDERLINES else beside.count((False, False))
    return len(own) >= MANY and 2 * below_titles < len(own) and 2 * (glued + free) > len(own)


def _is_below_title(lines: Sequence[str], place: int) -> bool:
    """Return whether a row stands below a single line; the row above that is one of another length, as dividers are."""
    if not _holds(lines, place - 1) or _is_row(lines[place - 1].rstrip()):
        return False
    above = lines[place - 2].rstrip() if place >= SEVERAL else ""
    return not above or (_is_row(above) and abs(len(above) - len(lines[place].rstrip())) > NEAR)


def _above_text(rows: list[int], lines: Sequence[str]) -> list[int]:
    """Return the places of such rows of "=" as stand right above text only, where they come often: no underlines."""
    known = set(rows)
    above = [
        place for place in rows if lines[place][0] == "=" and not _holds(lines, place - 1) and _holds(lines, place + 1)
    ]
    above = [place for place in above if place + 2 not in known or len(lines[place + 2]) != len(lines[place])]
    return above if len(above) >= MANY else []


def _ends_block(lines: Sequence[str], place: int) -> bool:
    """Return whether a row of dashes stands below several lines; one as long as the last underlines that."""
    row = lines[place].rstrip()
    near = abs(len(row) - len(lines[place - 1].strip())) <= NEAR
    if row[:1] not in UNDERLINES or near or not place:
        return False
    return place >= SEVERAL and all(map(_is_told, lines[place - SEVERAL : place]))


def _is_told(line: str) -> bool:
    told = bool(line.strip()) and not line.startswith(BLOCKS) and NAMED.match(line) is None
    return told and not _is_row(line.rstrip())


def _holds(lines: Sequence[str], place: int) -> bool:
    """Return whether there is something on the line at a place."""
    return 0 <= place < len(lines) and bool(lines[place].strip())
