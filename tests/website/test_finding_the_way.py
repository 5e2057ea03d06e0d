"""The start page, the level pages and the page for a wrong address."""

from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Page, expect
from website.browsing import Visit
from website.building import BASE, Website

LEVELS = ("beginner", "mid", "senior")


def links(page: Page) -> list[str]:
    """Return where the links of the article lead, below the start page and without those to places in a page."""
    found = page.eval_on_selector_all(
        "article a[href]:not(.headerlink, .md-content__button)", "all => all.map(link => link.href)"
    )
    return [urlsplit(link).path.removeprefix(BASE) for link in found]


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_page_lists_exactly_the_questions_of_its_level(visit: Visit, website: Website, level: str):
    expected = [f"{question.id}/" for question in website.handbook.questions if question.meta.level == level]
    assert links(visit(f"{level}/")) == expected


def test_the_start_page_leads_to_every_topic_and_level(visit: Visit, website: Website):
    page = visit()
    found = links(page)
    assert [path for path in found if path in [f"{topic.slug}/" for topic in website.handbook.topics]] == [
        f"{topic.slug}/" for topic in website.handbook.topics
    ]
    assert {f"{level}/" for level in LEVELS} <= set(found)
    assert {"contributing/", "sources/"} <= set(found)


def test_the_start_page_counts_the_questions_of_each_topic(visit: Visit, website: Website):
    counts = visit().locator(".topics .count").all_inner_texts()
    assert counts == [f"{len(topic.questions)} questions" for topic in website.handbook.topics]


def test_the_start_page_speaks_to_both_readers(visit: Visit):
    page = visit()
    for words in ("You will be asked", "You will ask"):
        expect(page.get_by_role("heading", name=words)).to_be_visible()


def test_a_wrong_address_shows_a_page_that_leads_back(browser, address, website: Website):
    page = browser.new_page()
    answer = page.goto(urljoin(address, "no/such/page/"))
    assert answer.status == 404
    expect(page.locator("article h1")).to_contain_text("404")
    # Styled: the page was found nowhere, so everything it needs has an absolute path.
    assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--hb-accent')")
    page.locator(".md-header a.md-logo").click()
    page.wait_for_url(address)
    page.close()
