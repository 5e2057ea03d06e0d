"""Small handbooks built by MkDocs with the project's own settings, hooks, theme and library."""

import os
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import Element, TreeBuilder

from handbooks import CONFIG, SmallHandbook, write_handbook

ROOT = Path(__file__).resolve().parent.parent
TOPIC = "docs/parameters/index.md"


def write_site(root: Path) -> SmallHandbook:
    """Write the small handbook with all that a build needs; its topic page shows the questions."""
    small = write_handbook(root)
    shutil.copytree(ROOT / "hooks", root / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "scripts/handbook", root / "scripts/handbook", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "docs/assets", root / "docs/assets")
    before, rest = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:\n")
    nav = CONFIG.split("nav:\n")[1]
    after = rest.split("\n\n", 1)[1]
    small.write("mkdocs.yml", f"{before}\nnav:\n{nav}\n{after}")
    small.write(TOPIC, "---\nrender_macros: true\n---\n\n# Parameters\n\n{{ questions_of_topic() }}\n")
    return small


def build(small: SmallHandbook) -> subprocess.CompletedProcess:
    """Build the handbook into its folder site/, as strictly as scripts/build does."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    environment.pop("PYTHONPATH", None)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(command, cwd=small.root, capture_output=True, text=True, env=environment, check=False)


class Tree(HTMLParser):
    """Builds the tree of a page's elements, as the standard library's XML has them."""

    EMPTY = frozenset("area base br col embed hr img input link meta source track wbr".split())

    def __init__(self, html: str):
        super().__init__()
        self.builder = TreeBuilder()
        self.builder.start("page", {})
        self.opened = ["page"]
        self.feed(html)
        self.handle_endtag("page")
        self.root = self.builder.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in self.EMPTY:
            self.builder.end(tag)
        else:
            self.opened.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        self.builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        while tag in self.opened:
            closing = self.opened.pop()
            self.builder.end(closing)
            if closing == tag:
                break

    def handle_data(self, data: str) -> None:
        self.builder.data(data)


def page(small: SmallHandbook, path: str) -> Element:
    """Return the built page at `path`, which is empty or ends with a slash."""
    return Tree(small.file(f"site/{path}index.html").read_text(encoding="utf-8")).root


def all_of(element: Element, *tags: str) -> list[Element]:
    """Return the elements below with one of `tags`, in the order of the page."""
    return [below for below in element.iter() if below.tag in tags and below is not element]


def text(element: Element) -> str:
    return "".join(element.itertext()).removesuffix("¶")
