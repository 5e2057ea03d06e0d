"""Every line of every document is in a question, a heading or the list of what was set aside, and nothing is twice."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from handbook.normalise.matching.same_question import knowledge_of
from handbook.normalise.reading import parts
from handbook.normalise.reading.documents import Document, read_documents
from handbook.normalise.writing.gathering import gather
from handbook.normalise.writing.report import entry_of
from handbook.questions.formatting import format_question_body
from handbook.questions.frontmatter import split
from handbook.questions.inventory import Inventory
from ruamel.yaml import YAML

HERE = Path(__file__).parent
LAYOUTS = YAML(typ="safe").load(HERE / "reading/layouts.yml")
FIXTURES = sorted((HERE / "documents").iterdir())
ODD = [
    "",
    "```",
    "~~~",
    "> why?",
    "***",
    "===",
    "| a | b |",
    "|---|---|",
    "<div>",
    "</details>",
    "<!--",
    "[a]: b",
    "- ",
    "Q:",
]
ODD += [
    '<Quiz question="Why, when?" answer="x" />',
    '<Fold title="Why?">',
    "</Fold>",
    "A:",
    "Question 5:",
    "Answer 5:",
    "## ",
    "# A?",
    "**",
    "`",
    "1)",
    "[^1]: note?",
    "x[^1]",
    "~~~ py x",
    "\t- x?",
    "~~~~",
    "```\nQ: Why?\nA: No.\n\nIt is so.\n\nNever.\nQ: Who?\nA: I.\n```",
]
SOUPS = 400


def _documents(tmp_path: Path, text: str) -> Sequence[Document]:
    file = tmp_path / "document.md"
    file.write_text(text, encoding="utf-8")
    return read_documents([str(file)], {}).documents


def _check_nothing_lost(document: Document):
    report = entry_of(document, knowledge_of(None, Inventory(())))
    spans = [entry["lines"] for entry in (*report["questions"], *report["set_aside"])]
    spans += [[heading["line"]] * 2 for heading in report["headings"]]
    held = sorted(number for first, last in spans for number in range(first, last + 1))
    before = document.part.lines_before
    filled = [number for number, line in enumerate(document.decoded.lines, start=before + 1) if line.strip()]
    assert set(filled) <= set(held), "a line is nowhere"
    assert len(held) == len(set(held)), "a line is in two places"
    assert not [entry for entry in report["set_aside"] if entry["why"] == "not recognised"]
    locators = [question["locator"] for question in report["questions"]]
    assert len(locators) == len(set(locators)), "two questions have one locator"


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout["name"])
def test_layouts(layout: dict, tmp_path: Path):
    for document in _documents(tmp_path, layout["document"]):
        _check_nothing_lost(document)


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.stem)
def test_documents(fixture: Path):
    for document in read_documents([str(fixture)], {}).documents:
        _check_nothing_lost(document)


def test_several_tags_on_a_line_hold_it_once(tmp_path: Path):
    for document in _documents(tmp_path, "<details>\n<p>A <b>thing</b>.</p>\n</details>\n"):
        _check_nothing_lost(document)


def test_any_mixture_of_lines(tmp_path: Path):
    """Documents that nobody would write: lines of all layouts in any order. None may be lost or break a draft."""
    lines = [line for layout in LAYOUTS for line in layout["document"].splitlines()] + ODD * 3
    for seed in range(SOUPS):
        chosen = random.Random(seed)
        soup = "\n".join(chosen.choice(lines) for _ in range(chosen.randint(1, 25)))
        for document in _documents(tmp_path, soup):
            _check_nothing_lost(document)
            for draft in gather((document, found) for found in document.outline.questions):
                body = split(draft.text()).body
                assert "\n" + format_question_body(body) == body, f"seed {seed}: the draft is not formatted"


def test_any_mixture_of_lines_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(parts, "LARGE", 200)
    monkeypatch.setattr(parts, "PART", 200)
    lines = [line for layout in LAYOUTS for line in layout["document"].splitlines()] + ODD * 3
    cut = 0
    for seed in range(SOUPS // 4):
        chosen = random.Random(seed)
        soup = "\n".join(chosen.choice([*lines, "", ""]) for _ in range(60))
        documents = list(_documents(tmp_path, soup))
        cut += len(documents) > 1
        assert "\n".join(line for document in documents for line in document.decoded.lines).rstrip() == soup.rstrip()
        for document in documents:
            _check_nothing_lost(document)
    assert cut > SOUPS // 8
