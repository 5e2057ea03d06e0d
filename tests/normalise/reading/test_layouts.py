"""Questions and answers are found in whatever layout they come: layouts.yml holds layouts and what is in each."""

from pathlib import Path

import pytest
from handbook.normalise.outline import Found
from handbook.normalise.reading.outlining import read_outline
from ruamel.yaml import YAML

LAYOUTS = YAML(typ="safe").load(Path(__file__).with_name("layouts.yml"))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout["name"])
def test_layout(layout: dict):
    outline = read_outline(layout["document"].splitlines())
    assert [_described(found) for found in outline.questions] == layout["questions"]


def _described(found: Found) -> dict:
    described = {
        "text": found.text,
        "number": found.number,
        "level": found.level,
        "section": [section.text for section in found.sections],
        "aka": list(found.aka),
        "lines": [found.first, found.last],
        "answer_lines": list(found.answer) if found.answer else None,
        "answer": found.answer_text,
    }
    return {key: value for key, value in described.items() if value}


def test_a_question_file_is_one_question_whatever_its_headings_ask():
    lines = ["# Why rest dough?", "", "## What happens?", "", "Q: Much?", "", "## How long?", "", "An hour."]
    outline = read_outline(lines, is_question_file=True)
    assert [(found.text, found.first, found.last) for found in outline.questions] == [("Why rest dough?", 1, 9)]


@pytest.mark.parametrize("title", ["1.5 hours or two", "2. loaves", "3.13 or 3.14?"])
def test_a_number_that_begins_the_title_of_a_question_file_is_of_the_title(title: str):
    (found,) = read_outline([f"# {title}", "", "Two."], is_question_file=True).questions
    assert (found.text, found.number) == (title, None)


def test_tips_and_references_ask_nothing():
    document = [
        "## Baking Tips",
        "",
        "- Explain what you do.",
        "- Describe the crumb.",
        "",
        "### What to bring?",
        "",
        "Bread.",
    ]
    assert read_outline(document).questions == []


def test_a_label_asks_even_among_tips():
    outline = read_outline(["## Tips", "", "Q7: What to bring?", "", "Bread."])
    assert [found.text for found in outline.questions] == ["What to bring?"]


def test_topics_of_a_syllabus_are_kept_one_by_one_with_their_section():
    outline = read_outline(["## 2. Ovens", "- What is a deck oven", "- Steam", "  - Timing"])
    kept = [(topic.first, topic.text, [section.text for section in topic.sections]) for topic in outline.topics]
    assert kept == [(2, "What is a deck oven", ["Ovens"]), (3, "Steam", ["Ovens"]), (4, "Timing", ["Ovens", "Steam"])]


def test_where_most_items_ask_the_rest_do_too():
    outline = read_outline(["1. Why proof?", "2. Why score?", "3. Status of the oven"])
    assert [found.text for found in outline.questions] == ["Why proof?", "Why score?", "Status of the oven"]


def test_where_few_items_ask_the_rest_are_topics():
    outline = read_outline(["- Why proof?", "- Ovens", "- Flour", "- Salt"])
    assert [found.text for found in outline.questions] == ["Why proof?"]
    assert [topic.text for topic in outline.topics] == ["Ovens", "Flour", "Salt"]


def test_in_one_long_row_half_that_begin_like_questions_are_enough():
    items = ("how do you bake loaf", "kinds of flour in loaf", "steam for loaf", "why score loaf")
    lines = [f"{n}) {items[n % 4]} {n}" for n in range(1, 25)]
    for place in (16, 8):
        lines[place:place] = ["", "Some more.", ""]
    assert len(read_outline(lines).questions) == 24


def test_lone_numbered_items_within_the_answer_of_a_heading_are_no_titles():
    lines = ["# Why rest dough?", "", "1. Gluten", "", "Why? It relaxes.", "", "- Why? Time.", "- How? Rest.", ""]
    lines += ["2. Taste", "", "- Why? Time.", "- How? Rest.", "", "# Why knead?", "", "For strength."]
    for is_question_file, expected in ((True, [(1, 13)]), (False, [(1, 13), (15, 17)])):
        outline = read_outline(lines, is_question_file=is_question_file)
        assert [(found.first, found.last) for found in outline.questions] == expected


def test_names_of_tasks_may_come_again_in_the_next_table():
    head = ["| Topic | Question |", "|---|---|"]
    names = ("Bake a loaf", "Loaf of one pan", "Cut the crust")
    tables = [[f"| Dough | {name} |" for name in (*names, *others)] for others in (["Rye"], ["White rolls", "Buns"])]
    lines = ["# Interview tasks", "", *head, *tables[0], "", "## Wheat", "", *head, *tables[1]]
    assert len(read_outline(lines).questions) == 9
