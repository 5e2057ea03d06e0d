"""Footnotes of an answer, which become asides where they are called for."""

from collections.abc import Iterable, Iterator

from markdown_it.token import Token


def footnotes(tokens: list[Token]) -> dict[int, list[Token]]:
    """Return the inline content of every footnote by its id."""
    notes: dict[int, list[Token]] = {}
    current = None
    for token in tokens:
        if token.type == "footnote_open":
            current = token.meta["id"]
            notes[current] = []
        elif token.type == "footnote_close":
            current = None
        elif current is not None and token.type == "inline":
            notes[current] += token.children or []
    return notes


def without_footnotes(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield block tokens without the footnotes at their end."""
    inside = False
    for token in tokens:
        if token.type in ("footnote_block_open", "footnote_block_close"):
            inside = token.nesting == 1
        elif not inside:
            yield token
