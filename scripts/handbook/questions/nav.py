"""The `nav` of a mkdocs.yml: the one list that orders topics and questions and gives each question its short name."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from handbook.problem import HandbookError, Problem

CONFIG = "mkdocs.yml"
# Several words, or a locator: nothing else in any place of any YAML. A parser says so too, but takes a hundred times as
# long, and a handbook has many names and sources.
PLAIN = re.compile(r"[A-Za-z][\w-]*(?:[ #][\w-]+)+", re.ASCII)


@dataclass(frozen=True)
class NavEntry:
    """An item of a list in `nav`.

    `title` is "" where it has none, `page` its path below docs/, None for a group, whose items are `children`. It
    stands on the lines `line` to `last_line` (from 1), its dash in column `column` (from 0).
    """

    title: str
    page: str | None
    line: int
    last_line: int
    column: int
    children: tuple["NavEntry", ...] = ()

    @property
    def pages(self) -> tuple[str, ...]:
        """All pages that the item leads to, in order."""
        return tuple(leaf.page for leaf in leaves([self]))


def leaves(entries: Iterable[NavEntry]) -> Iterator[NavEntry]:
    """Yield the entries that are pages, in order."""
    for entry in entries:
        if entry.page is None:
            yield from leaves(entry.children)
        else:
            yield entry


def read_nav(config: Path) -> tuple[NavEntry, ...]:
    """Return the items of `nav` in `config`, a mkdocs.yml. Raises HandbookError where there is none."""
    if not config.exists():
        raise HandbookError([Problem(config.name, 1, f"there is no {CONFIG}", "run this in the project's folder")])
    return _read_nav(config, config.stat().st_mtime_ns)


@lru_cache(maxsize=8)  # every macro call of a build asks for it
def _read_nav(config: Path, _mtime_ns: int) -> tuple[NavEntry, ...]:
    return parse_nav(config.read_text(encoding="utf-8"), config.name)


def parse_nav(text: str, name: str = CONFIG) -> tuple[NavEntry, ...]:
    """Return the items of `nav` in `text`, the content of the file `name`. Raises HandbookError where there is none."""
    try:
        data = YAML(typ="rt").load(text)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise HandbookError([Problem(name, line, f"this is not YAML: {error.problem}", "correct it")]) from error
    if not isinstance(data, dict) or not isinstance(data.get("nav"), list):
        raise HandbookError([Problem(name, 1, f"{CONFIG} has no `nav` list", "list the pages under `nav:`")])
    return _entries(data["nav"])


def entry_line(name: str, page: str) -> str:
    """Return the line that gives `page` its short name, without its indentation."""
    return f"- {yaml_key(name)}: {page}"


def yaml_key(text: str) -> str:
    """Return `text` as a YAML key: plain where it reads back as itself, else in quotes."""
    if PLAIN.fullmatch(text):
        return text
    try:
        plain = YAML(typ="safe").load(f"- {text}: x") == [{text: "x"}]
    except YAMLError:
        plain = False
    return text if plain else json.dumps(text, ensure_ascii=False)


def _entries(items: list) -> tuple[NavEntry, ...]:
    return tuple(_entry(item, *items.lc.item(position)) for position, item in enumerate(items))


def _entry(item: object, line: int, column: int) -> NavEntry:
    """Make an entry of an item whose content begins at `line` and `column`; its dash stands two columns before."""
    title, value = next(iter(item.items())) if isinstance(item, Mapping) else ("", item)
    if not isinstance(value, list):
        return NavEntry(str(title), str(value), line + 1, line + 1, column - 2)
    children = _entries(value)
    last = max([line + 1, *(child.last_line for child in children)])
    return NavEntry(str(title), None, line + 1, last, column - 2, children)
