"""Fences around Markdown that is the document itself ("```markdown" on top of it), as it is copied from somewhere.

A fence in it that names a language would be the end of what wraps it, and everything is turned inside out from there.
"""

import re
from collections.abc import Iterator, Sequence

from handbook.normalise.language.asking import is_question
from handbook.normalise.language.wording import take_apart

WRAPS = re.compile(r" {0,3}```\s*(?:markdown|md)\s*$", re.IGNORECASE)
FENCE = re.compile(r"\s*```+\s*([^`]*)$")
HEADING = re.compile(r" {0,3}#{1,6} +(\S.*)")
SEVERAL = 5  # headings of what is wrapped, where it does not begin the document


def without_wrapping_fences(lines: Sequence[str]) -> Sequence[str]:
    """Return as many lines as there are, such fences as blank ones."""
    if not any(map(WRAPS.match, lines)):
        return lines
    wrapping = set(_wrapping(lines, [place for place, line in enumerate(lines) if FENCE.match(line)]))
    return ["" if place in wrapping else line for place, line in enumerate(lines)] if wrapping else lines


def _wrapping(lines: Sequence[str], fences: Sequence[int]) -> Iterator[int]:
    """Yield the places of fences that wrap others, or a whole document, and of those that end them."""
    languages = [FENCE.match(lines[place])[1].strip() for place in fences]
    inside = wrapped = False
    for number, place in enumerate(fences):
        following = languages[number + 1] if number + 1 < len(fences) else None
        end = fences[number + 1] if following is not None else len(lines)
        if inside:
            inside = bool(languages[number])
        elif WRAPS.match(lines[place]) and _is_document(lines, place, end, following):
            wrapped = True
            yield place
        elif wrapped and not languages[number] and following != "":
            wrapped = False
            yield place
        else:
            inside = True


def _is_document(lines: Sequence[str], place: int, end: int, following: str | None) -> bool:
    """Return whether what is wrapped, until the next fence, is a document: this one, or one that holds others.

    One that is wrapped whole below something else is of headings that ask, or it is shown as an example.
    """
    begins = not any(line.strip() for line in lines[:place])
    headings = [match[1] for line in lines[place:end] if (match := HEADING.match(line)) is not None]
    if following:
        return begins or len(headings) >= SEVERAL
    ends = not any(line.strip() for line in lines[end + 1 :])
    asking = [heading for heading in headings if is_question(take_apart(heading).text)]
    return (begins and ends) or (len(headings) >= SEVERAL and 2 * len(asking) > len(headings))
