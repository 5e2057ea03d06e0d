"""A person decides on a sheet which questions are the same, and the handbook remembers it."""

from pathlib import Path

import pytest
from conftest import ROOT
from handbook.normalise.run import DONE, UNUSABLE, run
from handbook.questions.library import read_handbook
from ruamel.yaml import YAML

PAGE = "How do you keep a rye sourdough starter alive for months?"
ASKED = "Keeping a rye sourdough starter alive: how?"
AGAIN = "How would you keep your rye sourdough starter alive?"
OTHER = "Why would a loaf sing?"


@pytest.fixture
def handbook(small) -> Path:
    """A handbook with one page on a starter."""
    page = small.root / "docs" / "parameters" / "starter.md"
    page.write_text(f"---\nlevel: mid\nsources: []\nstatus: draft\n---\n\n# {PAGE}\n", encoding="utf-8")
    return small.root


def _decide(handbook: Path, sheet: Path, *questions: str) -> int:
    document = sheet.with_name("asked.md")
    document.write_text("".join(f"{n}. {text}\n" for n, text in enumerate(questions, 1)), encoding="utf-8")
    return run([str(document)], ROOT, str(handbook), None, check=False, decide=str(sheet))


def _say(sheet: Path, question: str, same_as: str) -> None:
    rows = YAML(typ="safe").load(sheet.read_text(encoding="utf-8"))
    next(row for row in rows if row["question"] == question)["same_as"] = same_as
    with sheet.open("w", encoding="utf-8") as stream:
        YAML().dump(rows, stream)


def _on(sheet: Path) -> dict[str, dict]:
    return {row["question"]: row for row in YAML(typ="safe").load(sheet.read_text(encoding="utf-8")) or []}


def _titles(handbook: Path) -> set[str]:
    return {question.plain_title for question in read_handbook(handbook).questions}


def test_what_is_like_a_page_waits_and_the_rest_becomes_a_draft(handbook: Path, tmp_path: Path):
    assert _decide(handbook, tmp_path / "sheet.yml", OTHER, ASKED) == DONE
    entry = _on(tmp_path / "sheet.yml")[ASKED]
    assert (list(entry["like"]), entry["same_as"]) == (["starter"], None)
    assert entry["at"].endswith("asked.md:2")
    assert OTHER in _titles(handbook)
    assert ASKED not in _titles(handbook)


def test_a_decision_is_remembered_by_the_page_and_leaves_the_sheet(handbook: Path, tmp_path: Path):
    sheet = tmp_path / "sheet.yml"
    _decide(handbook, sheet, ASKED)
    _say(sheet, ASKED, "starter")
    assert _decide(handbook, sheet, ASKED) == DONE
    page = (handbook / "docs" / "parameters" / "starter.md").read_text(encoding="utf-8")
    assert page == f"---\nlevel: mid\nsources: [asked#1]\nstatus: draft\n---\n\n# {PAGE}\n"
    assert _on(sheet) == {}
    assert ASKED not in _titles(handbook)


def test_the_same_words_in_another_document_are_known_then(handbook: Path, tmp_path: Path, capsys):
    sheet = tmp_path / "sheet.yml"
    _decide(handbook, sheet, ASKED)
    _say(sheet, ASKED, "starter")
    _decide(handbook, sheet, ASKED)
    capsys.readouterr()
    assert _decide(handbook, sheet, OTHER, ASKED.upper()) == DONE
    assert "asked-" in capsys.readouterr().out.split(" is known: starter")[0]
    assert _on(sheet) == {}


def test_what_is_new_becomes_a_draft_though_it_is_like_a_page(handbook: Path, tmp_path: Path):
    sheet = tmp_path / "sheet.yml"
    _decide(handbook, sheet, ASKED)
    _say(sheet, ASKED, "new")
    assert _decide(handbook, sheet, ASKED) == DONE
    assert ASKED in _titles(handbook)


def test_two_questions_of_the_documents_become_one_draft(small, tmp_path: Path):
    sheet = tmp_path / "sheet.yml"
    _decide(small.root, sheet, AGAIN, ASKED)
    assert list(_on(sheet)[ASKED]["like"]) == ["asked#1"], "an earlier question, as no page asks it"
    _say(sheet, ASKED, "asked#1")
    assert _decide(small.root, sheet, AGAIN, ASKED) == DONE
    assert ASKED not in _titles(small.root)
    assert _on(sheet) == {}


def test_a_question_that_is_repeated_is_one_and_waits_for_nobody(small, tmp_path: Path):
    sheet = tmp_path / "sheet.yml"
    assert _decide(small.root, sheet, OTHER, OTHER) == DONE
    assert _on(sheet) == {}
    assert OTHER in _titles(small.root)


def test_turns_of_phrase_wait_together(handbook: Path, tmp_path: Path):
    sheet, phrased = tmp_path / "sheet.yml", [f"How {turn} keep a rye starter alive?" for turn in ("do you", "can I")]
    assert _decide(handbook, sheet, *phrased) == DONE
    assert list(_on(sheet)) == phrased[:1]
    assert not _titles(handbook).intersection(phrased)


def test_a_decision_may_go_by_way_of_another_question(handbook: Path, tmp_path: Path):
    sheet = tmp_path / "sheet.yml"
    _decide(handbook, sheet, ASKED, AGAIN)
    _say(sheet, ASKED, "starter")
    _say(sheet, AGAIN, "asked#1")
    assert _decide(handbook, sheet, ASKED, AGAIN) == DONE
    assert "sources: [asked#1, asked#2]" in (handbook / "docs/parameters/starter.md").read_text(encoding="utf-8")


def test_what_was_decided_about_other_documents_stays_on_the_sheet(handbook: Path, tmp_path: Path):
    sheet = tmp_path / "sheet.yml"
    _decide(handbook, sheet, ASKED)
    _say(sheet, ASKED, "starter")
    _decide(handbook, sheet, OTHER)
    assert _on(sheet)[ASKED]["same_as"] == "starter"


def test_mistakes_on_the_sheet_are_all_named_and_nothing_is_written(handbook: Path, tmp_path: Path, capsys):
    sheet = tmp_path / "sheet.yml"
    wrong = (
        f"- question: {ASKED!r}\n  sam_as: x\n- just words\n- question: {OTHER}\n- question: {OTHER}\n  same_as: new\n"
    )
    sheet.write_text(wrong, encoding="utf-8")
    before = _titles(handbook)
    assert _decide(handbook, sheet, ASKED, OTHER) == UNUSABLE
    named = capsys.readouterr().err.splitlines()
    assert [line.split(":")[1] for line in named] == ["1", "3", "5"]
    assert (_titles(handbook), sheet.read_text(encoding="utf-8")) == (before, wrong)


def test_a_page_that_is_not_there_is_named_with_its_line(handbook: Path, tmp_path: Path, capsys):
    sheet = tmp_path / "sheet.yml"
    sheet.write_text(f"- question: {OTHER}\n  same_as: start\n", encoding="utf-8")
    assert _decide(handbook, sheet, OTHER) == UNUSABLE
    assert f"{sheet}:1: `same_as: start` is neither a page" in capsys.readouterr().err
    assert OTHER not in _titles(handbook)


@pytest.mark.parametrize("broken", ["a: [", "just: a key\n", "\udcff"])
def test_a_file_that_is_no_sheet_is_left_alone(broken: str, handbook: Path, tmp_path: Path, capsys):
    sheet = tmp_path / "sheet.yml"
    sheet.write_bytes(broken.encode("utf-8", "surrogateescape"))
    assert _decide(handbook, sheet, OTHER) == UNUSABLE
    assert f"{sheet}:1:" in capsys.readouterr().err
    assert sheet.read_bytes() == broken.encode("utf-8", "surrogateescape")
