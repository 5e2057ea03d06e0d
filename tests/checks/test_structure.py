"""The anatomy of an answered question: what is missing, doubled, empty, unknown or out of place is named."""

import re

import pytest
from handbook.questions.question import SECTIONS
from handbooks import LEAD, PATH, SmallHandbook


def problems_of(small: SmallHandbook, about: str) -> list[str]:
    return [problem for problem in small.problems() if about in problem]


def test_the_small_handbook_is_without_a_problem(small: SmallHandbook):
    assert small.problems() == []


@pytest.mark.parametrize("name", SECTIONS)
def test_a_missing_section_is_named_where_it_belongs(small: SmallHandbook, name):
    text = small.file(PATH).read_text()
    small.write(PATH, re.sub(rf"## {name}\n.*?(?=## |\Z)", "", text, flags=re.DOTALL).rstrip() + "\n")
    following = SECTIONS[SECTIONS.index(name) + 1 :]
    line = small.line(PATH, f"## {following[0]}") if following else small.line(PATH, "# How are")
    found = problems_of(small, "is missing")
    assert found == [f'{PATH}:{line}: section "{name}" is missing; add `## {name}` before this line']


def test_sections_out_of_order_are_named(small: SmallHandbook):
    small.edit(PATH, "## Watch out\n\nText is not a number.\n\n", "")
    small.edit(PATH, "## Sources\n", "## Watch out\n\nText is not a number.\n\n## Sources\n")
    (problem,) = small.problems()
    line = small.line(PATH, "## Watch out")
    assert problem.startswith(f'{PATH}:{line}: section "Watch out" stands after "What to listen for"')
    assert "scripts/check --fix" in problem


def test_a_section_that_stands_twice_is_named_at_both_places(small: SmallHandbook):
    small.edit(PATH, "## Watch out\n", "## In depth\n\nMore of it.\n\n## Watch out\n")
    lines = [n for n, line in enumerate(small.file(PATH).read_text().splitlines(), 1) if line == "## In depth"]
    assert [problem.split(";")[0] for problem in problems_of(small, "stands twice")] == [
        f'{PATH}:{line}: section "In depth" stands twice' for line in lines
    ]


def test_an_unknown_section_is_named(small: SmallHandbook):
    small.edit(PATH, "## Watch out", "## Pitfalls")
    (problem,) = problems_of(small, "unknown section")
    assert problem.startswith(f'{PATH}:{small.line(PATH, "## Pitfalls")}: unknown section "Pitfalls"')
    assert "Watch out" in problem.split(";")[1]


def test_an_empty_section_is_named(small: SmallHandbook):
    small.edit(PATH, "Text is not a number.\n\n", "")
    assert problems_of(small, "is empty") == [
        f'{PATH}:{small.line(PATH, "## Watch out")}: section "Watch out" is empty; write it'
    ]


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        ("Say it briefly.", "too short: 3 words"),
        ("word " * 39 + "\n", "too short: 39 words"),
        ("word " * 91 + "\n", "too long: 91 words"),
        (f"{LEAD}\n\n```python\nx = 1\n```", "holds more than prose"),
        (f"{LEAD}\n\n- a list", "holds more than prose"),
    ],
)
def test_a_thirty_second_answer_that_nobody_could_say_is_named(small: SmallHandbook, lead, words):
    small.edit(PATH, LEAD, lead.replace(" \n", ""))
    (problem,) = small.problems()
    assert problem.startswith(f"{PATH}:{small.line(PATH, '# How are') + 2}: the thirty-second answer ")
    assert words in problem


@pytest.mark.parametrize("count", [40, 90])
def test_a_thirty_second_answer_of_fitting_length_passes(small: SmallHandbook, count):
    small.edit(PATH, LEAD, " ".join(["word"] * count))
    assert small.problems() == []


@pytest.mark.parametrize("signal", ["Weak", "Good", "Excellent", "Red flag"])
def test_a_missing_signal_for_the_interviewer_is_named(small: SmallHandbook, signal):
    small.edit(PATH, f"- **{signal}:**", "- **Other:**")
    (problem,) = small.problems()
    assert f'no "{signal}" signal' in problem


def test_a_link_defined_apart_is_named(small: SmallHandbook):
    small.edit(PATH, "- The documentation.", "- The [documentation].\n\n[documentation]: https://example.com")
    (problem,) = problems_of(small, "defined apart")
    assert problem.startswith(f"{PATH}:{small.line(PATH, '[documentation]: ')}: the link label [documentation]")


def test_a_heading_with_attributes_is_named(small: SmallHandbook):
    small.edit(PATH, "Text is not a number.", "### Types {#types}\n\nText is not a number.")
    assert problems_of(small, "a heading with attributes") == [
        f"{PATH}:{small.line(PATH, '### Types')}: a heading with attributes, or a brace that would be taken for them; "
        "leave the `{…}` out, or put it in backticks"
    ]


def test_a_heading_may_show_a_path_with_a_parameter(small: SmallHandbook):
    small.edit(PATH, "Text is not a number.", "### Why `/items/{id}` matches\n\nText is not a number.")
    assert small.problems() == []


def test_what_is_not_formatted_is_named_at_its_first_line(small: SmallHandbook):
    small.edit(PATH, "- The documentation.", "* The documentation.")
    (problem,) = small.problems()
    assert problem.startswith(f"{PATH}:{small.line(PATH, '* The documentation')}: not formatted as the others")


def test_a_draft_may_lack_everything_but_a_readable_file(small: SmallHandbook):
    small.edit(PATH, "sources: [901#1]", "sources: [901#3]\nstatus: draft")
    text = small.file(PATH).read_text()
    small.write(PATH, text.split("\n## ")[0])
    assert [problem for problem in small.problems() if PATH in problem] == []
