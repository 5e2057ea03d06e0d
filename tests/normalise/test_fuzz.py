"""Hypothesis mixes lines of all layouts and any text: nothing crashes, and every line is accounted for once."""

from pathlib import Path

from handbook.normalise.reading.documents import read_documents
from handbook.normalise.writing.report import set_aside
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

LAYOUTS = YAML(typ="safe").load(Path(__file__).with_name("reading") / "layouts.yml")
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
    "---",
    "| Question | Answer |",
]
ANYTHING = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30)
SHARED_FOLDER = [HealthCheck.function_scoped_fixture]
LINES = st.one_of(st.sampled_from(KNOWN), st.sampled_from(ODD), st.just(""), ANYTHING)
INDENTED = st.builds(lambda depth, line: " " * depth + line, st.integers(0, 5), LINES)


@given(st.lists(INDENTED, max_size=20))
@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=SHARED_FOLDER)
def test_every_line_is_accounted_for_once(tmp_path: Path, lines: list[str]):
    file = tmp_path / "document.md"
    file.write_text("\n".join(lines), encoding="utf-8")
    (document,) = read_documents([str(file)], {}).documents
    entries = [*document.outline.questions, *set_aside(document)]
    held = [number for entry in entries for number in range(entry.first, entry.last + 1)]
    held += [heading.line for heading in document.outline.headings]
    filled = {number for number, line in enumerate(document.decoded.lines, start=1) if line.strip()}
    assert filled <= set(held), "a line is nowhere"
    assert len(held) == len(set(held)), "a line is in two places"
    assert "not recognised" not in {entry.why for entry in set_aside(document)}
    assert all(found.text.strip() for found in document.outline.questions), "a question says nothing"
