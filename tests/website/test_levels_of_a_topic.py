"""A topic page shows the questions of one level without a reload, and the address keeps the choice."""

import pytest
from playwright.sync_api import Page, expect
from website.browsing import Visit
from website.building import Website


def shown(page: Page) -> list[str]:
    """Return the slugs of the questions that a reader sees."""
    return page.locator("h2.question").evaluate_all("all => all.filter(h => h.checkVisibility()).map(h => h.id)")


def slugs(website: Website, level: str | None = None) -> list[str]:
    questions = website.handbook.topics[0].questions
    return [question.slug for question in questions if level is None or question.meta.level == level]


@pytest.fixture
def topic(website: Website) -> str:
    return f"{website.topic}/"


def test_a_level_is_chosen_without_a_reload_and_kept_in_the_address(visit: Visit, website: Website, topic: str):
    page = visit(topic)
    page.evaluate("window.untouched = true")
    page.get_by_role("radio", name="Mid-level").check()
    assert shown(page) == slugs(website, "mid")
    assert page.url.endswith("/?level=mid")
    assert page.evaluate("window.untouched")
    page.reload()
    assert shown(page) == slugs(website, "mid")
    expect(page.get_by_role("radio", name="Mid-level")).to_be_checked()


def test_whatever_stands_below_a_question_goes_and_comes_with_it(visit: Visit, website: Website, topic: str):
    page = visit(f"{topic}?level=mid")
    count = len(slugs(website, "mid"))
    for part in (".facts", "details.answer", ".parts"):
        assert page.locator(f"h2.question ~ {part}").locator("visible=true").count() == count, part


def test_all_come_back(visit: Visit, website: Website, topic: str):
    page = visit(f"{topic}?level=mid")
    page.get_by_role("radio", name="All").check()
    assert shown(page) == slugs(website)
    assert "level" not in page.url


def test_each_level_says_how_many_questions_it_has(visit: Visit, website: Website, topic: str):
    page = visit(topic)
    labels = page.locator(".answers-toolbar label").all_inner_texts()
    counts = [len(slugs(website, level)) for level in ("beginner", "mid", "senior")]
    names = ("Beginner", "Mid-level", "Senior")
    expected = {f"{name} {count}" for name, count in zip(names, counts, strict=True) if count}
    assert labels[0] == f"All {len(slugs(website))}"
    assert set(labels[1:]) == expected


def test_a_link_to_a_question_of_another_level_shows_it(visit: Visit, website: Website, topic: str):
    slug = slugs(website, "senior")[0]
    page = visit(f"{topic}?level=mid#{slug}")
    expect(page.locator(f"h2.question#{slug}")).to_be_in_viewport()
    assert shown(page) == slugs(website)


def test_a_level_that_does_not_exist_shows_all(visit: Visit, website: Website, topic: str):
    assert shown(visit(f"{topic}?level=<b>expert")) == slugs(website)


def test_without_javascript_all_are_shown(visit: Visit, website: Website, topic: str):
    assert shown(visit(f"{topic}?level=mid", java_script_enabled=False)) == slugs(website)


def test_the_keyboard_chooses_a_level(visit: Visit, website: Website, topic: str):
    page = visit(topic)
    page.get_by_role("radio", name="All").focus()
    page.keyboard.press("ArrowRight")
    assert len(shown(page)) < len(slugs(website))


def test_levels_stand_in_their_order_whichever_question_comes_first(visit: Visit, website: Website):
    def levels(topic) -> list[str]:
        return list(dict.fromkeys(question.meta.level for question in topic.questions))

    order = ["beginner", "mid", "senior"]
    topic = next(topic for topic in website.handbook.topics if sorted(levels(topic)) == order != levels(topic))
    labels = visit(f"{topic.slug}/").locator(".answers-toolbar label").all_inner_texts()
    assert [label.split()[0] for label in labels] == ["All", "Beginner", "Mid-level", "Senior"]
