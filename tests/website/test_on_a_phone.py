"""Every kind of page on a screen of 360 pixels: nothing is cut off, and only code and tables scroll by themselves."""

import pytest
from website.browsing import PHONE, Visit
from website.building import Website

# Elements that stick out of the window and that no scrolling box of their own holds.
STICKING_OUT = """() => [...document.querySelectorAll("article *")].filter(element => {
  if (!element.checkVisibility() || element.getBoundingClientRect().right <= innerWidth + 1) return false;
  for (let box = element; box && !box.matches("article"); box = box.parentElement)
    if (["auto", "scroll"].includes(getComputedStyle(box).overflowX)) return false;
  return true;
}).map(element => element.outerHTML.slice(0, 120))"""
KINDS = {
    "start": "",
    "topic": "{topic}/",
    "question": "{recorded}/",
    "draft": "{draft}/",
    "level": "mid/",
    "sources": "sources/",
    "contributing": "contributing/",
}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wider_than_the_screen(visit: Visit, website: Website, kind: str):
    path = KINDS[kind].format(topic=website.topic, recorded=website.recorded.id, draft=website.draft.id)
    page = visit(path, PHONE, is_mobile=True, has_touch=True)
    page.evaluate("document.querySelectorAll('article details').forEach(block => { block.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    assert page.evaluate(STICKING_OUT) == []


def test_long_lines_of_code_scroll_inside_their_block(visit: Visit, website: Website):
    page = visit(f"{website.draft.id}/", PHONE)
    scrolled = page.locator("pre > code").first.evaluate("code => { code.scrollLeft = 9999; return code.scrollLeft }")
    assert scrolled > 0
    assert page.evaluate("scrollX") == 0
