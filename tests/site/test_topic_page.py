"""Questions on their topic's page, in a real build: short answers closed, links to the rest, nothing leaks out."""

from collections import Counter
from xml.etree.ElementTree import Element

import pytest
from handbooks import LEAD, QUERY, SmallHandbook
from small_sites import all_of, build, page, text, write_site

CODE = """print("{{{}}}".format(1), "{# kept #}", "{{ x }}", "{% raw %}")
## not a heading
///
/// details | not a block
////"""

# What somebody imported: no sections, and whatever a document may hold.
IMPORTED = f"""First.

> ### Quoted
>
> Second.

```text
{CODE}
```

- Item:

    ```text
    ## listed
    ///
    ```

/////

///

////

See [path](path-parameters.md#watch-out), [start](../index.md) and ![mark](../assets/mark.svg).
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SmallHandbook:
    small = write_site(tmp_path_factory.mktemp("site"))
    small.write(QUERY, f"---\nstatus: draft\n---\n\n# How are query parameters declared?\n\n{IMPORTED}")
    done = build(small)
    assert done.returncode == 0, done.stderr
    return small


@pytest.fixture(scope="module")
def topic(site: SmallHandbook) -> Element:
    return all_of(page(site, "parameters/"), "article")[0]


def below(topic: Element, slug: str) -> list[Element]:
    """Return what stands below the heading of a question, up to the next one."""
    elements = list(topic)
    start = next(place for place, element in enumerate(elements) if element.get("id") == slug)
    rest = elements[start + 1 :]
    end = next((place for place, element in enumerate(rest) if element.tag == "h2"), len(rest))
    return rest[:end]


def answer(topic: Element, slug: str) -> Element:
    (block,) = [element for element in below(topic, slug) if element.tag == "details"]
    return block


def links(elements: list[Element]) -> dict[str, str]:
    return {text(link): link.get("href", "") for element in elements for link in all_of(element, "a")}


def test_each_question_has_its_slug_as_id_its_level_and_a_closed_answer(topic: Element):
    questions = [heading for heading in topic if heading.tag == "h2"]
    assert [question.get("id") for question in questions] == ["path-parameters", "query-parameters"]
    assert [question.get("data-level") for question in questions] == ["beginner", None]
    assert [answer(topic, question.get("id")).get("open") for question in questions] == [None, None]


def test_an_answer_is_there_with_its_thirty_seconds_and_no_more(topic: Element):
    block = answer(topic, "path-parameters")
    assert text(block).split() == f"In thirty seconds {LEAD}".split()
    assert all_of(block, "h1", "h2", "h3") == []


def test_links_lead_to_the_parts_of_the_questions_own_page(topic: Element):
    (line,) = [element for element in below(topic, "path-parameters") if element.get("class") == "parts"]
    assert links([line]) == {
        "In depth": "path-parameters/#in-depth",
        "Example": "path-parameters/#example",
        "Watch out": "path-parameters/#watch-out",
        "Asked next": "path-parameters/#asked-next",
    }


def test_an_imported_page_without_sections_shows_what_it_has(topic: Element):
    block = answer(topic, "query-parameters")
    assert text(all_of(block, "summary")[0]) == "What was imported"
    assert "/////" in text(block)
    assert [text(heading) for heading in all_of(block, "h3")] == ["Quoted"]
    assert links(below(topic, "query-parameters"))["The whole page"] == "query-parameters/"


def test_a_draft_says_on_its_topic_page_that_it_is_one(topic: Element):
    facts = [text(line) for line in all_of(topic, "p") if line.get("class") == "facts"]
    assert ["Draft" in line for line in facts] == [False, True]
    assert ["not run" in line for line in facts] == [True, False]


@pytest.mark.parametrize("address", ["parameters/", "parameters/path-parameters/", "parameters/query-parameters/", ""])
def test_no_two_elements_of_a_page_share_an_id(site: SmallHandbook, address: str):
    ids = Counter(element.get("id") for element in page(site, address).iter() if element.get("id"))
    assert ids
    assert [name for name, count in ids.items() if count > 1] == []


@pytest.mark.parametrize("address", ["parameters/", "parameters/query-parameters/"])
def test_code_arrives_character_by_character(site: SmallHandbook, address: str):
    shown = [text(block).rstrip("\n") for block in all_of(page(site, address), "pre")]
    assert CODE in shown
    assert "## listed\n///" in shown


def test_relative_links_of_an_answer_lead_from_the_topic_page_to_the_same_places(topic: Element):
    block = answer(topic, "query-parameters")
    found = links([block])
    assert found["path"] == "path-parameters/#watch-out"
    assert found["start"] in ("../", "..")
    assert [image.get("src") for image in all_of(block, "img")] == ["../assets/mark.svg"]


def test_the_anchors_that_links_name_are_those_of_the_built_page(site: SmallHandbook):
    built = {heading.get("id") for heading in all_of(page(site, "parameters/path-parameters/"), "h2")}
    assert {"in-depth", "example", "watch-out", "asked-next"} <= built
