"""What the search of a site built by MkDocs loads: first what people search by, then the text of everything.

The theme fetches its whole index with every page, as soon as it opens. Here that index is an empty one; the worker
`assets/search/worker.js` loads `search/pages.json` when a reader turns to the search, and behind it
`search/sections.json`. With `search_engine: pagefind` under `extra` in mkdocs.yml, the worker
`assets/search/pagefind.js` asks an index of Pagefind instead, whose parts are loaded as they are needed.
"""

import json
import re
import subprocess
import sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

from ruamel.yaml import YAML

from handbook.files import write_whole
from handbook.problem import HandbookError, Problem
from handbook.questions.library import Handbook
from handbook.questions.nav import CONFIG

INDEX = "search/search_index.json"  # the theme's own; its settings stay there, for marking words in a page
PAGES, SECTIONS = "search/pages.json", "search/sections.json"
STOCK_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
WORKERS = {"minisearch": "assets/search/worker.js", "pagefind": "assets/search/pagefind.js"}
PAGEFIND = (sys.executable, *"-m pagefind --silent --root-selector article --exclude-selectors .headerlink".split())
SYNONYMS = Path(__file__).with_name("synonyms.yml")
WORD = re.compile(r"[^\W_]\w+")
NAME = re.compile(r"\w{2,}")
TELLING = 10  # a name on more pages than this leads to none of them: it is left to sections.json


def write_search(site: Path, handbook: Handbook) -> None:
    """Replace the theme's index in the built `site` by the data of the chosen worker, and let its pages ask it.

    Nothing changes where it is done already. A page that the last build left as it was keeps its sections.
    Raises HandbookError where mkdocs.yml asks for an engine that there is not.
    """
    engine = _engine(handbook.root / CONFIG)
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
            page.write_text(STOCK_WORKER.sub(WORKERS[engine], html), encoding="utf-8")
    if engine == "pagefind":
        subprocess.run([*PAGEFIND, "--site", site], check=True)
    else:
        _write(site / PAGES, {"pages": _pages(read_sections(site), handbook), "synonyms": _synonyms()})


def _engine(config: Path) -> str:
    settings = YAML(typ="rt").load(config.read_text(encoding="utf-8"))
    extra = settings.get("extra") or {}
    engine = extra.get("search_engine", "minisearch")
    if engine in WORKERS:
        return engine
    line = extra.lc.value("search_engine")[0] + 1
    message = f"there is no search engine {engine!r}"
    raise HandbookError([Problem(config.name, line, message, f"name one of {', '.join(WORKERS)}")])


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
        names.setdefault(page_of(section), {}).update(dict.fromkeys(NAME.findall(section["names"])))
    spread = Counter(name for on_page in names.values() for name in on_page)
    pages = []
    for section in (section for section in sections if "#" not in section["location"]):
        page = {key: section[key] for key in ("location", "title", "text")}
        if question := by_address.get(section["location"]):
            page |= {"name": f"{short_names.get(f'{question.id}.md', '')}; {question.slug}", "aka": question.meta.aka}
            said = set(NAME.findall(" ".join([page["text"], page["title"], page["name"], *page["aka"]])))
            telling = (name for name in names[page["location"]] if spread[name] <= TELLING and name not in said)
            page |= {"names": " ".join(telling), "topic": question.topic, "level": question.meta.level}
        pages.append(page)
    return pages


def _synonyms() -> dict[str, str]:
    """Return for each word of the field that has others: all of its group, from synonyms.yml."""
    groups = YAML(typ="safe").load(SYNONYMS.read_text(encoding="utf-8"))
    return {word: " ".join(other for other in group if other != word) for group in groups for word in group}


def _write(file: Path, data: object) -> None:
    write_whole(file, json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n")
