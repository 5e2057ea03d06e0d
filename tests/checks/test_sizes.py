"""Pages, programs and introductions that are longer than people read are warned about, with the figures."""

import pytest
from handbook.checks.sizes import BUDGETS, PROGRAM
from handbook.questions import markdown
from handbooks import INTRODUCTION, PATH, SmallHandbook, program

INDEX = "docs/parameters/index.md"
NOTE = "Text is not a number."
OWN_CODE = 1


def fill(small: SmallHandbook, level: str, words: int, code: int) -> list[str]:
    """Make a page of `level` with exactly so many words and lines of code."""
    small.edit(PATH, "level: beginner", f"level: {level}")
    lines = "\n".join(["x = 1"] * (code - OWN_CODE))
    others = markdown.words(small.question().tokens) - len(NOTE.split())
    small.edit(PATH, NOTE, f"{' '.join(['word'] * (words - others))}\n\n```json\n{lines}\n```")
    return small.problems()


@pytest.mark.parametrize("level", BUDGETS)
def test_a_page_within_its_size_passes(small: SmallHandbook, level):
    assert fill(small, level, BUDGETS[level].words, BUDGETS[level].code) == []


@pytest.mark.parametrize(("level", "words"), [("beginner", "700"), ("mid", "1,000"), ("senior", "1,300")])
def test_a_page_of_more_words_is_warned_about(small: SmallHandbook, level, words):
    (problem,) = fill(small, level, BUDGETS[level].words + 1, 10)
    line = small.line(PATH, "# How are")
    assert problem.startswith(f"{PATH}:{line}: warning: {words[:-1]}1 words, and a {level} page has at most {words}; ")


@pytest.mark.parametrize(("level", "lines"), [("beginner", 90), ("mid", 150), ("senior", 200)])
def test_a_page_of_more_code_is_warned_about(small: SmallHandbook, level, lines):
    (problem,) = fill(small, level, 200, lines + 1)
    assert f": warning: {lines + 1} lines of code, and a {level} page has at most {lines}; " in problem


def test_outputs_and_helpers_are_no_code_to_read(small: SmallHandbook):
    small.write("docs/helpers/counting.py", "".join(f"x{n} = {n}\n" for n in range(100)))
    include = '/// details | counting.py: counts\n\n```python title="counting.py"\n--8<-- "counting.py"\n```\n\n///\n\n'
    output = "\n".join(map(str, range(100)))
    small.with_example(include + program("for n in range(100):\n    print(n)", output))
    assert small.problems() == []


def test_a_program_that_fits_no_screen_is_warned_about(small: SmallHandbook):
    small.edit(PATH, "level: beginner", "level: senior")
    small.with_example(program("\n".join(["x = 1"] * PROGRAM)))
    assert small.problems() == []
    small.edit(PATH, "```python\n", "```python\nx = 1\n")
    (problem,) = small.problems()
    line = small.line(PATH, "```python")
    assert problem.startswith(f"{PATH}:{line}: warning: a program of 61 lines, and a reader takes in at most 60; ")


def test_a_draft_has_any_size(small: SmallHandbook):
    small.edit(PATH, "sources: [901#1]", "sources: [901#3]\nstatus: draft")
    assert [problem for problem in fill(small, "mid", 2000, 200) if "warning" in problem] == []


@pytest.mark.parametrize("count", [0, 59, 121])
def test_an_introduction_of_another_length_is_warned_about(small: SmallHandbook, count):
    words = " ".join(["word"] * count)
    macro = "{{ questions_of_topic() }}"
    small.write(
        INDEX, f"---\nrender_macros: true\n---\n\n# All parameters\n\n{words}\n\n{macro}\n\nAnd `more` of it.\n"
    )
    (problem,) = small.problems()
    assert problem.startswith(f"{INDEX}:5: warning: the topic's introduction has {count} words; say in 60–120 words")


@pytest.mark.parametrize("count", [60, 120])
def test_an_introduction_of_that_length_passes(small: SmallHandbook, count):
    small.write(INDEX, f"# Parameters\n\n{' '.join(['word'] * count)}\n")
    assert small.problems() == []


def test_a_topic_of_drafts_needs_no_introduction(small: SmallHandbook):
    small.write("docs/headers/index.md", "# Headers\n")
    small.write("docs/headers/a-draft.md", "---\nstatus: draft\n---\n\n# What is a header?\n")
    small.edit(
        "mkdocs.yml",
        "      - Parameters:\n",
        "      - headers/index.md\n      - headers/a-draft.md\n      - Parameters:\n",
    )
    assert [problem for problem in small.problems() if "introduction" in problem] == []


def test_warnings_alone_do_not_fail(small: SmallHandbook):
    small.write(INDEX, "# Parameters\n")
    done = small.check()
    assert done.returncode == 0
    assert done.stdout.startswith(f"{INDEX}:1: warning: ")
    assert done.stderr == "Nothing to mend, 1 warning.\n"


def test_warnings_are_counted_apart(small: SmallHandbook):
    small.write(INDEX, INTRODUCTION.split("\n\n")[0] + "\n")
    small.edit(PATH, NOTE, "Text is recieved [here](gone.md).\n" + "word " * 700)
    done = small.check()
    assert done.returncode == 1
    assert done.stderr == "3 to mend, 2 warnings.\n"
