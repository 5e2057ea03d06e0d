"""A record counts only for the very examples that ran."""

import json

import pytest
from handbook.examples import record
from handbook.examples.steps import digest
from handbook.examples.versions import versions
from handbook.site.finish import finish
from handbooks import PATH, QUERY, SmallHandbook, program
from past_runs import VERSIONS, WHEN, run_on


def test_a_record_is_read_as_it_was_written(small: SmallHandbook):
    run_on(small)
    assert record.read(small.root, small.question()) == record.Record(digest(small.question()), True, WHEN, VERSIONS)


def test_a_question_that_never_ran_has_no_record(small: SmallHandbook):
    run_on(small)
    assert record.read(small.root, small.question(QUERY)) is None
    assert list(record.read_all(small.root, (small.question(), small.question(QUERY)))) == [
        "parameters/path-parameters"
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('print("path")', 'print("path" )'),
        ("\npath\n```", "\npaths\n```"),
        ("```python\n", "```python {.raises}\n"),
        ("```python\n", '```python title="app.py"\n'),
        ("## Watch out\n", '## Watch out\n\n```toml title="settings.toml"\n```\n'),
        ("## Watch out\n", "## Watch out\n\n```console\n$ true\n```\n"),
        ("level: beginner", "level: beginner\nneeds: [redis]"),
    ],
)
def test_a_changed_example_has_no_record(small: SmallHandbook, old, new):
    run_on(small)
    small.edit(PATH, old, new)
    assert record.read(small.root, small.question()) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Text is not a number.", "Text is text."),
        ("# How are path parameters declared?", "# How do you declare path parameters?"),
        ("level: beginner", "level: mid\naka: [another wording]"),
        ("## Example\n", "## Example\n\nLook:\n\n"),
        ("Text is not a number.", '```python {.no-run title="Not run: a sketch"}\nx = 1\n```'),
        ("Text is not a number.", "```json\n{}\n```"),
    ],
)
def test_changed_prose_keeps_its_record(small: SmallHandbook, old, new):
    run_on(small)
    small.edit(PATH, old, new)
    assert record.read(small.root, small.question()) is not None


def test_examples_in_another_order_have_no_record(small: SmallHandbook):
    small.with_example(f"{program('x = 1')}\n\n{program('x = 2')}")
    run_on(small)
    small.with_example(f"{program('x = 2')}\n\n{program('x = 1')}")
    assert record.read(small.root, small.question()) is None


DAMAGES = [
    ("no JSON", lambda data: "{"),
    ("empty", lambda data: ""),
    ("a list", lambda data: "[]"),
    ("no date", lambda data: json.dumps({**data, "date": None})),
    ("no such day", lambda data: json.dumps({**data, "date": "2026-02-30T00:00:00+00:00"})),
    ("no digest", lambda data: json.dumps({key: data[key] for key in data if key != "digest"})),
    ("versions a list", lambda data: json.dumps({**data, "versions": ["fastapi"]})),
    ("no versions", lambda data: json.dumps({**data, "versions": {}})),
    ("result in words", lambda data: json.dumps({**data, "passed": "no"})),
]


@pytest.mark.parametrize("damage", [damage for _, damage in DAMAGES], ids=[name for name, _ in DAMAGES])
def test_a_damaged_record_proves_nothing_and_breaks_no_build(small: SmallHandbook, damage):
    file = run_on(small)
    file.write_text(damage(json.loads(file.read_text())))
    finish(small.root / "site", small.root)
    exported = json.loads((small.root / "site/questions.json").read_text())
    assert [entry["run"] for entry in exported] == [None, None]


def test_a_record_that_is_not_text_proves_nothing(small: SmallHandbook):
    run_on(small).write_bytes(b"\xff\xfe\x00")
    assert record.read(small.root, small.question()) is None


def test_a_draft_has_no_record_even_if_it_ran_before(small: SmallHandbook):
    run_on(small)
    small.edit(PATH, "level: beginner", "level: beginner\nstatus: draft")
    assert record.read_all(small.root, (small.question(), small.question(QUERY))) == {}


def test_the_versions_of_a_run_are_those_installed_and_used(small: SmallHandbook):
    named = versions(small.with_example(program("import sqlalchemy")))
    assert {"python", "fastapi", "starlette", "pydantic", "sqlalchemy"} <= set(named)
    assert "redis" not in named
