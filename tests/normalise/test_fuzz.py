"""Hypothesis mixes lines of all layouts and any text; and the documents that broke something once are run through.

Hours of it found the cases of found_by_fuzzing.yml; here it goes on for seconds. FUZZ=100 tries a hundred times as many
documents, others at every run: FUZZ=100 scripts/test tests/normalise/test_fuzz.py
"""

import os
from pathlib import Path

import pytest
from handbook.normalise.reading.documents import read_documents
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_documents import MADE
from nasty import NASTY
from ruamel.yaml import YAML
from whole_run import check_reading, check_run, small_home

HERE = Path(__file__).parent
LAYOUTS = YAML(typ="safe").load(HERE / "reading" / "layouts.yml")
FOUND = YAML(typ="safe").load(HERE / "found_by_fuzzing.yml")
KNOWN = sorted({line for layout in LAYOUTS for line in layout["document"].splitlines()})
ODD = [
    "> [!question]",
    "> [!success] Answer",
    '??? question "Why?"',
    "<h1>",
    "<summary>",
    "<summary>What?</summary>",
    "<details>",
    "</b></details>",
    "###What",
    "Ответ:",
    "# Question (EN)",
    "## Answer (EN)",
    "Answer here",
    "1.What?",
    "a) Why?",
    "## Senior: x",
    "\ufeff# x",
    "\u2028 x",
    "x\x85y",
    "\xa0",
    "---",
    "| Question | Answer |",
    "- ",
    "- - a",
    "```",
    "| a |",
    "|-|",
    "/// details | x",
    "{{ x }} {% x %}",
]
ANYTHING = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30)
FOLDERS = [HealthCheck.function_scoped_fixture]
LINES = st.one_of(*(st.sampled_from(lines) for lines in (KNOWN, ODD, NASTY)), st.just(""), ANYTHING)
BEFORE = st.sampled_from(["", " ", "  ", "    ", "     ", "> ", ">", "- ", "1. ", "- > ", "\t"])
PASSAGES = st.builds(
    lambda layout, first, count: "\n".join(layout["document"].splitlines()[first : first + count]),
    st.sampled_from(LAYOUTS),
    st.integers(0, 15),
    st.integers(1, 12),
)
INDENTED = st.builds(
    lambda before, text: before + text.replace("\n", f"\n{before}"), BEFORE, st.one_of(LINES, PASSAGES)
)
DOCUMENTS = st.lists(INDENTED, max_size=20).map("\n".join)
ENDS = st.sampled_from(["\n", "\n", "\r\n", "\r"])
TIMES = int(os.environ.get("FUZZ", "1"))


def fuzzing(examples: int) -> settings:
    """Return the settings for `examples` documents that are the same at every run, or for more that are not."""
    return settings(max_examples=examples * TIMES, derandomize=TIMES == 1, deadline=None, suppress_health_check=FOLDERS)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_home(tmp_path_factory.mktemp("home") / "handbook")


@pytest.mark.parametrize("text", FOUND.values(), ids=FOUND)
def test_what_broke_once_holds(text: str | dict[str, str], home: Path, tmp_path: Path):
    name, document = next(iter(text.items())) if isinstance(text, dict) else ("document.md", text)
    check_run(document.encode(), tmp_path / "work", home, name)


@given(DOCUMENTS)
@fuzzing(150)
def test_any_document_is_read_whole(tmp_path: Path, text: str):
    file = tmp_path / "document.md"
    file.write_text(text, encoding="utf-8")
    for document in read_documents([str(file)], {}).documents:
        check_reading(document)


@given(DOCUMENTS, ENDS)
@fuzzing(15)
def test_any_document_makes_a_handbook(home: Path, tmp_path: Path, text: str, end: str):
    check_run(text.replace("\n", end).encode(), tmp_path / "work", home)


@pytest.mark.parametrize("name", MADE)
@given(data=st.data())
@fuzzing(10)
def test_any_page_data_or_row_of_lines_is_read_whole(tmp_path: Path, name: str, data: st.DataObject):
    file = tmp_path / name
    file.write_text(data.draw(MADE[name]), encoding="utf-8", errors="ignore")
    for document in read_documents([str(file)], {}).documents:
        check_reading(document)


@given(st.sampled_from(sorted(MADE)).flatmap(lambda name: st.tuples(st.just(name), MADE[name])))
@fuzzing(10)
def test_any_page_data_or_row_of_lines_makes_a_handbook(home: Path, tmp_path: Path, made: tuple[str, str]):
    name, text = made
    check_run(text.encode(errors="ignore"), tmp_path / "work", home, name)
