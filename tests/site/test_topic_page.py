"""Answers on their topic's page, in a real build: nothing leaks out of its block, no two ids are the same."""

from collections import Counter
from xml.etree.ElementTree import Element

import pytest
from handbook.questions.question import SECTIONS
from handbooks import PATH, QUERY, SmallHandbook
from small_sites import all_of, build, page, text, write_site

CODE = """print("{{{}}}".format(1), "{# kept #}", "{{ x }}", "{% raw %}")
## not a heading
///
/// details | not a block
////"""

TRICKY = f"""Underlined
----------

```text
{CODE}
```

### Note

First.

### Note

> ### Quoted
>
> Second.

- Item:

    ```text
    ## listed
    ///
    ```

#### Why `/items/{{id}}` & `<b>`

/////

///

////

See [query](query-parameters.md#watch-out), [start](../index.md), [here](path-parameters.md#watch-out)
and ![mark](../assets/mark.svg)."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SmallHandbook:
    small = write_site(tmp_path_factory.mktemp("site"))
    small.edit(PATH, "The signature is the contract.", TRICKY)
    small.edit(QUERY, "Text is not a number.", "### Note\n\nText is not a number.")
    done = build(small)
    assert done.returncode == 0, done.stderr
    return small


@pytest.fixture(scope="module")
def topic(site: SmallHandbook) -> Element:
    return article(page(site, "parameters/"))


def article(whole: Element) -> Element:
    return all_of(whole, "article")[0]


def answer(topic: Element, slug: str) -> Element:
    """Return the block that holds the answer to the question `slug`."""
    elements = list(topic.iter())
    start = next(place for place, element in enumerate(elements) if element.get("id") == slug)
    return next(element for element in elements[start:] if element.tag == "details")


def headings(block: Element, *tags: str) -> list[str]:
    return [text(heading) for heading in all_of(block, *tags)]


def test_the_page_shows_each_question_with_its_slug_as_id_and_a_closed_answer(topic: Element):
    questions = [heading for heading in topic if heading.tag == "h2"]
    assert [question.get("id") for question in questions] == ["path-parameters", "query-parameters"]
    answers = [block for block in topic if block.tag == "details"]
    assert [block.get("open") for block in answers] == [None, None]
    assert [answer(topic, slug) for slug in ("path-parameters", "query-parameters")] == answers


def test_the_headings_of_an_answer_go_one_level_down_and_none_is_made_or_lost(topic: Element):
    block = answer(topic, "path-parameters")
    assert headings(block, "h1", "h2") == []
    assert headings(block, "h3") == ["In depth", "Underlined", *SECTIONS[1:]]
    assert headings(block, "h4") == ["Note", "Note", "Quoted"]
    assert headings(block, "h5") == ["Why /items/{id} & <b>"]
    assert [headings(quotation, "h4") for quotation in all_of(block, "blockquote")] == [["Quoted"]]


def test_no_rule_is_left_of_an_underlined_heading(topic: Element):
    assert all_of(answer(topic, "path-parameters"), "hr") == []


@pytest.mark.parametrize("address", ["parameters/", "parameters/path-parameters/", "parameters/query-parameters/", ""])
def test_no_two_elements_of_a_page_share_an_id(site: SmallHandbook, address: str):
    ids = Counter(element.get("id") for element in page(site, address).iter() if element.get("id"))
    assert ids
    assert [name for name, count in ids.items() if count > 1] == []


def test_every_heading_of_an_answer_has_an_id_that_begins_with_its_slug(topic: Element):
    for slug in ("path-parameters", "query-parameters"):
        found = [heading.get("id", "") for heading in all_of(answer(topic, slug), "h3", "h4", "h5")]
        assert found
        assert [name for name in found if not name.startswith(f"{slug}--")] == []


@pytest.mark.parametrize("address", ["parameters/", "parameters/path-parameters/"])
def test_code_arrives_character_by_character(site: SmallHandbook, address: str):
    shown = [text(block).rstrip("\n") for block in all_of(article(page(site, address)), "pre")]
    assert CODE in shown
    assert "## listed\n///" in shown


def test_lines_of_slashes_do_not_end_the_block(topic: Element):
    block = answer(topic, "path-parameters")
    assert "/////" in text(block)
    assert "Open this question on its own page" in [text(link) for link in all_of(block, "a")]


def test_relative_links_of_an_answer_lead_from_the_topic_page_to_the_same_places(topic: Element):
    block = answer(topic, "path-parameters")
    by_text = {text(link): link.get("href") for link in all_of(block, "a")}
    assert by_text["query"] == "query-parameters/#watch-out"
    assert by_text["here"] == "path-parameters/#watch-out"
    assert by_text["start"] in ("../", "..")
    assert by_text["Open this question on its own page"] == "path-parameters/"
    assert [image.get("src") for image in all_of(block, "img")] == ["../assets/mark.svg"]


def test_the_anchors_that_the_checks_know_are_those_of_the_built_page(site: SmallHandbook):
    built = {heading.get("id") for heading in all_of(article(page(site, "parameters/path-parameters/")), "h2", "h3")}
    assert {"in-depth", "underlined", "note", "watch-out"} <= built


def test_a_draft_says_on_its_topic_page_that_it_is_one(tmp_path):
    small = write_site(tmp_path)
    small.edit(QUERY, "level: beginner", "status: draft")
    small.edit(QUERY, "# How are query", "# How are header")
    assert build(small).returncode == 0
    topic = article(page(small, "parameters/"))
    assert "How are header parameters declared?" in headings(topic, "h2")
    facts = [text(line) for line in all_of(topic, "p") if line.get("class") == "facts"]
    assert ["Draft" in line for line in facts] == [False, True]
    assert ["not run" in line for line in facts] == [True, False]
