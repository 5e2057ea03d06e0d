"""Memory beyond the start of the process: at most ten times the size of a large document."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT

SIZE, TIMES = 950_000, 10  # smaller than what is read in several processes
# A new process, as a forked one begins with the peak of its parent; it prints its own.
PEAK = """
import re, runpy, sys
sys.argv = sys.argv[1:]
sys.path.insert(0, sys.argv[0].rsplit("/", 1)[0])
try:
    runpy.run_path(sys.argv[0], run_name="__main__")
finally:
    print("peak", re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
"""


def _json(number: int) -> str:
    return f'{{"id": {number}, "question": "{_asked(number)}", "answer": "{_told(number)}", "tags": ["mill"]}},\n'


def _nested(number: int) -> str:
    return f"  - name: Part {number}\n    questions:\n" + "".join(_within(4 * number + place) for place in range(4))


def _within(number: int) -> str:
    points = f"          points:\n            - first {number} of all\n            - second {number} there\n"
    return f"      - question: {_asked(number)}\n        answer:\n          short: '{_told(number)}'\n{points}"


def _row(number: int) -> str:
    return f"- question: {_asked(number)}\n  answer: {_told(number)}\n  tags: [mill]\n"


def _in_front(number: int) -> str:
    return f"  - question: {_asked(number)}\n    answer: {_told(number)}\n"


def _headed(number: int) -> str:
    return f"### {number}. {_asked(number)}\n\n{_told(number)}\n\n"


def _asked(number: int) -> str:
    return f"How does wheel {number} of the mill turn stone {7 * number + 3}?"


def _told(number: int) -> str:
    return f"It takes place {number + 2} of the row and hands the next one on, as the miller said in turn {3 * number}."


def _rows(count: int) -> str:
    return "[\n" + "".join(map(_json, range(count)))[:-2] + "\n]\n"


DOCUMENTS = {
    "rows.json": _rows,
    "broken.json": lambda count: _rows(count).replace('"answer":', '"answer"', 1),
    "rows.yml": lambda count: "".join(map(_row, range(count))),
    "nested.yml": lambda count: "topics:\n" + "".join(map(_nested, range(count))),
    "front.md": lambda count: "---\nquestions:\n" + "".join(map(_in_front, range(count))) + "---\n",
}


on_linux = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells the peak of a process")


@on_linux
@pytest.mark.parametrize("name", DOCUMENTS)
def test_large_data_takes_up_ten_times_its_size(name: str, tmp_path: Path):
    _assert_ten_times(name, DOCUMENTS[name], SIZE, tmp_path)


@on_linux
def test_large_markdown_takes_up_ten_times_its_size(tmp_path: Path):
    _assert_ten_times(
        "headings.md", lambda count: "# Mill\n\n" + "".join(map(_headed, range(count))), 2 * SIZE, tmp_path
    )


def _assert_ten_times(name: str, document: Callable[[int], str], size: int, tmp_path: Path) -> None:
    count = size * 100 // len(document(100))
    beyond = _peak(tmp_path / name, document, count) - _peak(tmp_path / f"small-{name}", document, 2)
    assert beyond < TIMES * len(document(count))


def _peak(file: Path, document: Callable[[int], str], count: int) -> int:
    file.write_text(document(count), encoding="utf-8")
    command = [sys.executable, "-c", PEAK, ROOT / "scripts" / "normalise.py", file]
    said = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120).stdout
    return 1024 * int(said.rsplit("peak ", 1)[1])
