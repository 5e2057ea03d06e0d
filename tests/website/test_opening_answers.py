"""A topic page, whose answers are closed until the reader asks for one, in whatever way."""

import pytest
from playwright.sync_api import Locator, Page, expect
from website.browsing import Visit
from website.building import Website

IN_VIEW = """heading => {
  const top = heading.getBoundingClientRect().top;
  const header = document.querySelector(".md-header").getBoundingClientRect().bottom;
  return top >= header - 1 && top < innerHeight / 2;
}"""


@pytest.fixture
def slug(website: Website) -> str:
    """A question far down the page."""
    return website.handbook.topics[0].questions[-3].slug


@pytest.fixture
def topic(website: Website) -> str:
    return f"{website.topic}/"


def answer(page: Page, slug: str) -> Locator:
    return page.locator(f"h2.question#{slug} ~ details.answer").first


def open_answers(page: Page) -> list[str]:
    """Return the slugs of the questions whose answers are open."""
    return page.eval_on_selector_all(
        "h2.question",
        """all => all.filter(heading => {
          let next = heading;
          while (!next.matches("details.answer")) next = next.nextElementSibling;
          return next.open;
        }).map(heading => heading.id)""",
    )


def expect_only(page: Page, slug: str) -> None:
    """The answer of `slug` is open, its heading in view below the theme's header, and the others are closed."""
    heading = page.locator(f"h2.question#{slug}")
    page.wait_for_function(IN_VIEW, arg=heading.element_handle())
    assert open_answers(page) == [slug]
    expect(answer(page, slug).locator("> p").first).to_be_visible()


def test_every_question_stands_there_in_order_with_its_answer_closed(visit: Visit, website: Website, topic: str):
    page = visit(topic)
    slugs = page.eval_on_selector_all("h2.question", "all => all.map(heading => heading.id)")
    assert slugs == [question.slug for question in website.handbook.topics[0].questions]
    assert page.locator("details.answer").count() == len(slugs)
    assert open_answers(page) == []
    assert not page.locator("details.answer > p").first.is_visible()


def test_a_link_to_a_question_opens_its_answer_on_a_fresh_load(visit: Visit, topic: str, slug: str):
    expect_only(visit(f"{topic}#{slug}"), slug)


def test_a_change_of_the_address_opens_the_answer(visit: Visit, topic: str, slug: str):
    page = visit(topic)
    page.evaluate("slug => { location.hash = slug }", slug)
    expect_only(page, slug)


def test_all_answers_open_and_close_at_once(visit: Visit, topic: str):
    page = visit(topic)
    page.get_by_role("button", name="Expand all").click()
    assert len(open_answers(page)) == page.locator("h2.question").count()
    page.get_by_role("button", name="Collapse all").click()
    assert open_answers(page) == []


def test_the_keyboard_alone_opens_and_closes_an_answer(visit: Visit, topic: str, website: Website):
    page = visit(topic)
    page.get_by_role("button", name="Collapse all").focus()
    for _ in range(5):  # the heading's own link comes first
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('details.answer > summary')"):
            break
    page.keyboard.press("Enter")
    assert open_answers(page) == [website.recorded.slug]
    page.keyboard.press("Enter")
    assert open_answers(page) == []


def test_without_javascript_a_click_opens_the_answer(visit: Visit, topic: str, slug: str):
    page = visit(topic, java_script_enabled=False)
    text = answer(page, slug).locator("> p").first
    expect(text).not_to_be_visible()
    answer(page, slug).locator("> summary").click()
    expect(text).to_be_visible()


def test_each_question_leads_to_its_own_page(visit: Visit, topic: str, website: Website):
    page = visit(topic)
    page.locator(f"h2.question#{website.answer.slug} ~ .parts").first.get_by_role("link", name="Watch out").click()
    page.wait_for_url(f"**/{website.answer.id}/#watch-out")
    expect(page.locator("article h1")).to_contain_text(website.answer.plain_title)


def test_level_and_draft_are_shown_at_each_question(visit: Visit, topic: str, website: Website):
    page = visit(topic)
    badges = page.eval_on_selector_all("h2.question + .facts", "all => all.map(facts => facts.innerText)")
    for badge, question in zip(badges, website.handbook.topics[0].questions, strict=True):
        level = {"beginner": "Beginner", "mid": "Mid-level", "senior": "Senior", None: ""}[question.meta.level]
        assert level in badge, question.id
        assert ("Draft" in badge) == question.is_draft, question.id
