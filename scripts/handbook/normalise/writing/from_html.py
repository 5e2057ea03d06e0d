"""The HTML of an answer as Markdown: what it shows, its pictures, and where its links lead."""

from collections.abc import Iterable, Iterator
from functools import cache

from bs4 import BeautifulSoup, Tag
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdownify import MarkdownConverter

from handbook.normalise.language.html_events import text_of_html
from handbook.normalise.language.inline import tag_of
from handbook.questions.blanks import only_text, with_spaces


def with_html_read(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield block tokens with those of Markdown for blocks of HTML, and for links and pictures within lines."""
    for token in tokens:
        if token.type == "html_block":
            yield from _parser().parse(with_spaces(_markdown_of(token.content)))
        else:
            if token.type == "inline":
                token.children = list(_read(token.children or []))
            yield token


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


def _markdown_of(html: str) -> str:
    try:
        return only_text(_Converter(heading_style="ATX", bullets="-", escape_misc=True).convert(html))
    except RecursionError:  # thousands of tags in one another
        return _Converter(escape_misc=True).escape(text_of_html(html), ["_noformat"])


class _Converter(MarkdownConverter):
    """markdownify's, also for parts of tables; what scripts and styles say is shown as code."""

    def convert_pre(self, element: Tag, text: str, parent_tags: set[str]) -> str:
        code = element.get_text().strip("\n")
        fence = "```"
        while fence in code:
            fence += "`"
        return f"\n\n{fence}\n{code}\n{fence}\n\n" if code.strip() else ""

    convert_script = convert_style = convert_pre

    def convert_td(self, element: Tag, text: str, parent_tags: set[str]) -> str:
        return super().convert_td(element, text, parent_tags) if _is_in_table(element) else f"{text} "

    def convert_th(self, element: Tag, text: str, parent_tags: set[str]) -> str:
        return super().convert_th(element, text, parent_tags) if _is_in_table(element) else f"{text} "

    def convert_tr(self, element: Tag, text: str, parent_tags: set[str]) -> str:
        return super().convert_tr(element, text, parent_tags) if _is_in_table(element) else f"\n\n{text}\n\n"


def _is_in_table(element: Tag) -> bool:
    """Return whether a cell or row stands where Markdown has a table for it."""
    row = element if element.name == "tr" else element.find_parent("tr")
    return row is not None and row.find_parent("table") is not None


def _read(children: list[Token]) -> Iterator[Token]:
    children = list(_with_code(children))
    links = _links(children)
    for place, token in enumerate(children):
        if place in links:
            yield links[place]
        elif token.type == "html_inline" and tag_of(token.content) == "img":
            yield _picture(token)
        else:
            yield token


def _with_code(children: list[Token]) -> Iterator[Token]:
    """Yield tokens with text alone in tags of code as code."""
    place = 0
    while place < len(children):
        row = children[place : place + 3]
        code = row[1].content.strip() if len(row) > 1 and row[1].type == "text" else ""
        if code and [_tag(token) for token in row] == ["<code>", "", "</code>"]:
            yield Token("code_inline", "code", 0, markup="`", content=code, level=row[1].level)
            place += len(row)
        else:
            yield children[place]
            place += 1


def _tag(token: Token) -> str:
    """Return an HTML tag without its attributes; an empty text for any other token."""
    closes = "/" if token.content.startswith("</") else ""
    return f"<{closes}{tag_of(token.content)}>" if token.type == "html_inline" else ""


def _picture(token: Token) -> Token:
    attributes = _attributes(token)
    alt = attributes.get("alt", "")
    text = [Token("text", "", 0, content=alt)] if alt else []
    source = _parser().normalizeLink(attributes.get("src", ""))
    return Token("image", "img", 0, attrs={"src": source, "alt": ""}, content=alt, children=text)


def _links(children: list[Token]) -> dict[int, Token]:
    """Return the tokens of links for the places of their tags; a link in another one is none."""
    links: dict[int, Token] = {}
    opened: tuple[int, Token] | None = None
    for place, token in enumerate(children):
        if token.type in ("link_open", "link_close"):
            opened = None
        elif token.type == "html_inline" and tag_of(token.content) == "a":
            if not token.content.startswith("</"):
                opened = (place, token)
            elif opened is not None and opened[1].level == token.level:
                address = _attributes(opened[1]).get("href")
                if address:
                    links[opened[0]] = Token("link_open", "a", 1, attrs={"href": _parser().normalizeLink(address)})
                    links[place] = Token("link_close", "a", -1)
                opened = None
    return links


def _attributes(token: Token) -> dict[str, str]:
    tag = BeautifulSoup(token.content, "html.parser").find()
    return {name: str(value) for name, value in tag.attrs.items()} if tag is not None else {}
