"""What the site's own Markdown makes of a page: whatever HTML it would write beyond that of plain Markdown.

The parser of the checks and Python-Markdown, which renders the site, differ: `[x](javascript:…)` is text to the one and
a link to the other. So the last word on what a page may do to its readers is with the renderer itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import Element

import markdown as python_markdown
from markdown.extensions.attr_list import AttrListTreeprocessor
from pymdownx.superfences import highlight_validator
from ruamel.yaml import YAML

from handbook.questions.addresses import scheme_of
from handbook.questions.nav import CONFIG

# They add code of helpers, colours and anchors, which are the site's own and would only be in the way.
NOT_NEEDED = frozenset(["pymdownx.snippets", "pymdownx.inlinehilite", "pymdownx.highlight", "toc"])
PLAIN = (
    "h1 h2 h3 h4 h5 h6 p blockquote ul ol li hr pre code em strong a img br table thead tbody tr th td details summary"
)
ELEMENTS = frozenset([*PLAIN.split(), "kbd", "sub", "sup"])
NEVER_CLOSED = frozenset(["br", "hr", "img"])
ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "ol": {"start"}}
ALIGNED = frozenset(f"text-align: {side};" for side in ("left", "center", "right"))


@dataclass(frozen=True)
class Found:
    """Something a page must not hold: an `element`, its `attribute`, an attribute list or a `url`.

    `written` is what to look for in the page to find the place.
    """

    written: str
    element: str = ""
    attribute: str = ""
    url: str = ""


def found_in(text: str, root: Path) -> list[Found]:
    """Return what the Markdown `text` would put into a page of the site at `root` and must not, in order."""
    page, lists = _render(text, root)
    return [*page.found, *(Found(attributes) for attributes in lists)]


def links_in(text: str, root: Path) -> list[str]:
    """Return where the links lead that the site would make of the Markdown `text`."""
    return _render(text, root)[0].links


def _render(text: str, root: Path) -> tuple["_Page", list[str]]:
    """Return the page that `text` becomes, and the attribute lists in it."""
    config = root / CONFIG
    renderer = _renderer(config, config.stat().st_mtime_ns)
    lists = renderer.treeprocessors["attr_list"].noted = []
    page = _Page()
    page.feed(renderer.reset().convert(text))
    page.finish()
    return page, lists


@lru_cache(maxsize=1)
def _renderer(config: Path, _mtime_ns: int) -> python_markdown.Markdown:
    """Return a renderer with the extensions of mkdocs.yml, whose code blocks stay empty: colours cost the most."""
    listed = (YAML(typ="rt").load(config) or {}).get("markdown_extensions") or []
    settings = {name: dict(item[name] or {}) for item in listed if isinstance(item, dict) for name in item}
    names = [item if isinstance(item, str) else next(iter(item)) for item in listed]
    empty = {"name": "*", "class": "", "format": _without_code, "validator": highlight_validator}
    settings["pymdownx.superfences"] = {"custom_fences": [empty]}
    renderer = python_markdown.Markdown(
        extensions=[name for name in names if name not in NOT_NEEDED],
        extension_configs={name: options for name, options in settings.items() if name not in NOT_NEEDED},
    )
    renderer.treeprocessors.deregister("indent-highlight", strict=False)
    renderer.treeprocessors.register(_NotedLists(renderer), "attr_list", 8)  # in the place of the extension's own
    return renderer


def _without_code(source: str, language: str, css_class: str, options: dict, md: object, **header: object) -> str:
    """Return a code block without its code; attributes of its header that would get into the page are kept."""
    attributes = {**({"id": header["id_value"]} if header["id_value"] else {}), **header["attrs"]}
    return "<pre{}></pre>".format("".join(f' {name}="{value}"' for name, value in attributes.items()))


class _NotedLists(AttrListTreeprocessor):
    """Notes each attribute list that would be applied, and applies none."""

    def assign_attrs(self, elem: Element, attrs_string: str, *, strict: bool = False) -> str:
        self.noted.append(attrs_string)
        return ""


class _Page(HTMLParser):
    """Reads the HTML of a page and gathers what is `found` in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Found] = []
        self.links: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in NEVER_CLOSED:
            self._open.append(tag)
        if tag not in ELEMENTS:
            self.found.append(Found(f"<{tag}", tag))
            return
        for name, value in attrs:
            if (tag, name) == ("a", "href"):
                self.links.append(value or "")
            if tag in ("td", "th") and name == "style" and value in ALIGNED:
                continue
            if name not in ATTRIBUTES.get(tag, ()):
                self.found.append(Found(name, tag, name))
            elif name in ("href", "src") and scheme_of(value or "") is None:
                self.found.append(Found(value or "", url=value or ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while (inner := self._open.pop()) != tag:
                self._unclosed(inner)
        elif tag not in NEVER_CLOSED:  # it would close an element of the site around the page
            self.found.append(Found(f"</{tag}", f"/{tag}"))

    def _unclosed(self, tag: str) -> None:
        if tag in ELEMENTS:  # all others are found already
            self.found.append(Found(f"<{tag}", tag))

    def handle_data(self, data: str) -> None:
        if "<" in data:  # the renderer writes it as an entity wherever it is text
            self.found.append(Found("<", data[data.index("<") :].split()[0]))

    def handle_comment(self, data: str) -> None:
        if data.strip():
            self.found.append(Found("<!--", "!--"))

    def handle_decl(self, decl: str) -> None:
        self.found.append(Found("<!", f"!{decl}"))

    def unknown_decl(self, data: str) -> None:
        self.found.append(Found("<!", f"![{data}"))

    def handle_pi(self, data: str) -> None:
        self.found.append(Found("<?", f"?{data}"))

    def finish(self) -> None:
        """Take what the parser still waits to see closed: in the site, something after it will close it."""
        if "<" in self.rawdata:
            self.found.append(Found("<", self.rawdata.split()[0]))
        for tag in reversed(self._open):
            self._unclosed(tag)


def occurrences(written: str, lines: list[str]) -> Iterator[int]:
    """Yield the numbers, from 0, of the `lines` in which `written` stands, in whatever spelling."""
    wanted = _letters(written)
    return (number for number, line in enumerate(lines) if wanted and wanted in _letters(line))


def _letters(text: str) -> str:
    return "".join(sign for sign in unescape(text).casefold() if sign > " " and sign != "\\")
