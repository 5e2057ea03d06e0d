"""What holds on every page that the sitemap names."""

from xml.etree import ElementTree

import pytest
from website.browsing import Visit
from website.building import SITE_URL, Website
from website.html import Html

PARTS = 4  # of the list of pages, for the workers to share


def pages(website: Website) -> list[str]:
    """Return the paths of all pages, from the sitemap."""
    sitemap = ElementTree.parse(website.folder / "sitemap.xml")
    return [entry.text.removeprefix(SITE_URL) for entry in sitemap.iterfind(".//{*}loc")]


def test_the_sitemap_names_every_page_of_the_handbook(website: Website):
    expected = [entry.page.removesuffix(".md").removesuffix("index") for entry in website.handbook.nav]
    assert sorted(page.removesuffix("/") for page in pages(website)) == sorted(page.rstrip("/") for page in expected)


@pytest.mark.parametrize("part", range(PARTS))
def test_pages_load_without_errors_and_without_asking_another_host(visit: Visit, address, website: Website, part: int):
    found = pages(website)[part::PARTS]
    page = visit()
    for path in found:
        answer = page.goto(address + path)
        assert answer.status == 200, path
        assert page.locator("article h1").is_visible(), path


def test_ids_are_unique_in_every_page(website: Website):
    doubled = []
    for file in website.folder.rglob("*.html"):
        ids = Html.read(file).ids
        doubled += [f"{file.relative_to(website.folder)}: {name}" for name in sorted(set(ids)) if ids.count(name) > 1]
    assert not doubled


def test_links_inside_the_site_lead_to_a_page_and_a_place_in_it(website: Website):
    dead = []
    for path in pages(website):
        for target, fragment in Html.read(website.folder / path / "index.html").links_from(path):
            file = website.folder / target / "index.html" if target.endswith("/") or not target else None
            if file is None:
                dead += [] if (website.folder / target).is_file() else [f"{path} -> {target}"]
            elif not file.is_file() or (fragment and fragment not in Html.read(file).ids):
                dead.append(f"{path} -> {target}#{fragment}")
    assert not dead
