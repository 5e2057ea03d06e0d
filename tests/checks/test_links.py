"""Links and the table of contents: what leads nowhere and what nobody can find is named."""

import pytest
from handbooks import CONFIG, PATH, QUERY, SmallHandbook, answer

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


def test_a_page_missing_from_the_table_of_contents_is_named(small: SmallHandbook):
    small.write("mkdocs.yml", CONFIG.replace("          - parameters/query-parameters.md\n", ""))
    (problem,) = small.problems()
    assert problem.startswith(f"{QUERY}:1: the page is missing from `nav`; add `- parameters/query-parameters.md`")


def test_an_entry_of_the_table_of_contents_without_a_page_is_named(small: SmallHandbook):
    small.write("mkdocs.yml", f"{CONFIG}          - Gone: parameters/gone.md\n")
    (problem,) = small.problems()
    line = small.line("mkdocs.yml", "parameters/gone.md")
    assert problem.startswith(f"mkdocs.yml:{line}: `nav` names docs/parameters/gone.md, which does not exist")


def test_a_page_that_is_listed_twice_is_named(small: SmallHandbook):
    small.write("mkdocs.yml", f"{CONFIG}  - Again: parameters/path-parameters.md\n")
    (problem,) = small.problems()
    first, second = small.line("mkdocs.yml", "path-parameters.md"), small.line("mkdocs.yml", "Again: ")
    what = f"mkdocs.yml:{second}: parameters/path-parameters.md is in `nav` twice, first on line {first}"
    assert problem.startswith(what)


def test_a_slug_that_two_topics_use_is_named(small: SmallHandbook):
    text = answer("Where do headers come from?", "902#1", "../parameters/query-parameters", "header")
    small.write("docs/headers/index.md", "# Headers\n")
    small.write("docs/headers/path-parameters.md", text)
    small.write("mkdocs.yml", f"{CONFIG}      - headers/index.md\n      - headers/path-parameters.md\n")
    (problem,) = [problem for problem in small.problems() if "slug" in problem]
    assert problem.startswith(f"docs/headers/path-parameters.md:1: {PATH} has the same slug")


def test_a_topic_without_a_page_of_its_own_is_named(small: SmallHandbook):
    small.file("docs/parameters/index.md").unlink()
    assert [problem for problem in small.problems() if "has no page of its own" in problem]


@pytest.mark.parametrize("content", [b"# Parameters\n\ncaf\xe9\n", b"\xff\xfe#\x00 \x00P\x00"])
def test_a_topic_page_that_is_not_utf8_is_named(small: SmallHandbook, content):
    small.file("docs/parameters/index.md").write_bytes(content)
    assert any(problem.startswith("docs/parameters/index.md:") for problem in small.problems())


@pytest.mark.parametrize(
    ("config", "line"),
    [("site_name: x\n", 1), ("nav: index.md\n", 1), ("nav:\n  - index.md\n  - [open\nsite_name: x\n", 4), ("", 1)],
)
def test_a_configuration_without_a_table_of_contents_is_named(small: SmallHandbook, config, line):
    small.write("mkdocs.yml", config)
    done = small.check()
    assert done.returncode == 1
    assert done.stdout.startswith(f"mkdocs.yml:{line}: "), done.stderr
    assert "Traceback" not in done.stderr
