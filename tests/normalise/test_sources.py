"""The five real documents, which are not part of the repository: SOURCE_DOCUMENTS names the folder that holds them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from handbook.normalise.reading.documents import Document, read_documents
from handbook.normalise.run import DONE, run
from handbook.normalise.writing.report import set_aside
from handbook.questions.inventory import read_inventory

FOLDER = os.environ.get("SOURCE_DOCUMENTS", "")
EXPECTED = {
    # document: questions, answered, topics, repaired lines, lines that cannot be repaired
    "000": (30, 0, 0, 1, 0),
    "001": (10, 0, 54, 0, 0),
    "002": (100, 0, 0, 1, 0),
    "003": (34, 34, 0, 0, 0),
    "004": (7, 7, 0, 49, 1),
}

pytestmark = pytest.mark.skipif(not FOLDER, reason="SOURCE_DOCUMENTS does not name the folder of the documents")


@pytest.fixture(scope="module")
def files() -> list[str]:
    found = sorted(str(file) for file in Path(FOLDER).iterdir() if file.name[:3] in EXPECTED)
    assert len(found) == len(EXPECTED)
    return found


@pytest.fixture(scope="module")
def documents(files: list[str]) -> dict[str, Document]:
    return {document.id: document for document in read_documents(files, {}).documents}


@pytest.mark.parametrize("name", EXPECTED)
def test_counts(name: str, documents: dict[str, Document]):
    outline, decoded = documents[name].outline, documents[name].decoded
    answered = sum(found.answer is not None for found in outline.questions)
    counts = (len(outline.questions), answered, len(outline.topics), len(decoded.repaired), len(decoded.unrepaired))
    assert counts == EXPECTED[name]


def test_locators_are_those_of_the_inventory(documents: dict[str, Document]):
    for known in read_inventory(ROOT).documents:
        outline = documents[known.id].outline
        found = {(item.locator, item.first) for item in (*outline.questions, *outline.topics)}
        assert found == {(item.locator, item.line) for item in known.items if item.kind in ("question", "topic")}


def test_every_line_is_accounted_for(documents: dict[str, Document]):
    for document in documents.values():
        held = {heading.line for heading in document.outline.headings}
        for entry in (*document.outline.questions, *set_aside(document)):
            held.update(range(entry.first, entry.last + 1))
        filled = {number for number, line in enumerate(document.decoded.lines, start=1) if line.strip()}
        assert filled <= held
        assert "not recognised" not in {entry.why for entry in set_aside(document)}


def test_tips_and_summary_are_set_aside(documents: dict[str, Document]):
    assert [e.items for e in set_aside(documents["003"]) if e.why == "closing tips: no question"] == [12]
    assert [e.items for e in set_aside(documents["004"]) if e.why == "summary: no question"] == [12]


def test_a_handbook_of_them_builds_and_a_second_run_changes_nothing(files: list[str], tmp_path: Path):
    folder = tmp_path / "handbook"
    assert run(files, ROOT, str(folder), None, check=False) == DONE
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    built = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    assert run(files, ROOT, str(folder), None, check=True) == DONE
