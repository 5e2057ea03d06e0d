"""Headings that a symbol in front sets apart ("🤔 Why salt?"): where nearly all with it ask, all do."""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from handbook.normalise.language.words import wording_of
from handbook.normalise.marking.headings.rows import seed
from handbook.normalise.marking.headings.tree import Title

SYMBOL, MANY, ODD_ONES, SEVERAL = "So", 8, 5, 3


def ask_by_symbol(titles: Sequence[Title]) -> None:
    """Settle that the headings of a level with such a symbol ask, below questions as well, where others have others.

    Those of which hardly one asks by itself then ask nothing. What returns below question upon question is a part of
    each, whatever it says.
    """
    levels: dict[int, dict[str, list[Title]]] = defaultdict(lambda: defaultdict(list))
    for title in titles:
        levels[title.level][_symbol(title)].append(title)
    for rows in levels.values():
        signed = {symbol for symbol, row in rows.items() if symbol and len(row) >= MANY and _nearly_all_ask(row)}
        if not signed or len(rows) == 1:
            continue
        for symbol, row in rows.items():
            silent = symbol and ODD_ONES * sum(seed(title.said) for title in row) <= len(row)
            for title in row if symbol in signed or silent else ():
                title.segment.asks, title.segment.settled = symbol in signed, True


def _symbol(title: Title) -> str:
    sign = title.segment.block.text.lstrip("*_ ")[:1]
    return sign if sign and unicodedata.category(sign) == SYMBOL else ""


def _nearly_all_ask(row: Sequence[Title]) -> bool:
    """Return whether at most one in five asks nothing, hardly any two say the same and several are above."""
    odd = sum(not seed(title.said) for title in row)
    distinct = len({wording_of(title.said.text) for title in row})
    above = len({id(title.parent) for title in row})
    return ODD_ONES * odd <= len(row) and ODD_ONES * (len(row) - distinct) <= len(row) and above >= SEVERAL
