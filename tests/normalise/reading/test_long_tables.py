"""A table that is longer than what is parsed at once is read as if it were not."""

import pytest
from handbook.normalise.markdown import tokens
from handbook.normalise.markdown.blocks import Block, read_blocks

HEAD = ["| Question | Answer |", "|:---|---:|"]
ODD = [
    "| What is a \\| b? | `a \\| b` |",
    "| Why one cell? |",
    "Why no bar? | so",
    "no bar at all",
    "|a|b|c|d|",
    "| |x|",
]
ROWS = [row for number in range(9) for row in (f"| Why rye {number}? | It grows {number}. |", *ODD)]
BEHIND = {
    "nothing": [],
    "a paragraph": ["", "It goes on."],
    "a heading": ["## Why wheat?", "", "It rises."],
    "a list that counts": ["1. Why wheat?", "2. Why spelt?"],
    "another table": ["", *HEAD, "| Why wheat? | It rises. |"],
    "the head again": [*HEAD, "| Why wheat? | It rises. |"],
    "code": ["```", "| Why wheat? | It rises. |", "```"],
}


def _read(lines: list[str], part: int, monkeypatch: pytest.MonkeyPatch) -> list[Block]:
    monkeypatch.setattr(tokens, "PART", part)
    return read_blocks(lines)


@pytest.mark.parametrize("behind", BEHIND.values(), ids=BEHIND)
@pytest.mark.parametrize("before", [[], ["# Mill", ""], ["- rye", ""], ["", ""]], ids=repr)
def test_a_table_goes_on_from_part_to_part(before: list[str], behind: list[str], monkeypatch: pytest.MonkeyPatch):
    lines = [*before, *HEAD, *ROWS, *behind]
    whole = _read(lines, 1_000, monkeypatch)
    for part in (3, 4, 7, 20, len(lines) - 1):
        assert _read(lines, part, monkeypatch) == whole


@pytest.mark.parametrize("within", ["> ", "  "])
def test_a_table_in_something_else_is_read_whole(within: str, monkeypatch: pytest.MonkeyPatch):
    lines = [
        "- rye" if within.isspace() else "> rye",
        within.rstrip(),
        *(within + row for row in [*HEAD, *ROWS]),
        "end",
    ]
    assert _read(lines, 7, monkeypatch) == _read(lines, 1_000, monkeypatch)


def test_only_a_part_of_a_long_table_is_parsed_at_once(monkeypatch: pytest.MonkeyPatch):
    sizes, parsed = [], tokens._parsed
    monkeypatch.setattr(tokens, "PART", 10)
    monkeypatch.setattr(tokens, "_parsed", lambda text, *known: sizes.append(text.count("\n")) or parsed(text, *known))
    read_blocks([*HEAD, *ROWS])
    assert max(sizes) <= 10 + len(HEAD)


def test_a_wide_table_has_no_more_cells_than_the_parser_lets_it_fill_up(monkeypatch: pytest.MonkeyPatch):
    columns = 400
    lines = ["|a" * columns + "|", "|-" * columns + "|", *(f"| Why rye {number}? |" for number in range(200))]
    assert _read(lines, 50, monkeypatch) == _read(lines, 1_000, monkeypatch)
