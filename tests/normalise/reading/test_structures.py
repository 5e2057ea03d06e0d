"""What the structure of a document says about its questions: structures.yml holds documents and what they ask."""

from pathlib import Path

import pytest
from handbook.normalise.reading.outlining import read_outline
from ruamel.yaml import YAML

STRUCTURES = YAML(typ="safe").load(Path(__file__).with_name("structures.yml"))


@pytest.mark.parametrize("structure", STRUCTURES, ids=lambda structure: structure["name"])
def test_structure(structure: dict):
    outline = read_outline(structure["document"].splitlines())
    assert {found.text: found.answer_text for found in outline.questions} == structure["questions"]
    for found in outline.questions:
        assert (found.answer is None) == (not found.answer_text or found.text in structure.get("unanswered", []))
    assert len(outline.questions) == len(structure["questions"])
