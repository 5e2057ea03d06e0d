"""The `nav` of a mkdocs.yml: the one list that orders topics and questions and gives each question its short name."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.reader import ReaderError

from handbook.problem import HandbookError, Problem
from handbook.questions.yaml_text import as_key

CONFIG = "mkdocs.yml"


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
    except ReaderError as error:  # a sign that YAML does not allow
        line = text.count("\n", 0, error.position) + 1
        what = f"this is not YAML: the character #x{error.character:04x}"
        raise HandbookError([Problem(name, line, what, "take it out, or write its reference in quotes")]) from error
    if not isinstance(data, dict) or not isinstance(data.get("nav"), list):
        raise HandbookError([Problem(name, 1, f"{CONFIG} has no `nav` list", "list the pages under `nav:`")])
    return _entries(data["nav"])


def entry_line(name: str, page: str) -> str:
    """Return the line that gives `page` its short name, without its indentation."""
    return f"- {as_key(name)}: {page}"


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
