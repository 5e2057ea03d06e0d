"""A topic page on paper: all its answers, whatever is open on the screen."""

from playwright.sync_api import expect
from website.browsing import Visit
from website.building import Website


def test_print_shows_the_answers_even_without_javascript(visit: Visit, website: Website):
    page = visit(f"{website.topic}/", java_script_enabled=False)
    text = page.locator("details.answer > p").first
    closed = page.locator("details.answer").first.bounding_box()["height"]
    page.emulate_media(media="print")
    expect(text).to_be_visible()
    assert page.locator("details.answer").first.bounding_box()["height"] > closed


def test_printing_opens_all_answers_and_closes_them_again(visit: Visit, website: Website):
    page = visit(f"{website.topic}/")
    page.locator("details.answer > summary").nth(1).click()
    # The page's own listener came first; this one sees what it did.
    page.evaluate("addEventListener('beforeprint', () => { window.open = document.querySelectorAll('[open]').length })")
    page.pdf()
    assert page.evaluate("window.open") == page.locator("details.answer").count()
    assert page.locator("details.answer[open]").count() == 1


def test_a_topic_on_paper_is_a_sheet_of_its_short_answers_in_columns(visit: Visit, website: Website):
    page = visit(f"{website.topic}/", width=718)  # A4 less a centimetre on each side
    page.emulate_media(media="print")
    places = page.locator("article h2.question").evaluate_all("all => all.map(h => h.getBoundingClientRect().left)")
    assert len({round(place) for place in places}) == 2
    leads = page.locator("details.answer > p:first-of-type")
    assert leads.count() == len(website.handbook.topics[0].questions)
    assert all(leads.nth(number).is_visible() for number in range(leads.count()))


def test_narrow_paper_has_one_column(visit: Visit, website: Website):
    page = visit(f"{website.topic}/", width=321)  # A6 less the same
    page.emulate_media(media="print")
    places = page.locator("article h2.question").evaluate_all("all => all.map(h => h.getBoundingClientRect().left)")
    assert len({round(place) for place in places}) == 1


def test_paper_has_no_buttons(visit: Visit, website: Website):
    page = visit(f"{website.topic}/")
    expect(page.get_by_role("button", name="Expand all")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Expand all")).not_to_be_visible()
