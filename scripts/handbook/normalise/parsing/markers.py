"""Markers of items and code that CommonMark does not know, but whoever wrote them means."""

import re
from collections.abc import Iterator, Sequence

from handbook.normalise.parsing.wording import take_apart

BULLET = re.compile(r"^( {0,3}|\s*)[•●◦▪‣∙►➤]\s+(?=\S)")
NUMBERED = re.compile(r" {0,3}(\d{1,4})[.)](?:(\s)\s*(?=\S)|(?=[^\W\d]|[`*\"(\[]))")
FENCE = re.compile(r"(```+|~~~+)([\w+#-]*)\s*$")
AT_THE_START = re.compile(r"[ \t>]*(?:[-*+] +|\d+[.)] +)*(```+|~~~+)")


def meant_lines(lines: Sequence[str]) -> Iterator[str]:
    """Yield as many lines as there are, with markers that the parser knows."""
    last, above, fence = None, "", ""
    for line in lines:
        numbered = NUMBERED.match(line)
        if numbered is not None and numbered[2]:
            # Behind "1.Why …" and before a no-break space a number is none of an item.
            item = numbered[2] in " \t" and (last is not None or numbered[1] == "1" or not above.strip())
            last = int(numbered[1]) if item else None
        elif numbered is not None and last is not None and int(numbered[1]) == last + 1:
            # "5.Can you …" behind the item "4. …"
            last += 1
            line = f"{line[: numbered.end()]} {line[numbered.end() :]}"
        elif line.lstrip()[:1] in ("•", "●", "◦", "▪", "‣", "∙", "►", "➤"):
            line = BULLET.sub(r"\1- ", line, count=1)
        above = line
        if "``" in line or "~~" in line:
            line = line if fence else unlabelled_fence(line)
            fence = _fence_behind(line, fence)
        yield line


def _fence_behind(line: str, fence: str) -> str:
    """Return the fence of the block of code that goes on behind `line`, which stands in the block of `fence`."""
    match = AT_THE_START.match(line)
    if match is None:
        return fence
    if not fence:
        return "" if match[1][0] in line[match.end() :] else match[1]  # "```x```" is code within a line
    return "" if match[1].startswith(fence) and not line[match.end() :].strip() else fence


def unlabelled_fence(line: str) -> str:
    """Return the fence that a line opens behind a label ("**A:** ```sql"), else the line."""
    match = FENCE.search(line)
    if match is None or not line[: match.start()].strip():
        return line
    said = take_apart(line[: match.start()].strip())
    return match[0] if said.label is not None and said.label.kind == "answer" and not said.text else line
