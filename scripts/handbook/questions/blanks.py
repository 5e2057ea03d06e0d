"""Blanks that Markdown and other programs understand differently."""

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown_it.token import Token

from handbook.questions import markdown

# They end a line for Python's `splitlines` and for editors, and none for Markdown.
SEPARATORS = "\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"
# What a reference in HTML or JSON may name though no text holds it: control characters and halves of characters.
NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
SPACES = dict.fromkeys(map(ord, SEPARATORS), " ")


def separates(text: str) -> bool:
    """Return whether there is a line separator other than the line feed in `text`."""
    return any(sign in text for sign in SEPARATORS)


def only_text(text: str) -> str:
    """Return `text` without what is no text, such as control characters."""
    return text if text.isprintable() else NO_TEXT.sub("", text)


def with_spaces(text: str) -> str:
    """Return Markdown with spaces for other line separators than the line feed; code blocks stay what they are."""
    if not separates(text):
        return text
    blocks = [token.map for token in markdown.parse(text) if token.type in ("fence", "code_block")]
    code = {number for first, after in blocks for number in range(first, after)}
    lines = text.split("\n")
    return "\n".join(line if number in code else line.translate(SPACES) for number, line in enumerate(lines))


def without_empty_paragraphs(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield block tokens without paragraphs of nothing but blanks, which a reader of the text would not see."""
    opening: list[Token] = []
    for token in tokens:
        if token.type == "paragraph_open":
            opening = [token]
        elif token.type == "inline" and opening and _is_blank(token):
            opening.append(token)
        elif token.type == "paragraph_close" and len(opening) > 1:
            opening = []
        else:
            yield from opening
            opening = []
            yield token


def without_blank_headings(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens without headings of blanks that stay, which would be written as headings of nothing."""
    blank = {place for place, token in enumerate(tokens) if token.type == "inline" and _says_nothing(token)}
    for place, token in enumerate(tokens):
        around = place + 1 if token.type == "heading_open" else place - 1 if token.type == "heading_close" else place
        if around not in blank or tokens[around - 1].type != "heading_open":
            yield token


def _says_nothing(inline: Token) -> bool:
    """Return whether blanks are all that there is: a picture without words shows something."""
    blank = all(child.type in _TEXT and not child.content.strip() for child in inline.children or ())
    return bool(inline.content) and blank


def _is_blank(inline: Token) -> bool:
    """Return whether there is nothing but blanks, emphasised or not: beside them the marks mark nothing."""
    return all(
        child.type in _MARKS or (child.type in _TEXT and not child.content.strip(" "))
        for child in inline.children or ()
    )


_MARKS = ("em_open", "em_close", "strong_open", "strong_close")
_TEXT = ("text", "text_special", "softbreak")
