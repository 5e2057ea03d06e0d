"""Stretches that one odd line or another layout silences: read alone they show what they ask."""

from pathlib import Path

import pytest
from handbook.normalise.outline import Doubt, Outline
from handbook.normalise.reading.outlining import read_outline
from ruamel.yaml import YAML

STRUCTURES = {case["name"]: case for case in YAML(typ="safe").load(Path(__file__).with_name("structures.yml"))}

PLAIN = """\
What is bran?

Check the husk.

How do you cool an oven?

Remove the coal.

Why rest dough?

Find out by hand.

Why add salt?

It tastes.
"""
NUMBERED_HEADINGS = """\
### 53. Who grinds rye? {#q53}

The miller.

### 54. Why steam? → link-steam

It helps.

### 55. How do you sift? {: .big #sift }

Slowly.

### 56. Which flour?

Rye.
"""


def texts(outline: Outline) -> list[str]:
    return [found.text for found in outline.questions]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("orders that answer questions", "attributes and links behind titles", id="lines, then headings"),
        pytest.param(
            "lists of topics with what there is to tell below each, under a title that announces questions",
            "items that request, with answers between them",
            id="sections of topics, then bullets",
        ),
        pytest.param(
            "numbered statements among numbered headings that ask without question marks",
            "a row of numbers of which some have a blank behind them",
            id="a row that the answer of the last heading would hold",
        ),
        pytest.param(
            "numbered statements among numbered headings that ask without question marks",
            "headings without question marks amid a row of unanswered ones, in Polish",
            id="headings that count, then others that do not",
        ),
        pytest.param(
            "orders as lines among questions that nobody answers",
            "rounds behind questions of another style",
            id="lines, then rounds",
        ),
        pytest.param(
            "the first of a row of headings has another level",
            "a title that is nothing but a label of questions",
            id="headings, then a list",
        ),
    ],
)
def test_two_layouts_in_one_document_are_each_read(first: str, second: str):
    documents = [STRUCTURES[first], STRUCTURES[second]]
    outline = read_outline("\n".join(document["document"] for document in documents).splitlines())
    assert texts(outline) == [text for document in documents for text in document["questions"]]


def test_the_report_says_what_only_a_second_reading_found():
    outline = read_outline(f"{PLAIN}\n{NUMBERED_HEADINGS}".splitlines())
    assert outline.unsure == [
        Doubt(
            line=1,
            decided="4 questions from here to line 16 show only where these lines are read apart from the rest",
            otherwise="<!-- questions: none --> on a line above, and <!-- questions: auto --> below them",
        )
    ]


def test_what_is_read_alone_counts_the_lines_of_the_document():
    outline = read_outline(f"{PLAIN}\n{NUMBERED_HEADINGS}\n{PLAIN}".splitlines())
    lines = [*PLAIN.splitlines(), "", *NUMBERED_HEADINGS.splitlines(), "", *PLAIN.splitlines()]
    for found in outline.questions:
        assert found.text in lines[found.first - 1]
        assert "\n".join(lines[found.answer[0] - 1 : found.answer[1]]) == found.answer_text


def test_questions_read_alone_stand_below_the_headings_above_them():
    outline = read_outline(f"# Mills\n\n{PLAIN}\n## Ovens\n\n{NUMBERED_HEADINGS}".splitlines())
    assert [[section.text for section in found.sections] for found in outline.questions] == [["Mills"]] * 4 + [
        ["Mills", "Ovens"]
    ] * 4


def test_what_repeats_the_questions_is_not_read_again():
    recap = "".join(f"{line}\n" for line in PLAIN.splitlines() if line.endswith("?"))
    outline = read_outline(f"{PLAIN}\n# Recap\n\n{recap}".splitlines())
    assert len(outline.questions) == len(set(texts(outline)))


def test_a_long_answer_with_a_few_questions_in_it_stays_one():
    story = "\n\n".join(["The mill turned.", "Who had moved it?", "Nobody knew.", "Why did it turn?", "The wind."] * 4)
    outline = read_outline(f"## What is a mill?\n\nOne grinds.\n\n## How does it turn?\n\n{story}\n".splitlines())
    assert texts(outline) == ["What is a mill?", "How does it turn?"]


def test_what_the_report_says_to_write_takes_them_back():
    marked = f"<!-- questions: none -->\n{PLAIN}\n<!-- questions: auto -->\n{NUMBERED_HEADINGS}"
    assert texts(read_outline(marked.splitlines())) == texts(read_outline(NUMBERED_HEADINGS.splitlines()))
