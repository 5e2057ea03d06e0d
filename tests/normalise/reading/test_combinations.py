"""Each way to mark a question is read with each way to answer it, in whatever words the question is asked."""

from pathlib import Path

import pytest
from handbook.normalise.reading.outlining import read_outline
from ruamel.yaml import YAML

KNOWN = YAML(typ="safe").load(Path(__file__).with_name("combinations.yml"))


def document_of(title: str, mark: str, way: str, questions: list[str]) -> str:
    """Return a document that marks all questions so, and answers them so; an empty way answers none."""
    pairs = enumerate(zip(questions, KNOWN["answers"], strict=True), start=1)
    return title + "\n\n".join(
        (mark + way).replace("{n}", str(number)).replace("{q}", question).replace("{a}", answer)
        for number, (question, answer) in pairs
    )


def said(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))


@pytest.mark.parametrize("words", KNOWN["questions"])
@pytest.mark.parametrize("mark", KNOWN["marks"])
def test_questions_are_read_however_they_are_answered(mark: str, words: str) -> None:
    questions = KNOWN["questions"][words]
    misread = []
    for title in filter(None, KNOWN["titles"]) if words in KNOWN["needs a title"] else KNOWN["titles"]:
        for way in KNOWN["ways to answer"]:
            found = read_outline(document_of(title, mark, way, questions).split("\n")).questions
            read = [(said(question.text), question.answer is not None) for question in found]
            if read != [(said(question), way != "") for question in questions]:
                misread.append((title, way, read))
    assert misread == []
