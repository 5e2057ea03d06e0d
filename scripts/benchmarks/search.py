"""How well the search finds: queries typed into the real box in Chromium, beside other searches of the same pages."""

import gzip
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.lighthouse import CHROMIUM, compressed_site
from benchmarks.timing import build
from benchmarks.trees import ROOT, copy_handbook, edit_config
from handbook.site.search import INDEX, PAGES
from playwright.sync_api import Page, sync_playwright
from ruamel.yaml import YAML

QUERIES = ROOT / "tests" / "search" / "queries.yml"
SEEN = 10  # results that count

# The box answers at a key. Emptying it first makes the answer to the next query a change that can be waited for.
ASK = """async (words) => {
  const field = document.querySelector(".md-search__input"), meta = document.querySelector(".md-search-result__meta");
  const type = (text) => { field.value = text; field.dispatchEvent(new KeyboardEvent("keyup", {bubbles: true})); };
  const until = async (done) => {
    for (let tick = 0; !done(); tick++) {
      if (tick > 3000) throw new Error(`no answer to: ${words}`);
      await new Promise(requestAnimationFrame);
    }
  };
  const empty = () => !/document/.test(meta.textContent);
  type("");
  await until(empty);
  const before = performance.now();
  type(words);
  await until(() => !empty());
  const links = [...document.querySelectorAll(".md-search-result__item")].map((item) => item.querySelector("a").href);
  return {links, milliseconds: performance.now() - before};
}"""
ASK_PAGEFIND = """async (words) => {
  const pagefind = await import(new URL("pagefind/pagefind.js", location.href));
  const {results} = await pagefind.search(words);
  const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return {links: found.map((result) => new URL(result.url, location.origin).href), milliseconds: 0};
}"""
# Its box stands in a shadow tree without names; an answer is there when the links stand still.
ASK_ZENSICAL = """async (words) => {
  const frame = () => new Promise(requestAnimationFrame);
  const roots = () => [...document.querySelectorAll("body > *")].map((host) => host.shadowRoot).filter(Boolean);
  const box = () => roots().find((root) => root.querySelector("input"));
  if (!box()) document.dispatchEvent(new KeyboardEvent("keydown", {key: "/", bubbles: true}));
  for (let tick = 0; !box() && tick < 300; tick++) await frame();
  const links = () => [...box().querySelectorAll("a[href*='?h=']")].map((link) => link.href);
  const field = box().querySelector("input");
  const type = async (text) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
    field.dispatchEvent(new InputEvent("input", {bubbles: true}));
    let before = "", still = 0;
    for (let tick = 0; still < 12 && tick < 300; tick++) {
      await frame();
      const now = JSON.stringify(links());
      still = now === before ? still + 1 : 0;
      before = now;
    }
  };
  await type("");
  await type(words);
  return {links: links(), milliseconds: 0};
}"""


@dataclass(frozen=True)
class Query:
    """What a person types, of which `kind`, and the ids of the pages that would satisfy."""

    words: str
    kind: str
    pages: tuple[str, ...]


def read_queries(file: Path = QUERIES) -> list[Query]:
    """Return the queries in their order: every other one, the second, the fourth…, is kept aside while tuning."""
    entries = YAML(typ="safe").load(file.read_text(encoding="utf-8"))
    return [Query(words, kind, tuple(pages)) for kind, queries in entries.items() for words, pages in queries.items()]


def figures(ranks: list[int | None]) -> tuple[float, float, float]:
    """Return of ranks (from 1) the part that is 1, the part that is at most 5, and the mean reciprocal rank."""
    count = len(ranks) or 1
    first = sum(rank == 1 for rank in ranks) / count
    among_five = sum(rank is not None and rank <= 5 for rank in ranks) / count
    return first, among_five, sum(1 / rank for rank in ranks if rank and rank <= SEEN) / count


def rank(query: Query, links: list[str]) -> int | None:
    """Return the place, from 1, of the first link that leads to a page of the query."""
    found = list(dict.fromkeys(urlsplit(link).path.strip("/") for link in links))
    return next((place for place, page in enumerate(found, 1) if page in query.pages), None)


def compare(folder: Path) -> Iterator[tuple[str, list[tuple[Query, int | None]], list[float]]]:
    """Yield for the handbook's search and for each other one: its name, each query's rank, the milliseconds."""
    queries = read_queries()
    others = {"theme": (_stock, ASK), "Pagefind": (_pagefind, ASK_PAGEFIND), "Zensical": (_zensical, ASK_ZENSICAL)}
    for name, (make, ask) in {"handbook": (_handbook, ASK), **others}.items():
        with _opened(make(folder)) as page:
            for query in queries[:3]:  # what is loaded once does not count
                page.evaluate(ask, query.words)
            page.wait_for_load_state("networkidle")
            answers = [page.evaluate(ask, query.words) for query in queries]
        ranks = [(query, rank(query, answer["links"])) for query, answer in zip(queries, answers, strict=True)]
        yield name, ranks, sorted(answer["milliseconds"] for answer in answers)


def first_load(site: Path) -> int:
    """Return the compressed bytes that the search of the handbook fetches before its first result."""
    own = [file for file in (site / "assets" / "search").glob("*.js") if file.name != "pagefind.js"]
    return sum(len(gzip.compress(file.read_bytes())) for file in [*own, site / INDEX, site / PAGES])


def _handbook(folder: Path) -> Path:
    return _built(copy_handbook(folder / "handbook"), lambda config: None)


def _stock(folder: Path) -> Path:
    def change(config: dict) -> None:
        config["plugins"] = ["search", *(plugin for plugin in config["plugins"] if "macros" in plugin)]
        del config["hooks"]

    return _built(copy_handbook(folder / "stock"), change)


def _pagefind(folder: Path) -> Path:
    site = folder / "handbook" / "site"
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--root-selector", "article", "--silent"]
    subprocess.run(command, check=True)
    return site


def _zensical(folder: Path) -> Path:
    tree = copy_handbook(folder / "zensical")
    variables = {**os.environ, "PYTHONPATH": str(tree / "scripts")}
    for command in ("zensical build", f"handbook.site.finish {tree / 'site'} {tree}"):
        arguments = [sys.executable, "-m", *command.split()]
        subprocess.run(arguments, cwd=tree, env=variables, check=True, capture_output=True)
    return tree / "site"


def _built(tree: Path, change: Callable[[dict], None]) -> Path:
    edit_config(tree, change)
    build(tree)
    return tree / "site"


@contextmanager
def _opened(site: Path) -> Iterator[Page]:
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    with compressed_site(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.goto(address)
        yield page
        browser.close()


def misses(ranks: list[tuple[Query, int | None]]) -> str:
    """Return the queries that were not answered first, as JSON lines: what to look at while tuning."""
    return "\n".join(json.dumps([place, query.kind, query.words, query.pages]) for query, place in ranks if place != 1)
