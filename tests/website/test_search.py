"""The search: each answer once, on its own page, also by other wordings of the question."""

import re
from collections import Counter
from urllib.parse import urlsplit

import pytest
from handbook.site.search import PAGES, SECTIONS, read_sections
from playwright.sync_api import Locator, Page, expect
from website.browsing import Visit
from website.building import Website


def search(page: Page, words: str) -> Locator:
    """Type into the search field as a reader does; return the results, one per page of the site."""
    field = page.locator(".md-search__input")
    field.click()
    field.fill(
        words[:-1]
    )  # the box asks with the key that is pressed last, so nothing of shorter words is on the screen
    page.keyboard.type(words[-1])
    expect(page.locator(".md-search-result__meta")).to_contain_text(re.compile(r"\d+ matching document"))
    return page.locator(".md-search-result__item")


@pytest.fixture(scope="module")
def index(website: Website) -> list[dict]:
    return read_sections(website.folder)


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


def test_nothing_of_the_index_is_loaded_before_a_reader_turns_to_the_search(visit: Visit):
    page = visit()
    loaded = []
    page.on("response", lambda response: loaded.append(urlsplit(response.url).path))
    page.reload(wait_until="networkidle")
    assert not [path for path in loaded if path.endswith((PAGES, SECTIONS, "minisearch.min.js"))]
    search(page, "flibbertigibbet")
    assert [path for path in loaded if path.endswith(PAGES)]


def test_a_name_in_the_code_of_an_answer_is_found_with_the_section_it_stands_in(visit: Visit, website: Website):
    page = visit()
    results = search(page, "zyzzyva_count")
    expect(results.locator("a").nth(1)).to_have_attribute("href", re.compile(rf"{website.answer.id}/\?h=\w+#example"))


def test_a_misspelt_word_is_understood(visit: Visit, website: Website):
    results = search(visit(), "flibertigibet")
    expect(results.first.locator("a").first).to_have_attribute("href", re.compile(f"/{website.answer.id}/"))


def test_words_are_marked_and_text_is_not_taken_for_html(visit: Visit, website: Website):
    results = search(visit(), "flibbertigibbet")
    expect(results.first.locator("mark").first).to_have_text("flibbertigibbet")


def test_a_topic_and_a_level_narrow_the_results(visit: Visit, website: Website):
    question = website.recorded
    page = visit()
    other = next(topic.slug for topic in website.handbook.topics if topic.slug != question.topic)
    results = search(page, f"{question.plain_title} topic:{question.topic} level:{question.meta.level} ")
    found = results.evaluate_all("all => all.map(result => result.querySelector('a').href)")
    assert urlsplit(found[0]).path.endswith(f"/{question.id}/")
    assert {urlsplit(link).path.split("/")[-3] for link in found} == {question.topic}
    results = search(visit(), f"{question.plain_title} topic:{other} ")
    found = results.evaluate_all("all => all.map(result => result.querySelector('a').href)")
    assert found
    assert not [link for link in found if f"/{question.topic}/" in link]


def test_an_address_with_a_query_opens_the_search_with_its_results(visit: Visit, website: Website):
    page = visit("?q=flibbertigibbet")
    expect(page.locator(".md-search-result__item a").first).to_have_attribute("href", re.compile(website.answer.id))
