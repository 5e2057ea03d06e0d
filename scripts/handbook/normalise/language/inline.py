"""Inline Markdown as plain text: emphasis gone, links by their text, inline code kept in its backticks."""

import re
from functools import cache, lru_cache
from html.parser import HTMLParser

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

HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
LONGEST_READ = 10_000
LATELY = 120  # texts whose tokens are kept
APART = "\x1f"  # between parts of a summary that stand in tags right beside each other
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


class _Text(HTMLParser):
    """Collects the text of HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def text_of_html(html: str) -> str:
    """Return the text between the tags of `html` as one line; comments are no text."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    return " ".join("".join(parser.parts).split())


class _Events(HTMLParser):
    """Collects where `<details>` open and close, what their summaries say, and headings outside of summaries."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.events: list[tuple[str, int, str]] = []
        self._said: list[str] | None = None
        self._inside = ""
        self._line = 0
        self._has_ended = False  # a part of the summary, with nothing behind it so far

    def handle_starttag(self, tag: str, attrs: list) -> None:
        if tag in ("details", "summary"):
            self._end_summary()
        if tag == "details":
            self.events.append(("open", self.getpos()[0], ""))
        elif tag == "summary" or (tag in HEADINGS and self._said is None):
            self._said, self._inside, self._line = [], tag, self.getpos()[0]
        elif tag == "code" and self._said is not None:
            self._said.append("`")
        elif tag == "span" and self._has_ended and self._inside == "summary" and self._said is not None:
            self._said.append(APART)
        self._has_ended = False

    def handle_endtag(self, tag: str) -> None:
        self._has_ended = tag == "span"
        if tag == "details":
            self._end_summary()
            self.events.append(("close", self.getpos()[0], ""))
        elif tag == self._inside and self._said is not None:
            said = APART.join(" ".join(part.split()) for part in "".join(self._said).split(APART))
            if tag == "summary":
                self.events += [("summary", self._line, said), ("summary end", self.getpos()[0], "")]
            elif said:
                self.events.append((f"heading {tag[1]}", self._line, said))
            self._said = None
        elif tag == "code" and self._said is not None:
            self._said.append("`")

    def close(self) -> None:
        """Read to the end; a summary that has no end here (a blank line ends an HTML block) is one all the same."""
        super().close()
        self._end_summary()

    def _end_summary(self) -> None:
        if self._said is not None and self._inside == "summary":
            self.handle_endtag("summary")

    def handle_data(self, data: str) -> None:
        self._has_ended = self._has_ended and not data.strip()
        if self._said is not None:
            marks = "".join(self._said).count("`")
            # What stands outside of code would be a tag to Markdown.
            parts = (
                part if (marks + number) % 2 else part.replace("<", "&lt;")
                for number, part in enumerate(data.split("`"))
            )
            self._said.append("`".join(parts))
        else:
            line = self.getpos()[0] + len(data[: len(data) - len(data.lstrip())].split("\n")) - 1
            self.events.append(("text", line, data))


def html_events(html: str) -> list[tuple[str, int, str]]:
    """Return what happens in an HTML block: (open, summary, summary end, heading n, text or close; its line; text)."""
    lower = html.lower()
    if not any(tag in lower for tag in ("<details", "</details", "<summary", "<h")):
        return []
    parser = _Events()
    parser.feed(html)
    parser.close()
    return parser.events
