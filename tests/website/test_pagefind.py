"""The search over an index of Pagefind, which one setting chooses: the same box, results and filters."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from small_sites import build, write_site
from website.browsing import watched
from website.serving import serving
from website.test_search import search


@pytest.fixture
def page(tmp_path: Path, browser: Browser) -> Iterator[Page]:
    small = write_site(tmp_path)
    config = small.file("mkdocs.yml")
    chosen = config.read_text(encoding="utf-8").replace("search_engine: minisearch", "search_engine: pagefind")
    config.write_text(chosen, encoding="utf-8")
    small.edit("docs/parameters/path-parameters.md", "level: beginner", "level: beginner\naka: [grawlix variable]")
    built = build(small)
    assert built.returncode == 0, built.stderr
    with serving(small.root / "site") as address, watched(browser, address) as visit:
        yield visit()


def test_a_page_is_found_by_its_wordings_and_shows_its_sections(page: Page):
    links = search(page, "grawlix").first.locator("a")
    expect(links.first).to_have_attribute("href", re.compile(r"parameters/path-parameters/\?h=grawlix$"))
    expect(search(page, "contract").first.locator("a[href*='#in-depth']")).to_be_attached()


def test_levels_narrow_the_results_and_what_comes_near_is_offered_where_none_is_left(page: Page):
    expect(search(page, "grawlix level:beginner ").first).to_be_visible()
    expect(search(page, "grawlix topic:param ")).to_have_count(1)
    expect(search(page, "grawlix topic:zoo ")).to_have_count(0)
    expect(search(page, "grawlix level:senior ")).to_have_count(0)
    nearest = page.locator(".search-nothing").get_by_role("link").first
    expect(nearest).to_have_attribute("href", re.compile(r"parameters/path-parameters/$"))
