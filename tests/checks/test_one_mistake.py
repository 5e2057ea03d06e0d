"""One mistake, one message: what only follows from a file that cannot be read is not reported."""

import pytest
from handbooks import CONFIG, PATH, QUERY, SmallHandbook


@pytest.fixture
def linked(small: SmallHandbook) -> SmallHandbook:
    """The small handbook, whose second question links the first in every way there is."""
    small.edit(
        QUERY, "Text is not a number.", "See [it](path-parameters.md#in-depth) or [it](index.md#path-parameters)."
    )
    assert small.problems() == []
    return small


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("level: beginner", "level: [beginner", "the front matter is not YAML"),
        ("level: beginner", "- level", "the front matter is"),
        ("level: beginner", "level: junior", 'unknown level "junior"'),
        ("sources: [901#1]", "sources: 901#1", "`sources` is no list"),
        ("sources: [901#1]", "source: [901#1]", "unknown key `source`"),
        ("sources: [901#1]", "sources: [901#1]\nstatus: drafty", 'unknown status "drafty"'),
        ("# How are path", "## How are path", "the question is missing"),
        ("---\nlevel", "level", "no front matter"),
    ],
)
def test_one_mistake_in_a_file_is_one_message(linked: SmallHandbook, old, new, what):
    linked.edit(PATH, old, new)
    (problem,) = linked.problems()
    assert problem.startswith(f"{PATH}:")
    assert what in problem


def test_a_file_that_is_not_utf8_is_one_message(linked: SmallHandbook):
    linked.file(PATH).write_bytes(linked.file(PATH).read_bytes() + b"caf\xe9\n")
    (problem,) = linked.problems()
    assert "the file is not UTF-8" in problem


def test_a_draft_whose_front_matter_is_broken_is_not_asked_to_be_finished(small: SmallHandbook):
    small.write(PATH, "---\nlevel: [beginner\nstatus: draft\n---\n\n# How are path parameters declared?\n")
    (problem,) = small.problems()
    assert "the front matter is not YAML" in problem


def test_a_file_of_another_kind_in_a_topic_is_one_message(small: SmallHandbook):
    small.write("docs/parameters/notes.md", "# Notes\n")
    (problem,) = small.problems()
    assert problem.startswith("docs/parameters/notes.md:1: no front matter")


def test_two_mistakes_are_two_messages(small: SmallHandbook):
    small.edit(PATH, "level: beginner", "level: [beginner")
    small.edit(PATH, "Text is not a number.", "<b>Text</b> is [gone](gone.md).")
    assert sorted(problem.split(": ")[1][:15] for problem in small.problems()) == [
        "the HTML <b>; w",
        "the front matte",
        "the link gone.m",
    ]


def test_a_lost_source_is_named_though_another_key_is_wrong(small: SmallHandbook):
    small.edit(PATH, "level: beginner\nsources: [901#1]", "level: junior\nsources: [901#3]")
    assert any("901#1 was answered and has lost its page" in problem for problem in small.problems())


def test_pages_missing_from_nav_are_named_all_the_same(small: SmallHandbook):
    small.write("mkdocs.yml", CONFIG.split("          - Path parameters")[0])
    small.edit(PATH, "---\nlevel", "level")
    assert [problem.split(":")[0] for problem in small.problems()] == [PATH, QUERY]
