"""What tells how well public documents are read counts what was missed, found for nothing, and wrong about answers."""

from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.reading import Score, Truth, score, truths

DOCUMENT = """# Bakery questions

## What is rye?

A grain.

## Why steam?

## How hot is an oven?

Hot.
"""
TRUTH = Truth("a/b", "c.md", "0" * 40, "1" * 64, "made up", answered="3 9", unanswered="7")


@pytest.fixture
def document(tmp_path: Path) -> Path:
    file = tmp_path / "document.md"
    file.write_text(DOCUMENT, encoding="utf-8")
    return file


def test_what_is_found_where_it_asks_is_right(document: Path):
    assert score(TRUTH, document) == Score(right=3, right_about_answer=3)


def test_a_question_may_stand_on_any_of_several_lines(document: Path):
    assert score(replace(TRUTH, answered="2-3 9-11"), document).right == 3


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"answered": "3 9 11"}, Score(right=3, right_about_answer=3, missed=[11])),
        ({"answered": "3"}, Score(right=2, right_about_answer=2, false=[9])),
        ({"answered": "3", "arguable": "9"}, Score(right=2, right_about_answer=2)),
        ({"answered": "3 7 9", "unanswered": ""}, Score(right=3, right_about_answer=2, wrong_answers=[7])),
    ],
)
def test_faults_are_told_by_their_lines(change: dict, expected: Score, document: Path):
    assert score(replace(TRUTH, **change), document) == expected


def test_several_scores_are_one():
    total = Score()
    for part in (Score(right=3, right_about_answer=3), Score(right=1, missed=[4, 5, 6], false=[9])):
        total.add(part)
    assert str(total) == "precision 0.800, recall 0.571, right about the answer 0.750"
    assert total.faults == "missed 4, 5, 6; false 9"


def test_each_public_document_is_written_down_once_and_each_of_its_lines_too():
    known = truths()
    assert len({truth.sha256 for truth in known}) == len(known) > 100
    for truth in known:
        kinds = [set(part.split()) for part in (truth.answered, truth.unanswered, truth.arguable)]
        assert not (kinds[0] & kinds[1] or kinds[0] & kinds[2] or kinds[1] & kinds[2]), truth.address
