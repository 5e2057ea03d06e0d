"""A preview builds again what a saved file touches, and keeps the rest."""

import os
import subprocess
import sys

import pytest
from handbook.site.preview import forget_stale
from handbook.site.search import read_sections
from handbooks import PATH, QUERY, SmallHandbook
from small_sites import write_site

PAGES = ("", "parameters/", "parameters/path-parameters/", "parameters/query-parameters/")


@pytest.fixture
def built(tmp_path) -> SmallHandbook:
    small = write_site(tmp_path)
    small.write("docs/index.md", "---\nrender_macros: true\n---\n\n# Start\n\n{{ topics() }}\n")
    for file in small.root.rglob("*"):
        os.utime(file, (1000, 1000))
    for page in PAGES:
        small.write(f"site/{page}index.html", "built")
        os.utime(small.file(f"site/{page}index.html"), (2000, 2000))
    return small


def forgotten(small: SmallHandbook) -> list[str]:
    forget_stale(small.file("site"), small.root)
    return [page for page in PAGES if not small.file(f"site/{page}index.html").exists()]


def touch(small: SmallHandbook, path: str) -> None:
    os.utime(small.file(path), (3000, 3000))


def test_nothing_changed_nothing_is_forgotten(built: SmallHandbook):
    assert forgotten(built) == []


def test_a_saved_question_is_built_again_with_the_views_that_show_it(built: SmallHandbook):
    touch(built, PATH)
    assert forgotten(built) == ["", "parameters/"]  # the renderer itself sees that the page is older than its source


@pytest.mark.parametrize("path", ["mkdocs.yml", "hooks/theme/partials/content.html", "docs/helpers/server.py"])
def test_what_stands_on_every_page_makes_all_of_them_stale(built: SmallHandbook, path: str):
    if not built.file(path).exists():
        built.write(path, "x = 1\n")
    touch(built, path)
    assert forgotten(built) == list(PAGES)


def test_a_second_preview_build_shows_the_change_and_can_still_be_searched(tmp_path):
    small = write_site(tmp_path)
    build = [sys.executable, "-m", "mkdocs", "build", "--dirty", "--quiet"]
    for before, word in (("The ", "first"), ("The first", "second")):
        small.edit(PATH, f"{before.strip()} signature is", f"The {word} signature is")
        subprocess.run(build, cwd=small.root, check=True, capture_output=True)
        assert f"The {word} " in small.file("site/parameters/path-parameters/index.html").read_text(encoding="utf-8")
        locations = [entry["location"] for entry in read_sections(small.file("site"))]
        assert f"{QUERY.removeprefix('docs/').removesuffix('.md')}/" in locations
