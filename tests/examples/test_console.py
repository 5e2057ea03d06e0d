"""Console blocks: commands run as in one terminal, and what they print is compared with the page."""

import pytest
from handbook.examples import running
from handbook.examples.running import run
from handbooks import PATH, SmallHandbook


def messages(small: SmallHandbook, *blocks: str) -> list[str]:
    example = "\n\n".join(f"```console\n{block}\n```" for block in blocks)
    return [str(difference.problem) for difference in run(small.with_example(example), {})]


@pytest.mark.parametrize(
    "block",
    [
        "$ echo one\none\n$ echo two\ntwo",
        "$ true",
        "$ printf 'no line end'\nno line end",
        "$ echo to stderr >&2\nto stderr",
        "$ mkdir sub\n$ cd sub\n$ basename $PWD\nsub",
        "$ greet() { echo hello $1; }\n$ X=you\n$ greet $X\nhello you",
        "$ echo one \\\n>   two\none two",
        "$ false || echo failed\nfailed",
        "$ python -c 'import sys; print(sys.flags.utf8_mode)'\n1",
        "$ printf 'a\\n\\nb\\n'\na\n\nb",
    ],
)
def test_a_session_that_prints_what_the_page_shows_passes(small: SmallHandbook, block):
    assert messages(small, block) == []


@pytest.mark.parametrize(
    "shown",
    ["took … ms, pid …", "…", "took 12.5 ms, …", "took…pid 77\n…", "…\ntook 12.5 ms, pid 77"],
)
def test_the_sign_for_what_varies_stands_for_any_text_of_a_line_or_any_lines(small: SmallHandbook, shown):
    assert messages(small, f"$ echo 'took 12.5 ms, pid 77'\n{shown}") == []


@pytest.mark.parametrize("shown", ["", "a\nb", "a\n…\nd", "a … c", "a\nb\nc\nd", "b\nc", "A\nb\nc"])
def test_another_output_is_named_with_command_line_and_both_texts(small: SmallHandbook, shown):
    (message,) = messages(small, f"$ true\n$ printf 'a\\nb\\nc\\n'\n{shown}")
    assert message.startswith(f"{PATH}:{small.line(PATH, '$ printf')}: `printf 'a\\nb\\nc\\n'` printed something else")
    assert f"shown:\n{shown}" in message
    assert "really:\na\nb\nc" in message


def test_a_command_that_fails_is_named_with_its_code(small: SmallHandbook):
    (message,) = messages(small, "$ ls nowhere\n…\n$ echo after\nafter")
    assert message.startswith(f"{PATH}:{small.line(PATH, '$ ls')}: `ls nowhere` ended with 2:\nls: ")
    assert "|| true" in message


def test_every_command_that_does_something_else_is_named(small: SmallHandbook):
    found = messages(small, "$ echo a\nb\n$ false\n$ echo c\nc\n$ echo d\n")
    assert [message.split("`")[1] for message in found] == ["echo a", "false", "echo d"]


@pytest.mark.parametrize("command", ["sleep 3600", "cat <(sleep 3600)"])
def test_a_command_that_does_not_end_is_stopped_and_named_with_those_behind_it(small, monkeypatch, command):
    monkeypatch.setattr(running, "TIME_LIMIT", 2)
    first, second = messages(small, f"$ echo a\na\n$ {command}\n$ echo b\nb")
    assert f"`{command}` did not end in time" in first
    assert "`echo b` did not end in time" in second


@pytest.mark.parametrize(
    ("command", "code"), [("exit 3", 3), ("echo 'no end", 2), ("exec false", 1), ("kill -TERM $$", -15)]
)
def test_a_session_that_ends_itself_is_not_called_too_slow(small: SmallHandbook, command, code):
    first, second = messages(small, f"$ echo a\na\n$ {command}\n$ echo b\nb")
    assert f"`{command}` ended with {code}" in first
    assert "never run: the session had ended" in second


SERVER = """$ python -u -m http.server 0 --bind 127.0.0.1 > log 2>&1 &
$ until grep -qs Serving log; do sleep 0.05; done
$ PORT=$(grep -o 'port [0-9]*' log | cut -d ' ' -f 2)
$ python -c "import urllib.request as u; print(u.urlopen('http://127.0.0.1:$PORT/').status)"
200"""


def test_a_server_in_the_background_answers_the_commands_behind_it(small: SmallHandbook):
    assert messages(small, SERVER) == []


def test_the_console_blocks_of_a_page_share_one_folder_with_its_files(small: SmallHandbook):
    question = small.with_example(
        '```python title="app/main.py"\nprint("from the file")\n```\n\n'
        "```console\n$ python app/main.py\nfrom the file\n$ echo x > made\n```\n\n"
        "```console\n$ ls\napp\nmade\n```"
    )
    assert run(question, {}) == []


@pytest.mark.parametrize("block", ["", "only output", "> continued"])
def test_a_console_block_without_a_command_is_named(small: SmallHandbook, block):
    (message,) = messages(small, block)
    assert "a console block without a command" in message
