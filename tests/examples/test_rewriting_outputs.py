"""scripts/test --fix: Output blocks are rewritten from what really happened, and nothing else of the file is."""

import pytest
from handbook.examples.outputs import rewrite_outputs
from handbook.examples.running import run
from handbooks import PATH, SmallHandbook, program


def rewritten(small: SmallHandbook, example: str) -> str:
    """Run `example`, rewrite what differs, expect the page to pass then; return what stands in its place now."""
    question = small.with_example(example)
    before = small.file(PATH).read_bytes().decode().split(example)
    assert rewrite_outputs(small.root, question, run(question, {})) > 0
    after = small.file(PATH).read_bytes().decode()
    assert after.startswith(before[0])
    assert after.endswith(before[1])
    assert run(small.question(), {}) == []
    return after.removeprefix(before[0]).removesuffix(before[1])


def test_a_stale_block_is_replaced(small: SmallHandbook):
    assert rewritten(small, program("print('new')", "old\nand more")) == program("print('new')", "new")


def test_a_missing_block_is_added(small: SmallHandbook):
    assert rewritten(small, program("print('new')")) == program("print('new')", "new")


def test_the_last_line_of_a_traceback_is_written(small: SmallHandbook):
    example = program("print(1)\n{}['x']", "?", "python {.raises}")
    assert rewritten(small, example) == program("print(1)\n{}['x']", "1\nKeyError: 'x'", "python {.raises}")


def test_several_blocks_are_replaced_and_good_ones_stay(small: SmallHandbook):
    stale = [
        program("print('a\\nb\\nc')", "x"),
        program("print(2)", "2"),
        program("print(3)"),
        program("print(4)", "1\n2\n3"),
    ]
    right = [program("print('a\\nb\\nc')", "a\nb\nc"), *(program(f"print({n})", str(n)) for n in (2, 3, 4))]
    assert rewritten(small, "\n\n".join(stale)) == "\n\n".join(right)


def test_backticks_in_the_output_get_a_longer_fence(small: SmallHandbook):
    code = "print('```python\\nx\\n```\\n````')"
    block = '`````text title="Output"\n```python\nx\n```\n````\n`````'
    assert rewritten(small, program(code, "old")) == f"```python\n{code}\n```\n\n{block}"


def test_unusual_characters_around_the_block_are_kept(small: SmallHandbook):
    small.edit(PATH, "Text is not a number.", "A\fform feed, a\u2028separator,  two blanks  \nand a tab\t.")
    assert rewritten(small, program("print('ü\u2028…')", "old")) == program("print('ü\u2028…')", "ü\u2028…")


@pytest.mark.parametrize(
    ("first", "rest", "empty"), [("- ", "  ", ""), ("1.  ", "    ", ""), ("> ", "> ", ">"), ("- > ", "  > ", "  >")]
)
def test_a_block_inside_another_block_keeps_its_indentation(small: SmallHandbook, first, rest, empty):
    def inside(text: str) -> str:
        lines = [f"{rest}{line}" if line else empty for line in text.split("\n")]
        return first + "\n".join(lines).removeprefix(rest)

    code = "print('a')\nprint()\nprint('  b')"
    assert rewritten(small, inside(program(code, "old"))) == inside(program(code, "a\n\n  b"))
    assert rewritten(small, inside(program(code))) == inside(program(code, "a\n\n  b"))


@pytest.mark.parametrize("example", [program("1 / 0", "stale"), program("x = 1", "stale")])
def test_a_program_that_fails_or_prints_nothing_changes_no_byte(small: SmallHandbook, example):
    question = small.with_example(example)
    before = small.file(PATH).read_bytes()
    assert rewrite_outputs(small.root, question, run(question, {})) == 0
    assert small.file(PATH).read_bytes() == before


def test_a_file_without_a_last_line_end_stays_without(small: SmallHandbook):
    small.write(PATH, small.file(PATH).read_text().rstrip("\n"))
    rewritten(small, program("print('new')", "old"))
    assert not small.file(PATH).read_bytes().endswith(b"\n")
