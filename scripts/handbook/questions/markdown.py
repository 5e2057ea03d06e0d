"""Markdown structure by tokens: headings, fences and links with their line numbers."""

import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from markdown.extensions import toc
from markdown_it import MarkdownIt
from markdown_it.token import Token


@cache
def parser() -> MarkdownIt:
    """Return the one parser of the project: CommonMark with tables, as the site's renderers understand them."""
    return MarkdownIt("commonmark").enable("table")


def parse(text: str) -> list[Token]:
    """Return the block tokens of `text`; each carries `map`, its first line (from 0) and the line after its last."""
    return parser().parse(text)


def lines_of(text: str) -> list[str]:
    """Return the lines of `text`, each with its line feed: only those, as Markdown counts lines, end a line."""
    *whole, rest = text.split("\n")
    return [f"{line}\n" for line in whole] + ([rest] if rest else [])


def without_blank_ends(lines: list[str]) -> str:
    """Return the text of `lines` without blank ones at either end; an indented first line stays indented."""
    first = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    return "".join(lines[first:]).rstrip()


def with_line_feeds(text: str) -> str:
    """Return `text` with a line feed for each kind of line end that Markdown knows."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


@dataclass(frozen=True)
class Heading:
    """A heading: `level` 1–6, `text` as written (inline Markdown), `line` and `last_line` from 1."""

    level: int
    text: str
    line: int
    last_line: int
    top: bool


@dataclass(frozen=True)
class Fence:
    """A fenced code block. `info` is the header behind the backticks, `code` the text inside with a final newline."""

    info: str
    code: str
    line: int
    last_line: int
    after: int | None
    """The `last_line` of the block before it, when that block is a fence too and only blank lines lie between."""

    @property
    def language(self) -> str:
        first = self.info.strip().split(maxsplit=1)[0] if self.info.strip() else ""
        return "" if first.startswith("{") else first

    @property
    def classes(self) -> set[str]:
        return {word[1:] for word in self._words() if word.startswith(".")}

    @property
    def title(self) -> str | None:
        return next((word.removeprefix("title=") for word in self._words() if word.startswith("title=")), None)

    def _words(self) -> list[str]:
        rest = self.info.strip().removeprefix(self.language).replace("{", " ").replace("}", " ")
        try:
            return shlex.split(rest)
        except ValueError:  # an unbalanced quote; the check of fence headers names the line
            return rest.split()


def headings(tokens: list[Token], offset: int = 0) -> list[Heading]:
    """Return all headings in order; `offset` lines are added to every line number."""
    found = []
    for token, inline in pairwise(tokens):
        if token.type == "heading_open":
            first, after = token.map
            found.append(
                Heading(int(token.tag[1]), inline.content, first + 1 + offset, after + offset, token.level == 0)
            )
    return found


def fences(tokens: list[Token], offset: int = 0) -> list[Fence]:
    """Return all fenced code blocks in order; `offset` lines are added to every line number."""
    found: list[Fence] = []
    previous: Token | None = None
    for token in tokens:
        if token.type == "fence":
            first, after = token.map
            follows = previous.map[1] + offset if previous is not None and previous.type == "fence" else None
            found.append(Fence(token.info, token.content, first + 1 + offset, after + offset, follows))
        if token.map is not None or token.nesting == -1:
            previous = token
    return found


def links(tokens: list[Token], offset: int = 0) -> Iterator[tuple[str, int]]:
    """Yield the target of every link and image, with the line its block begins on."""
    yield from _targets(tokens, offset, {"link_open": "href", "image": "src"})


def images(tokens: list[Token], offset: int = 0) -> Iterator[tuple[str, int]]:
    """Yield the address of every image, with the line its block begins on."""
    yield from _targets(tokens, offset, {"image": "src"})


def _targets(tokens: list[Token], offset: int, attributes: dict[str, str]) -> Iterator[tuple[str, int]]:
    for token in tokens:
        for child in token.children or []:
            if child.type in attributes:
                yield str(child.attrGet(attributes[child.type])), token.map[0] + 1 + offset


def words(tokens: list[Token]) -> int:
    """Return how many words a person would read aloud: text and inline code, without fences."""
    text = " ".join(
        child.content
        for token in tokens
        if token.type == "inline"
        for child in token.children or []
        if child.type in ("text", "code_inline")
    )
    return len(text.split())


def plain(inline: str) -> str:
    """Return inline Markdown as plain text: no emphasis, no backticks, links by their text."""
    children = parser().parseInline(inline)[0].children or []
    return "".join(" " if child.type == "softbreak" else child.content for child in children).strip()


def slugify(text: str) -> str:
    """Return plain `text` as the renderers, which all use Python-Markdown, make it into an anchor."""
    return toc.slugify(text, "-")
