"""Fenced blocks that the site or the runner would take for something else are named."""

import pytest
from handbooks import PATH, SmallHandbook

GOOD = '```python\nprint("path")\n```\n\n```text title="Output"\npath\n```'


def problems_of(small: SmallHandbook, example: str) -> list[str]:
    small.with_example(example)
    return [problem for problem in small.problems() if problem.startswith(PATH)]


@pytest.mark.parametrize(
    "header",
    [
        "python {.raises} title='x.py'",
        'python title="x.py',
        "python title=app.py {.raises",
        "python, no comma",
        "c++ {x",
        "python {title='a'} b",
    ],
)
def test_a_header_that_the_site_takes_for_no_fence_is_named(small: SmallHandbook, header):
    found = problems_of(small, f"{GOOD}\n\n```{header}\nx\n```")
    line = small.line(PATH, f"```{header}")
    assert any(problem.startswith(f"{PATH}:{line}: the site takes no fence") for problem in found), found


@pytest.mark.parametrize(
    "header",
    [
        'python title="app/main.py"',
        'text title="notes.txt"',
        'python {.no-run title="Not run: needs a cluster"}',
        "json",
    ],
)
def test_a_header_that_the_site_knows_passes(small: SmallHandbook, header):
    assert problems_of(small, f"{GOOD}\n\nThen this:\n\n```{header}\nx = 1\n```") == []


def test_a_fence_on_the_line_of_a_list_mark_is_named(small: SmallHandbook):
    found = problems_of(small, f"{GOOD}\n\n- ```json\n  {{}}\n  ```")
    line = small.line(PATH, "- ```json")
    assert (
        f"{PATH}:{line}: the site takes no fence that opens on the line of a list mark; begin the list item with words"
        in found
    )


@pytest.mark.parametrize("block", ["> ```json\n> {}\n> ```", "- Words:\n\n    ```json\n    {}\n    ```"])
def test_a_fence_in_a_quotation_or_below_the_words_of_a_list_item_passes(small: SmallHandbook, block):
    assert problems_of(small, f"{GOOD}\n\n{block}") == []


def test_an_output_block_without_a_program_is_named(small: SmallHandbook):
    found = problems_of(small, f'{GOOD}\n\nAnd:\n\n```text title="Output"\nnobody printed me\n```')
    line = small.line(PATH, "nobody printed me") - 1
    assert found == [
        f"{PATH}:{line}: an Output block without a program; put it right after the ```python block that prints it"
    ]


def test_prose_between_a_program_and_its_output_is_named(small: SmallHandbook):
    (problem,) = problems_of(small, GOOD.replace("```\n\n```text", "```\n\nIt prints:\n\n```text"))
    assert "an Output block without a program" in problem


@pytest.mark.parametrize("header", ["python {.no-run}", 'python {.no-run title="main.py"}'])
def test_a_program_that_is_not_run_without_a_reason_is_named(small: SmallHandbook, header):
    (problem,) = problems_of(small, f"{GOOD}\n\nAnd:\n\n```{header}\nx = 1\n```")
    assert problem.startswith(f"{PATH}:{small.line(PATH, header)}: a block is not run and does not say why")
    assert 'title="Not run: the reason"' in problem


@pytest.mark.parametrize("name", ["../escape.py", "/etc/passwd", "app/../../x.py", "C:x.py", "a\\\\b.py"])
def test_a_file_name_outside_the_folder_of_the_example_is_named(small: SmallHandbook, name):
    (problem,) = problems_of(small, f'{GOOD}\n\nAnd:\n\n```python title="{name}"\nx = 1\n```')
    assert "is no file name inside the example's folder" in problem


def test_a_file_that_should_fail_is_named(small: SmallHandbook):
    (problem,) = problems_of(small, f'{GOOD}\n\nAnd:\n\n```python {{.raises title="app.py"}}\nx = 1\n```')
    assert "a file cannot be `.raises`" in problem


@pytest.mark.parametrize("language", ["py", "python3", "pycon"])
def test_another_name_for_python_is_named(small: SmallHandbook, language):
    (problem,) = problems_of(small, f"{GOOD}\n\nAnd:\n\n```{language}\nx = 1\n```")
    assert f"examples are not written as ```{language}" in problem


@pytest.mark.parametrize(
    "example",
    ["Only words.", '```python title="app.py"\nx = 1\n```', "```json\n{}\n```"],
)
def test_an_answer_with_nothing_that_runs_is_named(small: SmallHandbook, example):
    assert problems_of(small, example) == [
        f"{PATH}:{small.line(PATH, '# How are')}: no example that runs; add a ```python program"
    ]
