"""A document may hold what it likes: the drafts made of it act on no reader and pass the checks."""

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from handbook.checks.run import all_problems
from handbook.normalise.run import DONE, run
from handbook.questions.library import read_handbook
from nasty import NASTY, dangers

HERE = Path(__file__).parent.parent
ODD_TITLES = [
    "What is <script>alert(1)</script>?",
    "What does </title><script>alert(1)</script> do?",
    "What does {{ config }} or {id} print?",
    "Where does x](javascript:alert(1)) [y lead?",
    "Why {onclick=alert(1)?",
    "What does --8<-- [start:x] do?",
]
INCLUDES = '```text\n--8<-- "gone.txt"\n--8<--\ngone.txt\n--8<--\n# --8<-- [start:x]\n```\n\n--8<-- "gone.md"'


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A handbook made of a document in which every answer is nasty."""
    folder = tmp_path_factory.mktemp("nasty")
    asked = [(title, "Words.") for title in ODD_TITLES]
    asked += [(f"What is the number {number} for?", text) for number, text in enumerate([INCLUDES, *NASTY])]
    parts = [f"## Q{number}: {title}\n\n{text}\n" for number, (title, text) in enumerate(asked, start=1)]
    syllabus = "# Topics\n\n## Templates\n\n- Using {{ config }} and {% raw %}\n- <script>alert(1)</script>\n"
    (folder / "nasty.md").write_text("\n".join(parts), encoding="utf-8")
    (folder / "syllabus.md").write_text(syllabus, encoding="utf-8")
    documents = [str(folder / "nasty.md"), str(folder / "syllabus.md")]
    assert run(documents, ROOT, str(folder / "handbook"), None, False) == DONE
    return folder / "handbook"


def test_every_draft_passes_the_checks(imported: Path):
    assert len(read_handbook(imported).questions) == len(ODD_TITLES) + 1 + len(NASTY)
    assert [str(problem) for problem in all_problems(imported) if not problem.warning] == []


def test_no_draft_acts_on_a_reader(imported: Path):
    for question in read_handbook(imported).questions:
        assert dangers(f"# {question.title}\n\n{question.body}") == [], question.path


def test_an_include_is_shown_by_the_site_and_its_pages_build(imported: Path, tmp_path: Path):
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    built = subprocess.run(command, cwd=imported, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    pages = [file.read_text(encoding="utf-8") for file in (tmp_path / "site").rglob("index.html")]
    assert not any("<script>alert" in page for page in pages)
    assert any("--8&lt;--" in page and ";--8" not in page for page in pages)
    assert any("Using <code>{{ config }}</code> and <code>{% raw %}</code>" in page for page in pages)


def test_drafts_read_again_come_out_the_same(imported: Path, tmp_path: Path):
    pages = [file for file in (imported / "docs").glob("*/*.md") if file.name != "index.md"]
    assert run(list(map(str, pages)), ROOT, str(tmp_path / "copy"), None, False) == DONE
    for page in pages:
        assert (tmp_path / "copy" / page.relative_to(imported)).read_bytes() == page.read_bytes(), page.name


@pytest.mark.parametrize("folder", [HERE / "documents"], ids=lambda folder: folder.name)
def test_drafts_of_ordinary_documents_pass_too(folder: Path, tmp_path: Path):
    documents = [str(file) for file in sorted(folder.iterdir())]
    assert run(documents, ROOT, str(tmp_path / "new"), None, False) == DONE
    assert [str(problem) for problem in all_problems(tmp_path / "new") if not problem.warning] == []
