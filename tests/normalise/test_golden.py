"""The whole report on documents in the five known layouts. `scripts/test --fix` rewrites the golden files."""

import json
from pathlib import Path

import pytest
from handbook.normalise.matching.same_question import knowledge_of
from handbook.normalise.reading.documents import read_documents
from handbook.normalise.writing.report import as_json, entries
from handbook.questions.inventory import Inventory

HERE = Path(__file__).parent
FIXTURES = sorted((HERE / "documents").iterdir())


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.stem)
def test_report(fixture: Path, request: pytest.FixtureRequest):
    read = read_documents([str(fixture)], {}).documents
    report = json.loads("".join(as_json(entries(read, knowledge_of(None, Inventory(()))))))
    report["documents"][0]["path"] = fixture.name
    golden = HERE / "golden" / f"{fixture.stem}.json"
    if request.config.getoption("--fix"):
        golden.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert report == json.loads(golden.read_text(encoding="utf-8"))
