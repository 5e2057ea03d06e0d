"""The search: each answer once, on its own page, also by other wordings of the question."""

import json
import re
from collections import Counter
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect
from website.browsing import Visit
from website.building import Website


def search(page: Page, words: str) -> Locator:
    """Type into the search field as a reader does; return the results, one per page of the site."""
    page.locator(".md-search__input").click()
    page.keyboard.type(words)
    expect(page.locator(".md-search-result__meta")).to_contain_text(re.compile(r"\d+ matching document"))
    return page.locator(".md-search-result__item")


@pytest.fixture(scope="module")
def index(website: Website) -> list[dict]:
    return json.loads((website.folder / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]


def test_a_word_of_one_answer_leads_to_its_page_with_the_answer_open(visit: Visit, website: Website):
    page = visit()
    results = search(page, "flibbertigibbet")
    expect(results).to_have_count(1)
    results.locator("a").first.click()
    page.wait_for_url(re.compile(rf"/{website.answer.id}/(\?|#|$)"))
    expect(page.locator("article p", has_text="flibbertigibbet")).to_be_visible()
    assert page.locator("details.answer").count() == 0


def test_a_question_is_found_by_its_own_words_and_not_as_a_copy(visit: Visit, website: Website):
    question = website.recorded
    page = visit()
    results = search(page, question.plain_title)
    found = results.locator("a.md-search-result__link").evaluate_all("all => all.map(link => link.href)")
    assert urlsplit(found[0]).path.endswith(f"/{question.id}/")
    places = [(urlsplit(link).path, urlsplit(link).fragment) for link in found]
    assert not [place for path, place in places if path.endswith(f"/{question.topic}/") and place]


def test_other_words_for_a_question_find_its_page(visit: Visit, website: Website):
    page = visit()
    results = search(page, "quizzacious")
    expect(results).to_have_count(1)
    results.locator("a").first.click()
    page.wait_for_url(re.compile(rf"/{website.answer.id}/(\?|#|$)"))


def test_the_index_has_each_question_once(index: list[dict], website: Website):
    times = Counter(entry["location"] for entry in index)
    assert {q.id: times[f"{q.id}/"] for q in website.handbook.questions} == {
        q.id: 1 for q in website.handbook.questions
    }


def test_the_index_has_no_copies_of_the_topic_pages(index: list[dict], website: Website):
    topics = tuple(f"{topic.slug}/#" for topic in website.handbook.topics)
    assert [entry["location"] for entry in index if entry["location"].startswith(topics)] == []


def test_a_topic_page_is_indexed_with_its_introduction_alone(index: list[dict], website: Website):
    (entry,) = [entry for entry in index if entry["location"] == f"{website.topic}/"]
    assert 0 < len(entry["text"]) < 1000
    assert "flibbertigibbet" not in entry["text"]


def test_the_index_knows_every_other_wording(index: list[dict], website: Website):
    texts = {entry["location"]: entry["text"] for entry in index}
    for question in website.handbook.questions:
        for wording in question.meta.aka:
            assert wording.split()[0] in texts[f"{question.id}/"].partition("Also asked as: ")[2], question.id
