"""A person says what the questions are: with --layout for whole files, with a comment in a file from there on."""

import pytest
from handbook.normalise.outline import Outline
from handbook.normalise.reading.documents import read_documents
from handbook.normalise.reading.outlining import read_outline

MIXED = """\
# Bread

## Steam

Why steam? For the crust.

### What comes out?

**Water**

Vapour.

- Why hot?
- Flour

**Is it wet?**

Yes.

## Contents

Q: Why prove?
A: For the crumb.
""".splitlines()


def _texts(outline: Outline) -> list[str]:
    return [found.text for found in outline.questions]


@pytest.mark.parametrize(
    ("layout", "texts"),
    [
        ("headings-2", ["Steam"]),
        ("headings-3", ["What comes out?"]),
        ("headings-4", []),
        ("lists", ["Why hot?", "Flour"]),
        ("bold", ["Water", "Is it wet?"]),
        ("none", []),
    ],
)
def test_what_is_said_decides(layout: str, texts: list[str]):
    outline = read_outline(MIXED, layout=layout)
    assert _texts(outline) == texts
    held = {heading.line for heading in outline.headings}
    for entry in (*outline.questions, *outline.set_aside):
        held.update(range(entry.first, entry.last + 1))
    assert [number for number, line in enumerate(MIXED, 1) if line.strip() and number not in held] == []


def test_what_stands_below_a_heading_is_its_answer_whatever_it_asks():
    (steam,) = read_outline(MIXED, layout="headings-2").questions
    assert steam.answer == (5, 18)


def test_a_mark_holds_from_there_on_and_ends_the_answer_before_it():
    lines = [
        "### Why steam?",
        "",
        "For the crust.",
        "",
        "<!-- questions: lists -->",
        "",
        "- Flour",
        "- Salt",
        "",
        "<!-- Questions: none -->",
        "### Why prove?",
        "",
        "For the crumb.",
        "",
        "<!-- questions: auto -->",
        "### Why knead?",
    ]
    outline = read_outline(lines)
    assert _texts(outline) == ["Why steam?", "Flour", "Salt", "Why knead?"]
    assert (outline.questions[0].answer_text, outline.questions[0].last) == ("For the crust.", 3)
    assert [(entry.first, entry.why) for entry in outline.set_aside if "mark" in entry.why] == [
        (5, "mark: questions are lists"),
        (10, "mark: questions are none"),
        (15, "mark: questions are auto"),
    ]


def test_a_mark_in_the_file_is_stronger_than_the_option():
    lines = ["## A", "", "<!-- questions: headings-3 -->", "## B", "### C", "", "D"]
    assert _texts(read_outline(lines, layout="headings-2")) == ["A", "C"]


def test_headings_that_are_said_to_ask_do_so_among_tips_and_below_other_questions():
    lines = ["## Tips", "", "### Explain steam", "", "x", "", "<details><summary>More</summary>", "", "### Salt"]
    assert _texts(read_outline([*lines, "", "y", "", "</details>"], layout="headings-3")) == ["Explain steam", "Salt"]


def test_a_guide_that_asks_once_is_read_as_it_is_said():
    lines = [line for number in range(9) for line in (f"## Part {number}", "", "Text.", "")]
    assert _texts(read_outline([*lines, "### Why?", "", "So."], layout="headings-3")) == ["Why?"]


def test_a_mark_that_says_nothing_known_is_warned_about(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("1. Why?\n\n<!-- questions: heading-3 -->\n", encoding="utf-8")
    (warning,) = read_documents([str(file)], {}).warnings
    assert (warning.line, "heading-3" in warning.message, "headings-3" in warning.remedy) == (3, True, True)


def test_data_without_questions_is_what_none_says(tmp_path):
    file = tmp_path / "a.json"
    file.write_text('[{"question": "Why do you steam?", "answer": "x"}]\n', encoding="utf-8")
    read = [read_documents([str(file)], {}, layout).documents[0].outline for layout in ("auto", "none")]
    assert [len(outline.questions) for outline in read] == [1, 0]
