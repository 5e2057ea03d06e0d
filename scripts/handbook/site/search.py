"""What the search of a site built by MkDocs loads: first what people search by, then the text of everything.

The theme fetches its whole index with every page, as soon as it opens. Here that index is an empty one; the worker
`assets/search/worker.js` loads `search/pages.json` when a reader turns to the search, and behind it
`search/sections.json`.
"""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

from ruamel.yaml import YAML

from handbook.files import write_whole
from handbook.questions.library import Handbook

INDEX = "search/search_index.json"  # the theme's own; its settings stay there, for marking words in a page
PAGES, SECTIONS = "search/pages.json", "search/sections.json"
STOCK_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
WORKER = "assets/search/worker.js"
SYNONYMS = Path(__file__).with_name("synonyms.yml")
WORD = re.compile(r"[^\W_]\w+")


def write_search(site: Path, handbook: Handbook) -> None:
    """Replace the theme's index in the built `site` by the two files of the worker, and let the pages ask that worker.

    Nothing changes where it is done already. A page that the last build left as it was keeps its sections.
    """
    index = json.loads((site / INDEX).read_text(encoding="utf-8"))
    if index["docs"]:
        sections = [section_of(entry) for entry in index["docs"]]
        built = {page_of(section) for section in sections}
        sections += [section for section in read_sections(site) if page_of(section) not in built]
        _write(site / SECTIONS, sections)
        _write(site / INDEX, {**index, "docs": []})
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        if STOCK_WORKER.search(html):  # a page that was not built now keeps its time, by which a preview tells its age
            page.write_text(STOCK_WORKER.sub(WORKER, html), encoding="utf-8")
    _write(site / PAGES, {"pages": _pages(read_sections(site), handbook), "synonyms": _synonyms()})


def read_sections(site: Path) -> list[dict]:
    """Return the sections of the built `site`, in the order of its pages; none where it was not built yet."""
    file = site / SECTIONS
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else []


def page_of(section: dict) -> str:
    """Return the address of the page on which `section` stands."""
    return section["location"].partition("#")[0]


def section_of(entry: dict) -> dict:
    """Return an entry of the theme's index as plain text, with the words of its code apart, each once."""
    title, text = _Text(entry["title"]), _Text(entry["text"])
    return {
        "location": entry["location"],
        "title": "".join(title.prose),
        "text": " ".join("".join(text.prose).split()),
        "names": " ".join(dict.fromkeys(text.names)),
        "code": " ".join(dict.fromkeys(WORD.findall(" ".join(text.blocks)))),
    }


class _Text(HTMLParser):
    """Takes HTML apart: its `prose`, the `names` set as code within it, and its `blocks` of code."""

    def __init__(self, html: str):
        super().__init__()
        self.prose, self.names, self.blocks = [], [], []
        self._open = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self._open.append(tag)
        if tag in {"p", "li", "ul", "ol"}:
            self.prose.append(" ")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "pre" in self._open:
            self.blocks.append(data)
            return
        self.prose.append(data)
        if "code" in self._open:
            self.names.append(data)


def _pages(sections: list[dict], handbook: Handbook) -> list[dict]:
    """Return one entry a page: its title, what stands before the first heading, and of a question what it goes by."""
    by_address = {f"{question.id}/": question for question in handbook.questions}
    short_names = {entry.page: entry.title for entry in handbook.nav}
    names: dict[str, dict] = {}
    for section in sections:
        names.setdefault(page_of(section), {}).update(dict.fromkeys(section["names"].split()))
    pages = []
    for section in (section for section in sections if "#" not in section["location"]):
        page = {key: section[key] for key in ("location", "title", "text")}
        if question := by_address.get(section["location"]):
            page |= {"name": f"{short_names.get(f'{question.id}.md', '')}; {question.slug}"}
            page |= {"aka": question.meta.aka, "names": " ".join(names[section["location"]])}
            page |= {"topic": question.topic, "level": question.meta.level}
        pages.append(page)
    return pages


def _synonyms() -> dict[str, str]:
    """Return for each word of the field that has others: all of its group, from synonyms.yml."""
    groups = YAML(typ="safe").load(SYNONYMS.read_text(encoding="utf-8"))
    return {word: " ".join(other for other in group if other != word) for group in groups for word in group}


def _write(file: Path, data: object) -> None:
    write_whole(file, json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n")
