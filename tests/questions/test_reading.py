"""Reading a question file: every mistake in its front matter is named with file, line and remedy."""

import pytest
from handbook.questions.library import read_handbook
from handbooks import PATH, QUERY, SmallHandbook

LEVEL = "level: beginner"


def reading_problems(small: SmallHandbook) -> list[str]:
    return [str(problem) for problem in read_handbook(small.root).problems]


@pytest.mark.parametrize(
    ("wrong", "line", "words"),
    [
        ("level: beginner\nlevels: mid", 3, ["unknown key `levels`", 'did you mean "level"?']),
        ("level: beginner\ncolour: red", 3, ["unknown key `colour`", "use one of `level`"]),
        ("level: beginner\nlevel: mid", 3, ["duplicate key", "level"]),
        ("level: junior", 2, ['unknown level "junior"', 'did you mean "beginner"?']),
        ("level: guru", 2, ['unknown level "guru"', "use one of `beginner`, `mid`, `senior`"]),
        ("level: begginer", 2, ['unknown level "begginer"', 'did you mean "beginner"?']),
        ("level: Senior", 2, ['unknown level "Senior"', 'did you mean "senior"?']),
        ("since: '0.118'", 1, ["`level` is missing", "`beginner`, `mid`, `senior`"]),
        ("level:", 1, ["`level` is missing"]),
        ("level: beginner\nsince: 0.118", 3, ["`since` is 0.118", "in quotes"]),
        ("level: beginner\nsince: 'the newest'", 3, ["`since` is 'the newest'", '`since: "0.118"`']),
        ("level: beginner\naka: another wording", 3, ["`aka` is no list", "`aka: [first, second]`"]),
        ("level: beginner\naka: ['']", 3, ["`aka`"]),
        ("level: beginner\nneeds: [postgres, reddis]", 3, ['unknown needs "reddis"', 'did you mean "redis"?']),
        ("level: beginner\nstatus: done", 3, ['unknown status "done"', "`draft`"]),
        ("level: beginner\n5: five", 3, ["unknown key `5`"]),
    ],
)
def test_a_mistake_in_the_front_matter_is_named_with_its_line(small: SmallHandbook, wrong, line, words):
    small.edit(PATH, LEVEL, wrong)
    (problem,) = reading_problems(small)
    assert problem.startswith(f"{PATH}:{line}: ")
    assert [word for word in words if word not in problem] == []


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        ("level: beginner\naka: [never closed", 4),
        ("level: beginner\n  aka: indented", 3),
        ("level: beginner\nsince: *nothing", 3),
        ("level: beginner\nsince: 2024-13-45", 2),
        ('level: beginner\nsince: "\x07"', 3),
    ],
)
def test_yaml_that_cannot_be_read_is_named_with_its_line(small: SmallHandbook, wrong, line):
    small.edit(PATH, LEVEL, wrong)
    (problem,) = reading_problems(small)
    assert problem.startswith(f"{PATH}:{line}: "), problem


def test_sources_that_are_no_list_are_named(small: SmallHandbook):
    small.edit(PATH, "sources: [901#1]", "sources: 901#1")
    assert reading_problems(small) == [f"{PATH}:3: `sources` is no list; write `sources: [first, second]`"]


def test_front_matter_that_is_a_list_is_named(small: SmallHandbook):
    small.edit(PATH, f"{LEVEL}\nsources: [901#1]", "- level\n- sources")
    (problem,) = reading_problems(small)
    assert problem.startswith(f"{PATH}:2: ")
    assert "`key: value`" in problem


@pytest.mark.parametrize("text", ["# A question?\n", "", "---\nlevel: mid\n\n# A question?\n"])
def test_a_file_without_closed_front_matter_is_named(small: SmallHandbook, text):
    small.write(PATH, text)
    assert reading_problems(small) == [f"{PATH}:1: no front matter; begin with `---`, the keys, `---`"]


@pytest.mark.parametrize(("body", "line"), [("\nNo heading.\n", 4), ("\n## In depth\n", 5), ("", 4)])
def test_a_file_without_its_question_is_named(small: SmallHandbook, body, line):
    small.write(PATH, f"---\nlevel: mid\n---\n{body}")
    assert reading_problems(small) == [
        f"{PATH}:{line}: the question is missing; begin the page with `# ` and the question"
    ]


def test_text_before_the_question_is_named(small: SmallHandbook):
    small.write(PATH, "---\nlevel: mid\n---\n\nA stray line.\n\n# A question?\n")
    (problem,) = reading_problems(small)
    assert problem.startswith(f"{PATH}:5: text before the question ")


def test_a_file_that_is_not_utf8_is_named_with_the_line_of_the_first_wrong_byte(small: SmallHandbook):
    line = small.line(PATH, "Text is not a number.")
    content = small.file(PATH).read_bytes().replace(b"Text is not", b"Caf\xe9 is not")
    small.file(PATH).write_bytes(content)
    assert reading_problems(small) == [f"{PATH}:{line}: the file is not UTF-8; save it as UTF-8"]


def test_a_byte_order_mark_and_windows_line_ends_are_named_and_the_rest_is_still_read(small: SmallHandbook):
    small.edit(PATH, LEVEL, "level: junior")
    content = small.file(PATH).read_bytes().replace(b"\n", b"\r\n")
    small.file(PATH).write_bytes(b"\xef\xbb\xbf" + content)
    first, second, third = sorted(reading_problems(small))
    assert first.startswith(f"{PATH}:1: lines end as on Windows")
    assert second.startswith(f"{PATH}:1: the file begins with a byte-order mark")
    assert "scripts/check --fix" in first
    assert "scripts/check --fix" in second
    assert third.startswith(f'{PATH}:2: unknown level "junior"')


def test_all_mistakes_of_all_files_are_named_in_one_run(small: SmallHandbook):
    small.edit(PATH, LEVEL, "level: junior\nlevels: mid\nsince: 0.118\nneeds: redis")
    small.write(QUERY, "no front matter\n")
    problems = reading_problems(small)
    assert sorted(problem.split(": ")[0] for problem in problems) == [
        f"{PATH}:2",
        f"{PATH}:3",
        f"{PATH}:4",
        f"{PATH}:5",
        f"{QUERY}:1",
    ]


def test_the_good_keys_of_a_bad_front_matter_are_still_checked(small: SmallHandbook):
    small.edit(PATH, f"{LEVEL}\nsources: [901#1]", "level: junior\nsources: [901#7]")
    assert [problem.split("; ")[0] for problem in small.problems() if problem.startswith(PATH)] == [
        f'{PATH}:2: unknown level "junior"',
        f'{PATH}:3: unknown source "901#7"',
    ]


def test_a_draft_may_leave_its_level_out(small: SmallHandbook):
    small.edit(PATH, LEVEL, "status: draft")
    assert reading_problems(small) == []
