"""Underlined titles that a symbol sets apart ("🟥 Why salt?"): where most with it ask, it marks what is asked."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from handbook.normalise.language import wording
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.headings.rows import seed
from handbook.normalise.parsing.segments import Segment

SYMBOL, FEW, MANY, LEVEL = "So", 2, 8, 2
NUMBER = re.compile(r"(?P<number>\d{1,3})\s?[-–.)]\s*(?=[^\W\d_])")  # behind the symbol: "🟥3-Bake a loaf."


def with_signed_titles(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments with all titles that wear such a symbol as questions, and the others inside of answers.

    So it is where all titles are underlined ones of a level, as in plain text. Rules part the questions there: right
    behind one, a line with the symbol needs no underline, and a title that asks needs no symbol.
    """
    titles = [segment for segment in segments if segment.kind == "heading"]
    signed = Counter(filter(None, map(_symbol, titles)))
    asking = Counter(filter(None, (_symbol(title) for title in titles if seed(title.said))))
    symbols = {symbol for symbol, count in asking.items() if count >= FEW and 3 * count >= 2 * signed[symbol]}
    if sum(signed[symbol] for symbol in symbols) < MANY or not _are_underlined(titles):
        return list(segments)
    return [_read(above, segment, symbols) for above, segment in pairwise([None, *segments])]


def _are_underlined(titles: Sequence[Segment]) -> bool:
    levels = {title.block.level for title in titles}
    return len(levels) == 1 and all(title.last > title.first for title in titles)


def _read(above: Segment | None, segment: Segment, symbols: set[str]) -> Segment:
    behind_rule, is_signed = above is not None and above.kind == "rule", _symbol(segment) in symbols
    if segment.kind == "heading":
        asks = is_signed or (behind_rule and seed(segment.said))
        level = segment.block.level + (not asks)
        said = wording.take_apart(_last_line(segment)) if is_signed else segment.said
        return replace(segment, block=replace(segment.block, level=level), said=said, asks=asks, settled=asks)
    if is_signed and behind_rule and segment.first == segment.last and segment.kind in ("text", "question"):
        return _heading(segment)
    return segment


def _heading(line: Segment) -> Segment:
    text = NUMBER.sub(r"\g<number>. ", line.block.text[1:].lstrip("\ufe0f "), count=1)
    block = Block("heading", line.first, line.last, text, level=LEVEL)
    return Segment("heading", line.first, line.last, block, said=wording.take_apart(text), asks=True, settled=True)


def _symbol(segment: Segment) -> str:
    """Return the symbol that a title or a line begins with, or an empty text."""
    first = _last_line(segment)[:1] if segment.block is not None else ""
    return first if first and unicodedata.category(first) == SYMBOL else ""


def _last_line(segment: Segment) -> str:
    """Return a title's line right above its underline: what stands above that is none of it ("/*")."""
    return segment.block.text.rpartition("\n")[2].strip()
