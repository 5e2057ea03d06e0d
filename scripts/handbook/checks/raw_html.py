"""HTML in Markdown taken apart: which of its tags a question page may not hold."""

from html.parser import HTMLParser

from markdown_it.token import Token

# What formatted Markdown itself needs (a break, a bar in the code of a table) and what Markdown has no sign for.
ALLOWED_TAGS = ("br", "code", "kbd", "sub", "sup")


def forbidden(html: str) -> list[tuple[str, int]]:
    """Return the names of the tags in `html` that are not allowed, each with its line from 0.

    A comment that says something counts as the tag `!--`. HTML without an end is named by its beginning.
    """
    tags = _Tags()
    tags.feed(html)
    rest = tags.rawdata
    tags.close()
    if not tags.found and "<" in rest:
        tags.found.append((rest.strip(" <>/").split()[0] if rest.strip(" <>/") else "", tags.getpos()[0] - 1))
    return list(dict.fromkeys(tags.found))


def tag_of(token: Token) -> str:
    """Return the name of the tag that is a token of inline HTML, with its slash where it closes; "" for all others."""
    return token.content.strip("<> ").lower() if token.type == "html_inline" else ""


class _Tags(HTMLParser):
    """Gathers the tags that are not allowed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ALLOWED_TAGS or attrs:
            self._add(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ALLOWED_TAGS:
            self._add(tag)

    def handle_comment(self, data: str) -> None:
        if data.strip():  # an empty one keeps two lists apart
            self._add("!--")

    def handle_decl(self, decl: str) -> None:
        self._add(f"!{decl}")

    def unknown_decl(self, data: str) -> None:
        self._add(f"![{data}")

    def handle_pi(self, data: str) -> None:
        self._add(f"?{data}")

    def _add(self, tag: str) -> None:
        self.found.append((tag, self.getpos()[0] - 1))
