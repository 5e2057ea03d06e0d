"""Inline Markdown as plain text: emphasis gone, links by their text, inline code kept in its backticks."""

import re
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from handbook.normalise.language.remembering import remembered
from handbook.normalise.language.words import on_one_line, plain_letters

# Tags that only format. Anything else in angle brackets may be meant literally, such as `List<int>`.
FORMATTING_TAGS = frozenset(
    (
        "a abbr b br big center code del em font i img ins kbd mark p s small span strike strong sub summary sup u"
    ).split()
)

LONGEST_READ = 10_000
LATELY = 120  # texts whose tokens are kept
MARK = re.compile(r"[*_`\[\\]|<[a-zA-Z/!?]|&[#\w]")


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark")


@lru_cache(LATELY)  # what is made of them is remembered: they take up fifty times what their text does
def inline_tokens(markdown: str) -> list[Token]:
    """Return the tokens of inline Markdown."""
    return _parser().parseInline(markdown)[0].children or []


@remembered
def plain(markdown: str) -> str:
    """Return inline Markdown as one line of text; inline code keeps its backticks."""
    # Most lines of most documents have no marks; and nothing of such a length is a question or a label.
    if not MARK.search(markdown) or len(markdown) > LONGEST_READ:
        text = on_one_line(markdown)
        return plain_letters(markdown if text == markdown else text)  # one text in memory, not a second like it
    return plain_letters(" ".join("".join(map(_text, inline_tokens(markdown))).split()))


def as_code(text: str) -> str:
    """Return a text as inline code."""
    marks = "``" if "`" in text else "`"
    return f"{marks} {text} {marks}" if len(marks) > 1 else f"{marks}{text}{marks}"


def links(markdown: str) -> tuple[list[str], str]:
    """Return the targets of all links in `markdown` and the text that stands outside of links."""
    if ("[" not in markdown and "<" not in markdown) or len(markdown) > LONGEST_READ:
        return [], markdown.strip()
    targets, outside = _links(markdown)
    return list(targets), outside


@remembered
def _links(markdown: str) -> tuple[tuple[str, ...], str]:
    targets, outside, depth = [], [], 0
    for token in inline_tokens(markdown):
        depth += token.nesting if token.type.startswith("link_") else 0
        if token.type == "link_open":
            targets.append(str(token.attrGet("href")))
        elif depth == 0:
            outside.append(_text(token))
    return tuple(targets), "".join(outside).strip()


def leading_strong(markdown: str) -> tuple[str, str] | None:
    """Cut `markdown` behind the bold text it begins with: (inside, rest), or None where it begins otherwise."""
    for marker in ("***", "**", "__") if markdown[:1] in ("*", "_") else ():
        if markdown.startswith(marker):
            size = len(marker)
            end = markdown.find(marker, size)
            if not size < end < LONGEST_READ:
                return None
            # One character more: it decides what the marks mean.
            if _opens(markdown[: end + size + 1]) == ("em_open" if size > 2 else "strong_open"):
                return markdown[size:end], markdown[end + size :].strip()
    return None


@remembered
def _opens(markdown: str) -> str:
    """Return the type of the first token of inline Markdown that says or begins something."""
    return next((token.type for token in inline_tokens(markdown) if token.content or token.nesting), "")


def _text(token: Token) -> str:
    if token.type == "code_inline":
        blank = " " * (token.content.strip("`") != token.content)  # or its backticks would be marks
        return f"{token.markup}{blank}{token.content}{blank}{token.markup}"
    if token.type in ("softbreak", "hardbreak"):
        return " "
    if token.type == "html_inline":
        return "" if tag_of(token.content) in FORMATTING_TAGS or token.content.startswith("<!--") else token.content
    if token.type == "image":
        return "".join(map(_text, token.children or []))
    return token.content


def tag_of(html: str) -> str:
    """Return the name of a single HTML tag in lower case, or an empty text."""
    return html.strip("</>").split(maxsplit=1)[0].rstrip("/").lower() if html.strip("</> ") else ""
