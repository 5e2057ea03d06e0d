"""Builds the handbook as it is now, with two more pages and one record of a run, in a folder of its own."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from conftest import ROOT
from handbook.examples import record
from handbook.examples.steps import digest
from handbook.questions.library import Handbook, read_handbook
from handbook.questions.question import Question

# Like a project page on GitHub, which is not at the top of its host: an address that begins with `/` would fail here.
BASE = "/handbook/"
SITE_URL = f"https://example.org{BASE}"
DRAFT, ANSWER = "imported-and-unchecked", "added-and-answered"
PAGES = Path(__file__).with_name("pages")
RUN = record.Record("", True, datetime(2026, 3, 9, 12, tzinfo=UTC), {"python": "3.12.7", "fastapi": "0.164.2"})


@dataclass(frozen=True)
class Website:
    """A built site: `root` is the tree it was built from, `folder` the result."""

    root: Path
    folder: Path

    @cached_property
    def handbook(self) -> Handbook:
        return read_handbook(self.root)

    @property
    def topic(self) -> str:
        return self.handbook.topics[0].slug

    @property
    def draft(self) -> Question:
        return self.handbook.by_id[f"{self.topic}/{DRAFT}"]

    @property
    def answer(self) -> Question:
        """The added page, whose examples have no record."""
        return self.handbook.by_id[f"{self.topic}/{ANSWER}"]

    @property
    def recorded(self) -> Question:
        """The question whose examples have a record."""
        return self.handbook.questions[0]


def copy_repository(target: Path) -> Path:
    """Copy what a site is built from; files that are just being written, which begin with a dot, stay behind."""
    unwanted = shutil.ignore_patterns(".*", "__pycache__")
    for name in ("docs", "hooks", "scripts"):
        shutil.copytree(ROOT / name, target / name, ignore=unwanted)
    for name in ("mkdocs.yml", "requirements.txt"):
        shutil.copy(ROOT / name, target)
    return target


def add_pages(root: Path) -> None:
    """Add a draft and an answer behind the last question of the first topic, and the record of its first question."""
    handbook = read_handbook(root)
    topic = handbook.topics[0]
    last = next(entry for entry in handbook.nav if entry.page == f"{topic.questions[-1].id}.md")
    config = root / "mkdocs.yml"
    lines = config.read_text(encoding="utf-8").splitlines()
    for name in (DRAFT, ANSWER):
        shutil.copy(PAGES / f"{name}.md", root / "docs" / topic.slug)
        lines.insert(last.line, lines[last.line - 1].replace(topic.questions[-1].slug, name))
    config.write_text("\n".join(lines) + "\n", encoding="utf-8")
    first = topic.questions[0]
    record.write(root, first, record.Record(digest(first), RUN.passed, RUN.date, RUN.versions))


def run(root: Path, *command: str | Path) -> None:
    """Run a program of this environment on the tree `root`, with nothing set that would change the site."""
    variables = {name: value for name, value in os.environ.items() if name not in ("REPO_URL", "EDIT_URI")}
    variables |= {"SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root / "scripts")}
    done = subprocess.run(
        [sys.executable, "-m", *map(str, command)], cwd=root, env=variables, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{command[0]} failed:\n{done.stdout}{done.stderr}"


def build_with_mkdocs(root: Path, site: Path) -> None:
    run(root, "mkdocs", "build", "--strict", "--config-file", root / "mkdocs.yml", "--site-dir", site)


def build_with_zensical(root: Path) -> Path:
    """Build in place, as Zensical knows no other folder, and return the site's."""
    run(root, "zensical", "build", "--strict", "--config-file", "mkdocs.yml")
    run(root, "handbook.site.finish", root / "site", root)
    return root / "site"
