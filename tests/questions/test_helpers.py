"""Helpers: one file that several pages include, shown closed, run as it is shown."""

from handbook.examples import running
from handbook.examples.steps import digest
from handbooks import PATH, SmallHandbook, program

HELPER = "docs/helpers/counting.py"
INCLUDE = """/// details | counting.py: counts

```python title="counting.py"
--8<-- "counting.py"
```

///

"""
USE = program("from counting import four\n\nprint(four())", "4")


def with_helper(small: SmallHandbook, include: str = INCLUDE):
    small.write(HELPER, "def four() -> int:\n    return 4\n")
    return small.with_example(include + USE)


def test_an_example_runs_with_the_helper_its_page_includes(small: SmallHandbook):
    assert running.run(with_helper(small), {}) == []
    assert small.problems() == []


def test_a_run_is_tied_to_the_helper_it_used(small: SmallHandbook):
    question = with_helper(small)
    before = digest(question)
    small.edit(HELPER, "return 4", "return 5")
    assert digest(question) != before
    assert "really:\n5" in running.run(question, {})[0].problem.message


def test_a_helper_that_is_not_there_is_named_with_those_that_are(small: SmallHandbook):
    with_helper(small, INCLUDE.replace('--8<-- "counting.py"', '--8<-- "count.py"'))
    line = small.line(PATH, "--8<--")
    assert f"{PATH}:{line}: there is no helper docs/helpers/count.py; use one of: counting.py" in small.problems()


def test_a_helper_shown_open_or_under_another_name_is_named(small: SmallHandbook):
    with_helper(small, '```python title="other.py"\n--8<-- "counting.py"\n```\n\n')
    line = small.line(PATH, "```python")
    assert {problem.split("; ")[0] for problem in small.problems()} == {
        f"{PATH}:{line}: the fence that includes counting.py does not say so",
        f"{PATH}:{line}: the helper counting.py is shown open",
    }


def test_an_include_that_the_runner_would_not_follow_is_named(small: SmallHandbook):
    for text in ('--8<-- "counting.py"', '```text\nmore\n--8<-- "counting.py"\n```', "--8<--\ncounting.py\n--8<--"):
        with_helper(small, f"{text}\n\n")
        line = small.line(PATH, "8<-")
        assert any(p.startswith(f"{PATH}:{line}: an include that is not the whole block") for p in small.problems())


def test_an_include_with_a_semicolon_is_shown_and_run_as_the_line_itself(small: SmallHandbook):
    text = '```text title="page.md"\n;--8<-- "gone.py"\n;--8<--\n```\n\n'
    question = small.with_example(
        text + program('from pathlib import Path\n\nprint(Path("page.md").read_text().count(";"))', "0")
    )
    assert small.problems() == []
    assert running.run(question, {}) == []


def test_scissors_that_the_site_leaves_alone_pass(small: SmallHandbook):
    small.with_example("In R, `x8<-1` and `a --8<-- b`.\n\n" + program("print(4)", "4"))
    assert small.problems() == []
