"""The table of contents: what nobody can find, and what nobody can tell apart in a column, is named."""

import pytest
from handbooks import CONFIG, PATH, QUERY, SmallHandbook, answer

LINE = "          - Query parameters: parameters/query-parameters.md\n"
SHOWN = "- Query parameters declared: parameters/query-parameters.md"


def test_a_page_missing_from_the_table_of_contents_is_named(small: SmallHandbook):
    small.write("mkdocs.yml", CONFIG.replace(LINE, ""))
    (problem,) = small.problems()
    assert problem.startswith(f"{QUERY}:1: the page is missing from `nav`; add `{SHOWN}` where")


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
    small.write("mkdocs.yml", f"{CONFIG}      - headers/index.md\n      - Headers: headers/path-parameters.md\n")
    (problem,) = [problem for problem in small.problems() if "slug" in problem]
    assert problem.startswith(f"docs/headers/path-parameters.md:1: {PATH} has the same slug")


def test_a_topic_without_a_page_of_its_own_is_named(small: SmallHandbook):
    small.file("docs/parameters/index.md").unlink()
    assert [problem for problem in small.problems() if "has no page of its own" in problem]


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


def test_any_other_page_missing_from_the_table_of_contents_needs_no_short_name(small: SmallHandbook):
    small.write("docs/lost.md", "# Lost\n")
    (problem,) = small.problems()
    assert problem == "docs/lost.md:1: the page is missing from `nav`; add `- lost.md` where it belongs in mkdocs.yml"


def test_a_question_without_a_short_name_is_named_with_a_proposal(small: SmallHandbook):
    small.edit("mkdocs.yml", "- Query parameters: ", "- ")
    (problem,) = small.problems()
    line = small.line("mkdocs.yml", "query-parameters.md")
    what = f"mkdocs.yml:{line}: parameters/query-parameters.md has no short name of at most 30 signs"
    assert problem == f"{what}; write it like `{SHOWN}`"


def test_a_proposal_is_quoted_where_yaml_needs_it_and_not_taken(small: SmallHandbook):
    small.edit(QUERY, "# How are query parameters declared?", "# What is `#x` for?")
    small.edit("mkdocs.yml", "- Query parameters: ", "- ")
    (problem,) = small.problems()
    assert '`- "#x": parameters/query-parameters.md`' in problem


@pytest.mark.parametrize(("name", "count"), [("x" * 30, 0), ("x" * 31, 1)])
def test_a_long_short_name_is_warned_about(small: SmallHandbook, name, count):
    small.edit("mkdocs.yml", "- Query parameters: ", f"- {name}: ")
    line = small.line("mkdocs.yml", "query-parameters.md")
    expected = f'mkdocs.yml:{line}: warning: the short name "{name}" has 31 signs; say it in at most 30'
    assert small.problems() == [expected] * count


def test_a_short_name_that_two_questions_of_a_topic_have_is_named(small: SmallHandbook):
    small.edit("mkdocs.yml", "- Query parameters: ", "- path Parameters: ")
    (problem,) = small.problems()
    first, second = (small.line("mkdocs.yml", page) for page in ("path-parameters.md", "query-parameters.md"))
    assert problem.startswith(
        f'mkdocs.yml:{second}: "path Parameters" stands twice in its topic, first on line {first}'
    )


def test_a_short_name_holds_no_html(small: SmallHandbook):
    small.edit("mkdocs.yml", "- Query parameters: ", "- <b>Query</b>: ")
    (problem,) = small.problems()
    assert 'the site would take "<b>Query</b>" for HTML' in problem
