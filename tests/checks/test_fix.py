"""scripts/check --fix repairs what is mechanical, once, and leaves alone what it cannot read."""

import json

import pytest
from handbook.checks.fixing import fix
from handbooks import PATH, QUERY, SmallHandbook


def test_marks_line_ends_order_and_formatting_are_repaired(small: SmallHandbook):
    good = small.file(PATH).read_bytes()
    watch_out = "## Watch out\n\nText is not a number.\n\n"
    small.edit(PATH, watch_out, "")
    small.edit(PATH, "## Sources\n", f"{watch_out}## Sources\n")
    small.edit(PATH, "- The documentation.", "*   The documentation.\n")
    content = small.file(PATH).read_bytes().replace(b"\n", b"\r\n")
    small.file(PATH).write_bytes(b"\xef\xbb\xbf" + content)
    done = small.check("--fix")
    assert (done.returncode, done.stdout) == (0, f"mended {PATH}\nNothing to mend.\n")
    assert small.file(PATH).read_bytes() == good


def test_items_that_are_answered_now_are_marked_in_the_inventory(small: SmallHandbook):
    small.edit(PATH, "sources: [901#1]", "sources: [901#1, 902#1]")
    assert list(fix(small.root)) == ["docs/sources.json"]
    assert json.loads(small.file("docs/sources.json").read_text())["documents"][1]["items"][0]["answered"] is True
    assert small.problems() == []


def test_a_second_run_changes_nothing(small: SmallHandbook):
    small.edit(
        PATH, "The signature is the contract.", "One\n===\n\n* a\n* b\n\n1) x\n2) y\n\n    code\n\n***\n\nA\\\nb <x> c"
    )
    small.edit(QUERY, "sources: [901#2]", "sources: [901#2, 901#3]")
    assert list(fix(small.root)) == [PATH, "docs/sources.json"]
    assert list(fix(small.root)) == []


def test_a_handbook_without_a_problem_is_not_touched(small: SmallHandbook):
    before = {file: file.stat().st_mtime_ns for file in small.root.rglob("*") if file.is_file()}
    assert list(fix(small.root)) == []
    assert {file: file.stat().st_mtime_ns for file in small.root.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize(
    "content",
    [
        "---\nlevel: mid\n---\n\n# Caf\xe9?\n\n* a\n".encode("latin-1"),
        b"\xef\xbb\xbfno front matter\r\n\r\n*   a\r\n",
        b"---\r\nlevel: mid\r\n---\r\n\r\n*   no question\r\n",
        b"---\nlevel: mid\n",
        b"",
    ],
)
def test_a_file_that_cannot_be_read_is_left_byte_for_byte(small: SmallHandbook, content):
    small.file(PATH).write_bytes(content)
    list(fix(small.root))
    assert small.file(PATH).read_bytes() == content


def test_front_matter_and_code_that_is_not_python_are_left_byte_for_byte(small: SmallHandbook):
    head = "---\nlevel: beginner # a remark\n\naka:   [ 'x  y' ]\nsources: [901#1]\n---\n"
    code = "```text\nprint(  'a' )   \n\n\n# tab\t`x` \\\n```"
    small.edit(PATH, "Text is not a number.", f"*   x\n\n{code}")
    small.write(PATH, head + small.file(PATH).read_text().split("---\n", 2)[2])
    assert list(fix(small.root)) == [PATH]
    after = small.file(PATH).read_text()
    assert after.startswith(head)
    assert code in after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("```python\nx=1\n\ny=2\n```", "```python\nx = 1\n\ny = 2\n```"),
        ("- Point:\n\n    ```python\n    x=1\n\n    y=2\n    ```", "    ```python\n    x = 1\n\n    y = 2\n    ```"),
        ("> ```python\n> x=1\n>\n> y=2\n> ```", "> ```python\n> x = 1\n>\n> y = 2\n> ```"),
    ],
)
def test_python_is_formatted_wherever_it_stands(small: SmallHandbook, before, after):
    small.edit(PATH, "Text is not a number.", before)
    list(fix(small.root))
    assert f"{after}\n\n## What a senior adds" in small.file(PATH).read_text()
    assert list(fix(small.root)) == []
    assert small.problems() == []


@pytest.mark.parametrize("mark", ["-", "1."])
def test_code_that_opens_on_the_line_of_a_list_mark_is_not_changed(small: SmallHandbook, mark):
    indent = " " * (len(mark) + 1)
    small.edit(PATH, "Text is not a number.", f"{mark} ```python\n{indent}x = 1\n\n{indent}y = 2\n{indent}```")
    list(fix(small.root))
    assert "x = 1\n\ny = 2\n" in [fence.code for fence in small.question().fences]
    assert list(fix(small.root)) == []


def test_a_question_over_two_lines_keeps_its_underline(small: SmallHandbook):
    small.edit(PATH, "# How are path parameters declared?", "How are path parameters\ndeclared?\n===")
    small.edit(PATH, "- The documentation.", "* The documentation.")
    title = small.question().plain_title
    list(fix(small.root))
    assert small.question().plain_title == title
    assert small.question().lead.startswith("A parameter of the function")


@pytest.mark.parametrize(
    "part",
    ["> ## A quoted heading\n>\n> and its text", "- ## A listed heading\n\n    and its text", "    indented = 'code'"],
)
def test_nothing_is_lost_when_sections_are_put_in_order(small: SmallHandbook, part):
    small.edit(PATH, "A parameter of the function", f"{part}\n\nA parameter of the function")
    small.edit(PATH, "## Watch out\n\nText is not a number.\n\n", "")
    small.edit(PATH, "## Sources\n", f"## Watch out\n\n{part}\n\n## Sources\n")
    before = small.question()
    list(fix(small.root))
    after = small.question()
    assert sorted(after.body.replace("```", "").split()) == sorted(before.body.replace("```", "").split())
    kinds = ("blockquote_open", "bullet_list_open", "heading_open")
    count = {kind: [token.type for token in before.tokens].count(kind) for kind in kinds}
    assert {kind: [token.type for token in after.tokens].count(kind) for kind in kinds} == count
    assert len(after.fences) == len(before.fences) + (2 if "indented" in part else 0)


def test_sections_are_not_moved_where_one_is_unknown_or_doubled(small: SmallHandbook):
    small.edit(PATH, "## Watch out", "## Pitfalls")
    small.edit(PATH, "## In depth", "## Sources")
    before = small.file(PATH).read_bytes()
    assert list(fix(small.root)) == []
    assert small.file(PATH).read_bytes() == before
