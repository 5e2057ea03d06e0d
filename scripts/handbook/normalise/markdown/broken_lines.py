"""Pages of HTML on a line or two, as tools write them: broken before each block, so that lines tell them apart."""

import re
from collections.abc import Iterator, Sequence

PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
FIRST_LINES = 5
LONGEST, MANY = 200, 4  # characters of a line, blocks on it
WHOLE = r"<(pre|script|style)\b.*?(?:</\2\s*>|\Z)|<!--.*?(?:-->|\Z)"  # to the end of the line where nothing closes it
BLOCKS = (
    "address|article|aside|blockquote|body|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|header|hr|html|"
    "li|main|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul"
)
BEGINS = re.compile(rf"(?P<whole>{WHOLE})|(?=</?(?:{BLOCKS})\b)", re.IGNORECASE | re.DOTALL)


def is_page(lines: Sequence[str]) -> bool:
    """Return whether a document is a page of HTML by its first lines."""
    return any(map(PAGE.match, lines[:FIRST_LINES]))


def with_broken_lines(lines: Sequence[str]) -> tuple[Sequence[str], list[int]]:
    """Return the lines of a page with long ones broken, and on which of the page's lines each stood, from 1.

    Without such lines, or in any other document, there are no numbers. What is set in lines stays whole.
    """
    if not is_page(lines) or not any(len(line) > LONGEST for line in lines):
        return lines, []
    broken = [(piece, number) for number, line in enumerate(lines, start=1) for piece in _pieces(line)]
    if len(broken) == len(lines):
        return lines, []
    return [piece for piece, _ in broken], [number for _, number in broken]


def _pieces(line: str) -> Iterator[str]:
    """Yield a line, cut before the tags of blocks where it is long and has many; an end stays with what it ends."""
    places = [match.start() for match in BEGINS.finditer(line)] if len(line) > LONGEST else []
    starts = [place for place in places if not line.startswith("</", place)]
    if len(starts) < MANY:
        yield line
        return
    for start, end in zip([0, *starts], [*starts, len(line)], strict=True):
        if line[start:end].strip():
            yield line[start:end]
