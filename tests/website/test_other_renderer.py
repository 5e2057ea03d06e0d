"""The same tree built by the theme's successor: what a reader needs is there, page for page."""

import json
import re
from pathlib import Path

import pytest
from website.building import Website, add_pages, build_with_zensical, copy_repository
from website.html import Html


@pytest.fixture(scope="module")
def other(share) -> Website:
    """The site as Zensical builds it."""

    def make(folder: Path) -> None:
        add_pages(copy_repository(folder / "tree"))
        build_with_zensical(folder / "tree")

    tree = share("other-website", make) / "tree"
    return Website(tree, tree / "site")


def pages(website: Website) -> dict[str, Html]:
    found = sorted(website.folder.rglob("index.html"))
    return {file.parent.relative_to(website.folder).as_posix(): Html.read(file) for file in found}


def entries(file: Path, key: str) -> dict[str, tuple[str, str]]:
    """Return the entries of a search index: location to title and text."""
    index = json.loads(file.read_text(encoding="utf-8"))
    return {entry["location"]: (plain(entry["title"]), plain(entry["text"])) for entry in index[key]}


def plain(html: str) -> str:
    """Return the words alone: the two break lines at other places of the markup, which no search sees."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def differing(first: dict, second: dict) -> list[str]:
    return [name for name in first.keys() | second.keys() if first.get(name) != second.get(name)]


def test_the_same_pages_are_built(website: Website, other: Website):
    assert pages(other).keys() == pages(website).keys()


def test_titles_are_the_same(website: Website, other: Website):
    def titles(built: Website) -> dict[str, tuple]:
        # The themes name the window of the start page in their own ways: after the site, or after its entry in nav.
        return {
            path: (page.texts["h1"], None if path == "." else page.texts["title"][0])
            for path, page in pages(built).items()
        }

    assert differing(titles(website), titles(other)) == []
    assert all(len(headings) == 1 for headings, _ in titles(other).values())


def test_anchors_of_headings_are_the_same(website: Website, other: Website):
    def anchors(built: Website) -> dict[str, list[str]]:
        return {path: page.anchors for path, page in pages(built).items()}

    assert differing(anchors(website), anchors(other)) == []
    assert any(anchors(other).values())


def test_code_is_the_same(website: Website, other: Website):
    def code(built: Website) -> dict[str, list[str]]:
        return {path: page.texts["pre"] for path, page in pages(built).items()}

    assert differing(code(website), code(other)) == []
    assert sum(map(len, code(other).values())) > len(website.handbook.questions)


def test_stamps_are_the_same(website: Website, other: Website):
    def stamps(built: Website) -> dict[str, list[str]]:
        return {path: page.texts["stamp"] for path, page in pages(built).items()}

    assert differing(stamps(website), stamps(other)) == []
    assert stamps(other)[website.recorded.id][0].startswith("Run on FastAPI 0.164.2")


def test_the_search_finds_the_same(website: Website, other: Website):
    ours = entries(website.folder / "search" / "search_index.json", "docs")
    assert differing(ours, entries(other.folder / "search.json", "items")) == []
    assert "quizzacious" in ours[f"{website.answer.id}/"][1]


def test_questions_are_exported_alike(website: Website, other: Website):
    exported = [(built.folder / "questions.json").read_text(encoding="utf-8") for built in (website, other)]
    assert exported[0] == exported[1]
    assert len(json.loads(exported[0])) == len(website.handbook.questions)


def test_own_styles_and_script_are_loaded_in_both(website: Website, other: Website):
    own = [file.name for file in (website.root / "docs" / "assets").iterdir() if file.suffix in (".css", ".js")]
    assert len(own) > 1
    for built in (website, other):
        html = (built.folder / website.topic / "index.html").read_text(encoding="utf-8")
        assert [name for name in own if f"assets/{name}" not in html] == []
