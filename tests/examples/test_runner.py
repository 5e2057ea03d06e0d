"""Running the programs of a page: each does exactly what the page shows, or the difference is named."""

import pytest
from handbook.examples import running
from handbook.examples.running import Difference, run
from handbooks import PATH, SmallHandbook, program


def differences(small: SmallHandbook, example: str) -> list[Difference]:
    return run(small.with_example(example), {})


def only_message(small: SmallHandbook, example: str) -> str:
    (difference,) = differences(small, example)
    assert difference.problem.path == PATH
    return difference.problem.message


@pytest.mark.parametrize(
    "example",
    [
        program("print('a  b')\nprint('ünï …')", "a  b\nünï …"),
        program("x = 1"),
        program("import sys\nsys.stdout.write('no line end')", "no line end"),
        program("print('a\\n\\n  b')", "a\n\n  b"),
        program("print('first')\n{}['key']", "first\nKeyError: 'key'", "python {.raises}"),
        program("raise SystemExit(9)", header='python {.no-run title="Not run: on purpose"}')
        + "\n\n"
        + program("x = 1"),
    ],
)
def test_a_program_that_does_what_the_page_shows_passes(small: SmallHandbook, example):
    assert differences(small, example) == []


@pytest.mark.parametrize("output", ["right", "Right!", "right!\nand more", " right!", "right! ", ""])
def test_another_output_is_named_with_both_texts(small: SmallHandbook, output):
    (difference,) = differences(small, program("print('right!')", output))
    assert difference.problem.line == small.line(PATH, 'title="Output"')
    assert f"shown:\n{output}\nreally:\nright!\n" in difference.problem.message or output == ""
    assert difference.actual == "right!\n"


def test_a_program_that_prints_without_an_output_block_is_named(small: SmallHandbook):
    message = only_message(small, program("print('unseen')"))
    assert message == "the program prints and shows no Output block:\nunseen\n"


def test_an_output_block_of_a_program_that_prints_nothing_is_named(small: SmallHandbook):
    assert only_message(small, program("x = 1", "stale")) == "the program prints nothing"


def test_a_program_that_fails_is_named_with_its_traceback(small: SmallHandbook):
    message = only_message(small, program("print('a')\nraise ValueError('broken')", "a"))
    assert message.startswith("the program failed:\nTraceback")
    assert message.endswith("ValueError: broken")


def test_a_program_that_should_fail_and_does_not_is_named(small: SmallHandbook):
    assert only_message(small, program("print(1)", "1", "python {.raises}")) == "the program should fail and did not"


def test_a_failure_with_another_last_line_is_named(small: SmallHandbook):
    (difference,) = differences(small, program("{}['b']", "KeyError: 'a'", "python {.raises}"))
    assert difference.actual == "KeyError: 'b'\n"


@pytest.mark.parametrize("code", ["import warnings\nwarnings.warn('old')", "import asyncio\nasyncio.sleep(0)"])
def test_a_warning_is_an_error(small: SmallHandbook, code):
    (difference,) = differences(small, program(code))
    assert "Warning" in difference.problem.message


def test_a_program_that_does_not_end_is_stopped_and_named(small: SmallHandbook, monkeypatch):
    monkeypatch.setattr(running, "TIME_LIMIT", 2)
    assert only_message(small, program("import time\ntime.sleep(3600)")) == "the program ran longer than 2 s"


def test_each_of_several_differences_is_named(small: SmallHandbook):
    example = "\n\n".join([program("print(1)", "one"), program("print(2)", "2"), program("1 / 0"), program("print(4)")])
    lines = [difference.problem.line for difference in differences(small, example)]
    assert lines == sorted(lines)
    assert len(lines) == 3


def test_a_page_with_nothing_that_runs_does_not_pass(small: SmallHandbook):
    assert only_message(small, program("x = 1", header='python title="app.py"')) == "no example that runs"


def test_a_block_that_fits_no_rule_does_not_pass(small: SmallHandbook):
    assert "Output block without a program" in only_message(
        small, f"{program('x = 1')}\n\nText.\n\n{program('', 'x')[14:]}"
    )
