"""What a document holds that would act on a reader of its pages, so that a person learns of it.

The drafts show it as text or leave it out; `writing.importing` sees to that for all HTML, whatever it does.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token

from handbook.normalise.outline import Outline

TAGS = frozenset("script iframe frame object embed applet form style svg math base meta link template portal".split())
SCRIPTS = ("javascript:", "vbscript:", "data:")
ADDRESSES = ("href", "src", "action", "formaction", "data", "srcdoc", "xlink:href")
SHOWN = 5
# Tells cheaply whether there is anything to look for.
MAY_ACT = re.compile(rf"<(?:{'|'.join(sorted(TAGS))})|<[^<>]*\bon\w+\s*=|script\s*:|data:\w|&#?\w+;", re.IGNORECASE)


def acting(lines: Sequence[str], before: int, outline: Outline) -> list[tuple[int, str]]:
    """Return what would act on a reader in the questions of a document and their answers, with its line (from 1).

    `before` are the lines of the document before `lines`.
    """
    found, span, inside = [], None, []
    for question in outline.questions:
        if span != (question.first, question.last):  # a line of data may hold thousands of questions
            span = (question.first, question.last)
            inside = acting_in("\n".join(lines[question.first - 1 - before : question.last - before]))
        found += [(question.first - 1 + line, what) for line, what in inside]
    return found


def acting_in(text: str) -> list[tuple[int, str]]:
    """Return each tag, attribute and address outside of code that would act on a reader, with its line (from 1)."""
    if not MAY_ACT.search(text):
        return []
    return [found for token in _parser().parse(text) for found in _in_block(token)]


def in_words(found: Sequence[tuple[int, str]]) -> str:
    """Return what was found and where, the first few by name."""
    named = [f"{what} in line {line}" for line, what in found[:SHOWN]]
    more = [f"{len(found) - SHOWN} more"] if len(found) > SHOWN else []
    return ", ".join([*named, *more])


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    parser.validateLink = lambda address: True  # else a link to a script is text, in which nobody finds it
    return parser


def _in_block(token: Token) -> Iterator[tuple[int, str]]:
    if token.type == "html_block":
        yield from _in_html(token.content, token.map[0] + 1)
    elif token.type == "inline":
        line = token.map[0] + 1
        for child in token.children or []:
            if child.type == "html_inline":
                yield from _in_html(child.content, line)
            address = child.attrGet("href") if child.type == "link_open" else child.attrGet("src")
            if _runs(address):
                yield line, f"the address {address}"
            line += child.type in ("softbreak", "hardbreak") or child.content.count("\n")


def _runs(address: object) -> bool:
    """Return whether an address is a script to a browser, which reads over blanks and control characters."""
    return "".join(sign for sign in str(address or "") if sign > " ").lower().startswith(SCRIPTS)


def _in_html(html: str, line: int) -> Iterator[tuple[int, str]]:
    tags = _Tags()
    tags.feed(html)
    tags.close()
    for below, what in tags.found:
        yield line + below, what


class _Tags(HTMLParser):
    """Gathers what acts in HTML; lines count from 0."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0] - 1
        if tag in TAGS:
            self.found.append((line, f"<{tag}>"))
        for name, value in attrs:
            if name.startswith("on"):
                self.found.append((line, f"{name} of <{tag}>"))
            elif name in ADDRESSES and _runs(value):
                self.found.append((line, f"the address {value}"))

    handle_startendtag = handle_starttag
