"""The same tree built by the theme's successor: what a reader needs is there, page for page."""

import json
from pathlib import Path

import pytest
from handbook.site.search import read_sections, section_of
from playwright.sync_api import Browser, expect
from website.browsing import watched
from website.building import Website, add_pages, build_with_zensical, copy_repository
from website.html import Html
from website.serving import serving


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
    def texts(sections: list[dict]) -> dict[str, list[str]]:
        # The two put spaces at other places, which no search sees, and other wordings into files of their own.
        return {
            section["location"]: "".join(section[key] for key in ("title", "text", "code"))
            .partition("Also asked as: ")[0]
            .split()
            for section in sections
        }

    items = json.loads((other.folder / "search.json").read_text(encoding="utf-8"))["items"]
    ours, theirs = texts(read_sections(website.folder)), texts([section_of(item) for item in items])
    assert differing(ours, theirs) == []
    found = {item["location"]: item["text"] for item in items}
    assert "quizzacious" in found[f"{website.answer.id}/"]


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


def test_its_own_search_works(other: Website, browser: Browser):
    with serving(other.folder) as address, watched(browser, address) as visit:
        page = visit()
        page.keyboard.press("/")
        expect(page.get_by_role("combobox", name="Search")).to_be_focused()
        page.keyboard.type("quizzacious")
        expect(page.locator(f"a[href*='/{other.answer.id}/']").first).to_be_visible()
