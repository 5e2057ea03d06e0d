"""A question's own page: open, stamped, and one step away from its file and its neighbours."""

from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Page, expect
from website.browsing import DESKTOP, PHONE, Visit
from website.building import RUN, Website
from website.html import Html

STAMP = "Run on FastAPI 0.164.2 · Python 3.12 · 9 Mar 2026"
NOT_RUN = "Examples not run for this copy"
# What a reader's eye tells apart, for the first element that a selector finds.
LOOK = """element => {
  const style = getComputedStyle(element);
  return {
    bar: style.borderLeftStyle === "none" ? 0 : parseFloat(style.borderLeftWidth),
    barColour: style.borderLeftColor,
    background: style.backgroundColor,
  };
}"""
LOOKS = [
    pytest.param(width, scheme, id=f"{name}-{scheme}")
    for name, width in (("desktop", DESKTOP), ("phone", PHONE))
    for scheme in ("light", "dark")
]


def look(page: Page, selector: str) -> dict:
    return page.locator(selector).first.evaluate(LOOK)


def test_the_answer_is_open(visit: Visit, website: Website):
    page = visit(f"{website.answer.id}/")
    for text in ("It asks for a word", "Neither has this list", "found", "It is found twice", "These tests."):
        expect(page.locator("article").get_by_text(text, exact=False).first).to_be_visible()


def test_every_edit_button_leads_to_the_file_of_its_page(website: Website):
    wrong = []
    for entry in website.handbook.nav:
        page = entry.page.removesuffix(".md").removesuffix("index")
        (edit,) = Html.read(website.folder / page / "index.html").links_titled("Edit this page")
        path = urlsplit(edit).path
        if not path.endswith(f"/edit/main/docs/{entry.page}") or not (website.root / "docs" / entry.page).is_file():
            wrong.append(f"{page}: {edit}")
    assert not wrong


def test_previous_and_next_are_the_neighbours_in_nav(website: Website):
    pages = [entry.page.removesuffix(".md").removesuffix("index").strip("/") for entry in website.handbook.nav]
    for place, page in enumerate(pages):
        neighbours = [*pages[max(place - 1, 0) : place], *pages[place + 1 : place + 2]]
        html = Html.read(website.folder / page / "index.html")
        found = [
            urlsplit(urljoin(f"http://site/{page}/".replace("site//", "site/"), link)).path
            for link in html.links_of("md-footer__link")
        ]
        assert [path.strip("/") for path in found] == neighbours, page


def test_a_run_is_stamped_with_versions_and_date_wherever_the_question_stands(visit: Visit, website: Website):
    own, topic = f"{website.recorded.id}/", f"{website.topic}/"
    for path in (own, topic):
        stamp = visit(path).locator(".stamp").first
        expect(stamp).to_have_text(STAMP)
        assert stamp.get_attribute("data-run") == "passed"
        assert all(f"{name} {version}" in stamp.get_attribute("title") for name, version in RUN.versions.items())


def test_without_a_record_the_page_says_that_this_copy_was_not_run(visit: Visit, website: Website):
    expect(visit(f"{website.answer.id}/").locator(".stamp")).to_have_text(NOT_RUN)


def test_the_start_page_says_how_much_was_run(visit: Visit, website: Website):
    answered = sum(not question.is_draft for question in website.handbook.questions)
    words = f"1 of {answered} answers run, the latest on FastAPI 0.164.2 · Python 3.12 · 9 Mar 2026"
    expect(visit().locator(".stamp[data-question='*']")).to_have_text(words)


def test_a_draft_says_so_and_has_no_stamp(visit: Visit, website: Website):
    page = visit(f"{website.draft.id}/")
    expect(page.locator("article .facts")).to_contain_text("Draft")
    expect(page.locator("article .draft-note")).to_contain_text("Nobody has checked it")
    expect(page.locator("article .stamp")).to_have_count(0)


def test_no_copy_of_a_draft_is_dressed_as_an_answer(visit: Visit, website: Website):
    label = "all => all.map(text => getComputedStyle(text, '::before').content)"
    for place, text in (
        (f"{website.draft.id}/", "article p:has(+ h2)"),
        (f"{website.topic}/#{website.draft.slug}", f"#{website.draft.slug} ~ details.answer[open] > p:first-of-type"),
    ):
        page = visit(place)
        expect(page.locator(text).first).to_contain_text("wider than a phone")
        assert page.eval_on_selector_all(text, label) == ["none"], place
        assert look(page, text)["bar"] == 0, place


def test_other_wordings_are_listed(visit: Visit, website: Website):
    expect(visit(f"{website.answer.id}/").locator(".aka")).to_contain_text("who shuts the quizzacious tap")


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_the_thirty_seconds_and_the_traps_look_unlike_the_rest(visit: Visit, website: Website, width: int, scheme: str):
    page = visit(f"{website.answer.id}/", width, color_scheme=scheme)
    spoken = look(page, "article .facts + p")
    traps = look(page, "article div:has(> #watch-out)")
    for below in ("> #watch-out + p", "> ul", "> h2"):
        assert page.locator(f"article div.traps {below}").count() == 1
    plain = [look(page, f"article {name}") for name in ("#in-depth + p", "#what-a-senior-adds + ul", "#sources + ul")]
    assert spoken["bar"] >= 2
    assert traps["bar"] >= 2
    assert traps["barColour"] != spoken["barColour"]
    assert traps["background"] != plain[0]["background"]
    assert [other["bar"] for other in plain] == [0] * 3


@pytest.mark.parametrize(("width", "scheme"), [LOOKS[0], LOOKS[-1]])
def test_an_answer_on_a_topic_page_has_the_same_look(visit: Visit, website: Website, width: int, scheme: str):
    slug = website.answer.slug
    page = visit(f"{website.topic}/#{slug}", width, color_scheme=scheme)
    own = visit(f"{website.answer.id}/", width, color_scheme=scheme)
    assert look(page, f"#{slug} ~ details.answer > summary + p") == look(own, "article .facts + p")


def test_title_and_heading_are_the_question_and_nav_has_its_short_name(visit: Visit, website: Website):
    page = visit(f"{website.recorded.id}/")
    short = next(entry.title for entry in website.handbook.nav if entry.page == f"{website.recorded.id}.md")
    assert short not in website.recorded.plain_title
    assert page.title().startswith(f"{website.recorded.plain_title} - ")
    expect(page.locator("article h1")).to_contain_text(website.recorded.plain_title)
    expect(page.locator(".md-sidebar--primary .md-nav__link--active").last).to_have_text(short)
    following = website.handbook.nav[[entry.title for entry in website.handbook.nav].index(short) + 1].title
    expect(page.locator(".md-footer__link--next .md-footer__title")).to_contain_text(following)


def test_the_release_from_which_a_page_holds_says_what_it_means(visit: Visit, website: Website):
    question = next(question for question in website.handbook.questions if question.meta.since)
    since = visit(f"{question.id}/").locator("article .facts .since")
    expect(since).to_have_text(
        f"Holds from FastAPI {question.meta.since}: everything on this page holds on this release and on newer ones"
    )
    assert since.evaluate("element => element.getBoundingClientRect().width") < 250, "the rest is only read aloud"
    assert "on an older one" in since.get_attribute("title")


def test_all_code_is_laid_out_soon_and_a_link_to_a_later_part_stays_there(visit: Visit, website: Website):
    page = visit(f"{website.recorded.id}/#sources", width=PHONE)
    expect(page.locator(".answer-page .highlight")).not_to_have_count(0)
    expect(page.locator(".answer-page .highlight:not(.laid-out)")).to_have_count(0)
    heading = page.locator("#sources").bounding_box()
    assert 0 < heading["y"] < 200


def test_code_is_copied_by_its_button(visit: Visit, website: Website):
    page = visit(f"{website.answer.id}/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    code = page.locator(".highlight:not(details *) code").first
    code.scroll_into_view_if_needed()
    page.locator(".highlight:not(details *) button").first.click()
    expect(page.get_by_text("Copied to clipboard")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").strip() == code.inner_text().strip()


def test_a_page_that_loads_is_not_styled_once_more_to_switch_off_fading(website: Website):
    (palette,) = website.folder.glob("assets/stylesheets/palette.*.css")
    assert "data-md-color-switching" not in palette.read_text(encoding="utf-8")
