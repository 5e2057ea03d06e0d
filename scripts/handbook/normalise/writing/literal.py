"""Signs in a document's prose that the site would take for something to do, written so that they are shown.

Braces set attributes or call templates: they become code, which is what they are in nearly every answer. Tags that stay
lose their attributes, and those without a partner go.
"""

import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from handbook.normalise.language.inline import tag_of

ALONE = frozenset({"br"})
KEPT_TAGS = frozenset({"kbd", "sub", "sup"}) | ALONE
ATTRIBUTES = re.compile(r"\A\{:?\s*(?:(?:[.#][\w-]+|:?[\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\s\"'{}]+))\s*)+\}")
BEFORE_BRACE = re.compile(r"[^\s(\[\"'“‘]*\Z")
BEHIND_BRACE = re.compile(r"\A[^\s)\]\"'”’.,;:!?]*")
BLOCK = re.compile(r"\s*(///+)")
TEMPLATE_MARK = re.compile(r"\{[{%#]")


def literal(children: Iterable[Token], in_heading: bool = False) -> list[Token]:
    """Return inline tokens with their braces as code and their tags bare; a heading keeps no brace as text."""
    if in_heading:  # it is written on one line, where no sign begins one
        children = [_text(" ") if child.type in ("softbreak", "hardbreak") else child for child in children]
    tokens = list(_without_blocks(_braces_as_code(list(_whole(_bare_tags(list(children)))), in_heading)))
    # A break before or behind all words is none, and alone on its line it would be read as HTML.
    while tokens and (_is_break(tokens[0]) or (len(tokens) > 1 and _is_blank(tokens[0]) and _is_break(tokens[1]))):
        del tokens[0]
    while tokens and (_is_break(tokens[-1]) or (len(tokens) > 1 and _is_blank(tokens[-1]) and _is_break(tokens[-2]))):
        del tokens[-1]
    if in_heading and any(token.type == "code_inline" for token in tokens):
        tokens = list(_backticks_as_code(tokens))
    if tokens and tokens[-1].type == "text":  # a blank is left where a tag or an attribute list went
        tokens[-1] = _text(tokens[-1].content.rstrip(" \t"))
    return tokens


def _is_break(token: Token) -> bool:
    return token.type in ("softbreak", "hardbreak") or token.content == "<br>"


def _is_blank(token: Token) -> bool:
    return token.type in ("text", "text_special") and not token.content.strip()


def _bare_tags(children: list[Token]) -> Iterator[Token]:
    paired = _paired(children)
    for place, token in enumerate(children):
        tag = tag_of(token.content) if token.type == "html_inline" else ""
        if tag not in KEPT_TAGS:
            yield token
        elif tag in ALONE or place in paired:
            closes = "/" if token.content.startswith("</") else ""
            yield Token("html_inline", "", 0, content=f"<{closes}{tag}>")


def _whole(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens with texts side by side as one: a brace may open in one and close in another."""
    text = ""
    for token in tokens:
        if token.type == "text":
            text += token.content
            continue
        if text:
            yield _text(text)
            text = ""
        yield token
    if text:
        yield _text(text)


def _paired(children: list[Token]) -> set[int]:
    """Return the places of tags that close each other within one and the same emphasis or link."""
    paired: set[int] = set()
    opened: list[tuple[int, str, int]] = []
    for place, token in enumerate(children):
        opened = [entry for entry in opened if entry[2] <= token.level]
        if token.type != "html_inline" or (tag := tag_of(token.content)) not in KEPT_TAGS - ALONE:
            continue
        if not token.content.startswith("</"):
            opened.append((place, tag, token.level))
        elif opened and opened[-1][1:] == (tag, token.level):
            paired |= {place, opened.pop()[0]}
    return paired


def _braces_as_code(tokens: list[Token], every: bool) -> Iterator[Token]:
    before: Token | None = None
    for token in tokens:
        pieces = [token]
        if token.type == "text" and "{" in token.content:
            follows = before is not None and before.type not in ("text", "softbreak", "hardbreak")
            # An attribute list belongs to what stands before it, and says nothing to a reader.
            content = (ATTRIBUTES.sub("", token.content, count=1) or " ") if follows else token.content
            pieces = list(_pieces(content, every))
        for piece in pieces:
            joined = _joined(before, piece)
            if joined is None and before is not None:
                yield before
            before = joined or piece
    if before is not None:
        yield before


def _joined(token: Token | None, other: Token) -> Token | None:
    """Return two tokens as the one that they are once they are written; None where they stay two."""
    if token is None or token.type != other.type or token.type not in ("text", "code_inline"):
        return None
    if token.type == "code_inline":
        return _code(token.content + other.content)
    return _text(re.sub(" {2,}", " ", token.content + other.content))


def _without_blocks(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens with slashes that begin a line as code: as text they would begin a block of the site's own."""
    begins = True
    for token in tokens:
        slashes = BLOCK.match(token.content) if begins and token.type == "text" else None
        if slashes is not None:
            yield _code(slashes[1])
            token = _text(token.content[slashes.end() :])
        begins = token.type in ("softbreak", "hardbreak") or token.content == "<br>"
        yield token


def _backticks_as_code(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens with backticks of the text as code: beside code they would be taken for its marks."""
    for token in tokens:
        if token.type == "text" and "`" in token.content:
            parts = re.split("(`+)", token.content)
            yield from (_code(part) if part[0] == "`" else _text(part) for part in parts if part)
        else:
            yield token


def _pieces(text: str, every: bool) -> Iterator[Token]:
    """Yield `text` cut into prose and the words with braces, which are code; with `every` also a lone brace is."""
    place = 0
    while (opening := text.find("{", place)) >= 0:
        closing = _closing(text, opening)
        mark = TEMPLATE_MARK.match(text, opening)
        if closing is None and not every and not mark:
            place = opening + 1
            continue
        end = closing + 1 if closing is not None else mark.end() if mark else opening + 1
        start = BEFORE_BRACE.search(text, 0, opening).start()
        end += BEHIND_BRACE.match(text[end:]).end()
        if start:
            yield _text(text[:start])
        yield _code(text[start:end])
        text, place = text[end:], 0
    if text:
        yield _text(text)


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _code(content: str) -> Token:
    return Token("code_inline", "code", 0, markup="`", content=content)


def _closing(text: str, opening: int) -> int | None:
    """Return the place of the brace that closes the one at `opening`; None where it stays open."""
    depth = 0
    for place in range(opening, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if depth == 0:
            return place
    return None
