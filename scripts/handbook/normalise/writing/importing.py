"""An answer from a document as Markdown that is safe on any page of a handbook.

Headings begin at `##`; links within the source document become plain text, and raw HTML, which would break a page, the
Markdown of what it shows; footnotes become asides; headers of code blocks that the site's renderer would not understand
are repaired.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from handbook.normalise.language.inline import FORMATTING_TAGS, tag_of
from handbook.normalise.writing.code_headers import repaired_info
from handbook.normalise.writing.footnotes import footnotes, without_footnotes
from handbook.normalise.writing.from_html import with_html_read
from handbook.normalise.writing.literal import KEPT_TAGS, literal
from handbook.questions import formatting, helpers
from handbook.questions.addresses import scheme_of
from handbook.questions.blanks import with_spaces, without_blank_headings, without_empty_paragraphs

TOP = 2
BEFORE_CODE = "In code:"  # the site takes no code block on the line of a list mark
# No sign in it can be one of Markdown or of the site, and there are no blanks but single spaces.
SAYS_ITSELF = re.compile(r"[^\W_](?:[^\s\x00-\x1f\\`*_\[\]<>{}&#|~]| (?! |$))*")
# Reading a title drops these: one that is written with them would be another question when it is read again.
DROPPED_SIGNS = re.compile(r"^(?:(?:[-*+]|\[[ xX]\]) )+(?=\S)|(?<=[?？؟])\s*[:：]+$")
HEADING_ATTRIBUTES = re.compile(r"\s*\{:?\s*[#.][^{}]*\}\s*$")


def import_answer(markdown: str, top: int = TOP) -> str:
    """Return an answer's Markdown formatted, its headings from level `top` on."""
    env: dict = {}
    tokens = list(with_html_read(_parser().parse(with_spaces(markdown), env)))
    notes = footnotes(tokens)
    tokens = [token for token in without_footnotes(tokens) if token.type != "footnote_anchor"]
    tokens = list(without_blank_headings(tokens))
    _shift_headings(tokens, top)
    said = _without_empty_blocks(without_empty_paragraphs(_imported(tokens, notes)))
    kept = _without_outer_rules(_without_leading_quotations(said))
    lines = formatting.render(list(_words_before_code(kept))).split("\n")
    return "\n".join(map(helpers.escaped, lines))


@lru_cache(maxsize=1024)  # a page needs it for its name and for its heading
def import_title(text: str) -> str:
    """Return a question's text, in which only backticks mark anything, as inline Markdown."""
    text = DROPPED_SIGNS.sub("", text)
    if SAYS_ITSELF.fullmatch(text):  # as five of six do: tells cheaply that nothing changes
        return text
    children = _title_parser().parseInline(text)[0].children or []
    inline = Token("inline", "", 0, content=text, children=literal(children, in_heading=True))
    heading = [Token("heading_open", "h1", 1, markup="#"), inline, Token("heading_close", "h1", -1, markup="#")]
    return formatting.render(heading).removeprefix("#").strip()


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table").use(footnote_plugin, inline=False)


@cache
def _title_parser() -> MarkdownIt:
    return MarkdownIt("zero").enable("backticks")


def _shift_headings(tokens: list[Token], top: int) -> None:
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    shift = top - min(levels, default=top)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            level = min(6, int(token.tag[1]) + shift)
            token.tag, token.markup = f"h{level}", "#" * level


def _without_empty_blocks(tokens: Iterable[Token]) -> list[Token]:
    """Return the tokens without items and quotations in which nothing stands: the site would show marks as text."""
    kept: list[Token] = []
    for token in tokens:
        opens = token.type.removesuffix("close") + "open"
        if token.type.endswith(("item_close", "list_close", "quote_close")) and kept and kept[-1].type == opens:
            kept.pop()
        else:
            kept.append(token)
    return kept


def _without_outer_rules(tokens: list[Token]) -> list[Token]:
    """Return the tokens without rules at either end, where they part the answer from nothing."""
    words = [place for place, token in enumerate(tokens) if token.type != "hr"]
    return tokens[words[0] : words[-1] + 1] if words else []


def _imported(tokens: list[Token], notes: dict[int, list[Token]]) -> Iterator[Token]:
    in_heading = False
    for token in tokens:
        in_heading = token.type == "heading_open" or (in_heading and token.type != "heading_close")
        if token.type == "inline":
            children = list(_inline(token.children or [], notes))
            if in_heading:
                _drop_ends(children)
            token.children = literal(children, in_heading)
            yield token
        else:
            if token.type == "fence":
                token.info = repaired_info(token.info)
            yield token


def _words_before_code(tokens: list[Token]) -> Iterator[Token]:
    """Yield the tokens with words in items that begin with code."""
    for place, token in enumerate(tokens):
        if place and tokens[place - 1].type == "list_item_open" and token.type in ("fence", "code_block"):
            yield from _paragraph(BEFORE_CODE)
        yield token


def _without_leading_quotations(tokens: Iterable[Token]) -> list[Token]:
    """Return the tokens without the marks of quotations that items begin with: the site takes their lines for code."""
    kept: list[Token] = []
    marks: list[bool] = []
    for token in tokens:
        if token.type == "blockquote_open":
            marks.append(bool(kept) and kept[-1].type == "list_item_open")
        if not token.type.startswith("blockquote") or not marks[-1]:
            kept.append(token)
        if token.type == "blockquote_close":
            marks.pop()
    return kept


def _paragraph(text: str) -> Iterator[Token]:
    if text:
        children = literal([Token("text", "", 0, content=text)])
        yield Token("paragraph_open", "p", 1)
        yield Token("inline", "", 0, content=text, children=children)
        yield Token("paragraph_close", "p", -1)


def _inline(children: Iterable[Token], notes: dict[int, list[Token]]) -> Iterator[Token]:
    open_links: list[bool] = []
    for token in children:
        if token.type == "link_open":
            open_links.append(_leads_out(token, "href"))
            if open_links[-1]:
                yield token
        elif token.type == "link_close":
            if open_links.pop():
                yield token
        elif token.type == "image" and ("{" in token.content or not _leads_out(token, "src")):
            yield Token("text", "", 0, content=token.content or _place_beside(token))
        elif token.type == "html_inline":
            yield from _inline_html(token)
        elif token.type == "footnote_ref":
            yield Token("text", "", 0, content=" (")
            yield from _inline(notes.get(token.meta["id"], []), {})
            yield Token("text", "", 0, content=")")
        else:
            yield token


def _place_beside(image: Token) -> str:
    """Return the path of a picture that lies beside its document: all there is to say of one without a description."""
    source = str(image.attrGet("src"))
    return source if scheme_of(source) == "" else ""


def _leads_out(token: Token, attribute: str) -> bool:
    """Return whether a link or picture leads to another site; only then it leads to the same place from a draft."""
    if "{" in str(token.attrs.get("title", "")):
        del token.attrs["title"]
    return bool(scheme_of(str(token.attrGet(attribute))))


def _inline_html(token: Token) -> Iterator[Token]:
    """Keep the few tags that Markdown has no sign for, drop other formatting; the rest is meant literally."""
    tag = tag_of(token.content)
    if tag in KEPT_TAGS:
        yield token
    elif tag not in FORMATTING_TAGS and not token.content.startswith("<!--"):
        yield Token("text", "", 0, content=token.content)


def _drop_ends(children: list[Token]) -> None:
    """Take `{#id .class}` off the end of a heading, and blanks that stay off both: ids are made by the pages."""
    for end, cut in ((-1, lambda text: HEADING_ATTRIBUTES.sub("", text).rstrip()), (0, str.lstrip)):
        if children and children[end].type == "text":
            children[end].content = cut(children[end].content)
