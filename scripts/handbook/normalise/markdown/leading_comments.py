"""HTML comments in front of a text ("* <!-- .element: x --> Why rye?"): Markdown goes on behind them.

To CommonMark such a line is HTML as a whole.
"""

import re
from collections.abc import Iterator, Sequence

from handbook.normalise.markdown.markers import fence_behind

LEADING = re.compile(r"^([\s>]*(?:(?:[-*+]|\d{1,4}[.)]|#{1,6})\s+)?)(?:<!--(?:(?!-->).)*-->\s*)+(?=\S)")


def without_leading_comments(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines, as many as before, without such comments where a text follows on the line, outside of code."""
    return list(_lines(lines)) if [line for line in lines if "<!--" in line] else lines


def _lines(lines: Sequence[str]) -> Iterator[str]:
    fence = ""
    for line in lines:
        yield line if fence or "<!--" not in line else LEADING.sub(r"\1", line, count=1)
        fence = fence_behind(line, fence)
