"""Links: what leads nowhere is named."""

import pytest
from handbooks import PATH, QUERY, SmallHandbook

NOTE = "Text is not a number."


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("gone.md", "leads to no file; correct the path"),
        ("../query-parameters.md", "leads to no file; did you mean docs/parameters/query-parameters.md?"),
        ("/parameters/index.md", "leads to no file"),
        ("query-parameters.md#gone", "leads to no heading"),
        ("#gone", "leads nowhere on the topic's page"),
        ("#watch-out", "write path-parameters.md#watch-out"),
        ("index.md#no-such-question", "leads to no heading"),
        ("../parameters", "leads to no file"),
    ],
)
def test_a_dead_link_is_named(small: SmallHandbook, target, words):
    small.edit(PATH, NOTE, f"See [this]({target}).")
    (problem,) = small.problems()
    assert problem.startswith(f"{PATH}:{small.line(PATH, 'See [this]')}: ")
    assert target in problem
    assert words in problem


def test_a_dead_link_on_any_other_page_is_named(small: SmallHandbook):
    small.write("docs/index.md", "---\nhide: [toc]\n---\n\n# Start\n\n[Gone](gone.md)\n")
    (problem,) = small.problems()
    assert problem.startswith("docs/index.md:7: the link gone.md leads to no file")


def test_a_picture_of_another_host_is_named(small: SmallHandbook):
    small.edit(PATH, NOTE, "See\n\n![this](https://example.com/x.png).")
    (problem,) = small.problems()
    where = f"{PATH}:{small.line(PATH, '![this]')}"
    assert problem.startswith(
        f"{where}: a picture of another host: https://example.com/x.png; put the file below docs/"
    )


def test_a_picture_of_another_host_in_a_draft_is_for_its_author_to_weigh(small: SmallHandbook):
    small.edit(PATH, NOTE, "![this](https://example.com/x.png)")
    small.edit(PATH, "sources: [901#1]", "status: draft")
    assert any("warning: a picture of another host" in problem for problem in small.problems())


@pytest.mark.parametrize(
    "target",
    [
        "query-parameters.md#in-depth",
        "path-parameters.md#watch-out",
        "index.md#query-parameters",
        "../index.md",
        "https://example.com/x",
        "mailto:a@example.com",
        "query%2Dparameters.md",
    ],
)
def test_a_link_that_leads_somewhere_passes(small: SmallHandbook, target):
    small.edit(PATH, NOTE, f"See [this]({target}).")
    assert small.problems() == []


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("What `response_model` leaves out", "what-response_model-leaves-out"),
        ("Since 0.118, don't commit", "since-0118-dont-commit"),
        ("Path/query: both", "pathquery-both"),
        ("A naïve é", "a-naive-e"),
        ("Async — and plain", "async-and-plain"),
    ],
)
def test_an_anchor_is_the_one_that_the_site_gives_to_the_heading(small: SmallHandbook, heading, anchor):
    small.edit(QUERY, NOTE, f"### {heading}\n\n{NOTE}")
    small.edit(PATH, NOTE, f"See [this](query-parameters.md#{anchor}).")
    assert small.problems() == []


def test_a_question_that_leads_to_fewer_than_two_pages_is_named(small: SmallHandbook):
    small.edit(PATH, "- [All of them](index.md)\n", "- [Itself](path-parameters.md#in-depth)\n")
    (problem,) = small.problems()
    assert problem.startswith(f"{PATH}:{small.line(PATH, '# How are')}: links 1 other pages; link at least 2")


@pytest.mark.parametrize("content", [b"# Parameters\n\ncaf\xe9\n", b"\xff\xfe#\x00 \x00P\x00"])
def test_a_topic_page_that_is_not_utf8_is_named(small: SmallHandbook, content):
    small.file("docs/parameters/index.md").write_bytes(content)
    assert any(problem.startswith("docs/parameters/index.md:") for problem in small.problems())
