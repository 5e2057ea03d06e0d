"""A page's HTML as far as the tests ask for it, read without a browser."""

from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
HERE = "http://site.invalid/"


class Html(HTMLParser):
    """What a page holds; of the theme's frame only the ids and the links, of the article its words."""

    def __init__(self):
        super().__init__()
        self.ids: list[str] = []
        self.anchors: list[str] = []
        self.links: list[dict[str, str | None]] = []
        self.texts: dict[str, list[str]] = {"h1": [], "title": [], "pre": [], "stamp": []}
        self._collecting: dict[str, str] = {}

    @classmethod
    @lru_cache(maxsize=512)
    def read(cls, file: Path) -> "Html":
        page = cls()
        page.feed(file.read_text(encoding="utf-8"))
        page.close()
        return page

    def links_from(self, path: str) -> list[tuple[str, str]]:
        """Return the links within the site as (path below its root, fragment); `path` is where this page lies."""
        found = [urlsplit(urljoin(HERE + path, link["href"])) for link in self.links]
        return [
            (unquote(parts.path.removeprefix("/")), unquote(parts.fragment))
            for parts in found
            if f"{parts.scheme}://{parts.netloc}/" == HERE
        ]

    def links_titled(self, title: str) -> list[str]:
        return [link["href"] for link in self.links if link.get("title") == title]

    def links_of(self, name: str) -> list[str]:
        """Return the links of the CSS class `name`."""
        return [link["href"] for link in self.links if name in (link.get("class") or "").split()]

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = dict(attributes)
        classes = (found.get("class") or "").split()
        if found.get("id"):
            self.ids.append(found["id"])
            if tag in HEADINGS:
                self.anchors.append(found["id"])
        if tag == "a" and found.get("href"):
            self.links.append(found)
        kind = "stamp" if tag == "span" and "stamp" in classes else tag
        if kind in self.texts:
            self.texts[kind].append("")
            self._collecting[kind] = tag

    def handle_endtag(self, tag: str) -> None:
        self._collecting = {kind: opened for kind, opened in self._collecting.items() if opened != tag}

    def handle_data(self, data: str) -> None:
        for kind in self._collecting:
            self.texts[kind][-1] += data
