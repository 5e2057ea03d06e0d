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
    """Type into the search field as a reader does; return the results, one per page of the site.

    They are there on return, or the offer where nothing was found. The line above them is no sign of it: where the
    answer to the empty field comes after the key, that line says for a moment that nothing was found.
    """
    field = page.locator(".md-search__input")
    field.click()
    # The box asks at a key: what is on the screen never answers a part of the words.
    field.fill(words[:-1])
    page.keyboard.type(words[-1])
    expect(page.locator(".md-search-result__item, .search-nothing").first).to_be_visible()
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


def test_words_are_marked_and_text_is_not_taken_for_html(visit: Visit):
    result = search(visit(), "grawlix").first
    expect(result.locator("mark").last).to_have_text("grawlix")
    expect(result).to_contain_text("<grawlix>")


def test_a_word_that_means_something_to_the_script_is_a_word_like_others(visit: Visit, website: Website):
    results = search(visit(), "constructor grawlix")
    expect(results.first.locator("a").first).to_have_attribute("href", re.compile(website.answer.id))


def test_an_abbreviation_is_found_by_the_words_it_stands_for(visit: Visit, website: Website):
    page = visit()
    result = search(page, "grawlix dependency injection").filter(has=page.locator(f"a[href*='{website.answer.id}']"))
    expect(result.locator("mark", has_text=re.compile("^DI$")).first).to_be_attached()


def test_the_search_recovers_when_its_index_could_not_be_loaded_at_first(visit: Visit):
    page = visit()
    page.context.route(f"**/{PAGES}", lambda route: route.fulfill(body="<h1>Bad gateway</h1>"))
    with page.context.expect_event("response", lambda response: response.url.endswith(PAGES)):
        page.locator(".md-search__input").click()
    page.context.unroute(f"**/{PAGES}")
    expect(search(page, "flibbertigibbet").first).to_be_visible()


def test_a_topic_and_a_level_narrow_the_results(visit: Visit, website: Website):
    def found(words: str) -> list[str]:
        links = search(visit(), words).evaluate_all("all => all.map(result => result.querySelector('a').pathname)")
        return ["/".join(path.strip("/").split("/")[-2:]) for path in links]

    wanted = website.recorded
    in_topic = found(f"{wanted.plain_title} topic:{wanted.topic} ")
    assert in_topic[0] == wanted.id
    assert {page.split("/")[0] for page in in_topic} == {wanted.topic}
    of_level = found(f"{wanted.plain_title} level:{wanted.meta.level} ")
    assert of_level[0] == wanted.id
    assert {website.handbook.by_id[page].meta.level for page in of_level} == {wanted.meta.level}
    assert set(in_topic) - set(of_level)
    assert set(of_level) - set(in_topic)


def test_an_address_with_a_query_opens_the_search_with_its_results(visit: Visit, website: Website):
    page = visit("?q=flibbertigibbet")
    expect(page.locator(".md-search-result__item a").first).to_have_attribute("href", re.compile(website.answer.id))


def test_where_nothing_is_found_the_nearest_questions_are_offered_and_a_way_to_ask(visit: Visit, website: Website):
    page = visit()
    expect(search(page, "flibbertigibbet topic:zoo")).to_have_count(0)
    offer = page.locator(".search-nothing")
    expect(offer.get_by_role("link").first).to_have_attribute("href", re.compile(f"/{website.answer.id}/$"))
    ask = offer.get_by_role("link", name="Ask for this question")
    expect(ask).to_have_attribute("href", re.compile(r"/issues/new\?template=missing-question.yml&title=Missing%3A\+f"))
    page.keyboard.press("ArrowDown")
    expect(offer.get_by_role("link").first).to_be_focused()


def test_the_offer_is_gone_with_the_next_words(visit: Visit):
    page = visit()
    search(page, "qxzzwq")
    expect(page.locator(".search-nothing")).to_be_visible()
    expect(search(page, "flibbertigibbet")).to_have_count(1)
    expect(page.locator(".search-nothing")).to_have_count(0)
