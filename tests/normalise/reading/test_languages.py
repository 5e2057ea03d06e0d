"""Questions are found in the languages that the vocabulary knows: languages.yml holds what each says."""

from pathlib import Path

import pytest
from handbook.normalise.reading.outlining import read_outline
from ruamel.yaml import YAML

LANGUAGES = YAML(typ="safe").load(Path(__file__).with_name("languages.yml"))


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words["language"])
def test_items_below_a_title_that_announces_questions(words: dict):
    outline = read_outline([f"# {words['title']}", "", *(f"- {text}" for text in words["asks"])])
    assert [found.text for found in outline.questions] == words["asks"]


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words["language"])
def test_labels_of_questions_and_answers(words: dict):
    first, second = words["asks"][:2]
    lines = [
        f"**{words['question']} 1:** {first}",
        "",
        f"**{words['answer']}:** So.",
        "",
        f"{words['question']} 2: {second}",
    ]
    outline = read_outline(["# Bread", "", *lines, "", f"{words['answer']}: Thus."])
    assert [(found.text, found.answer_text) for found in outline.questions] == [(first, "So."), (second, "Thus.")]
