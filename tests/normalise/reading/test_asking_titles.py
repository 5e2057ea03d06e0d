"""A page whose front matter asks is one question, and what stands on it the answer, unless it is an essay."""

from pathlib import Path

import pytest
from handbook.normalise.outline import Outline
from handbook.normalise.reading.documents import read_documents

HEAD = "---\ndate: 2020-10-15\ntitle: Does dough need salt?\nlevel_of_bakers: all\n---\n\n"
ESSAY = "## Salt\n\nThe sea is full of it.\n\n## Dough\n\nIt was always salted.\n"


def _read(tmp_path: Path, text: str) -> Outline:
    file = tmp_path / "page.md"
    file.write_text(text, encoding="utf-8")
    (document,) = read_documents([str(file)], {}).documents
    return document.outline


@pytest.mark.parametrize("above", ["", "## Answer\n\n", "## Respuesta\n"])
def test_the_title_of_a_short_page_is_asked(tmp_path: Path, above: str):
    outline = _read(tmp_path, f"{HEAD}{above}No. It tastes better with it.\n")
    (found,) = outline.questions
    assert (found.text, found.first) == ("Does dough need salt?", 3)
    assert found.answer_text == "No. It tastes better with it."
    assert found.beside == ("level_of_bakers: all",)
    assert [(entry.first, entry.last) for entry in outline.set_aside] == [(1, 2)]


def test_a_title_of_several_lines_is_one_question(tmp_path: Path):
    (found,) = _read(tmp_path, "---\ntitle: |\n  Does dough\n  need salt?\n---\n\nNo.\n").questions
    assert (found.text, found.answer_text) == ("Does dough need salt?", "No.")


def test_a_label_with_nothing_below_it_answers_nothing(tmp_path: Path):
    (found,) = _read(tmp_path, f"{HEAD}## Answer\n").questions
    assert (found.answer, found.answer_text) == (None, "")


@pytest.mark.parametrize("body", [ESSAY, "A line of a story.\n\n" * 13, ""])
def test_the_title_of_an_essay_is_not_asked(tmp_path: Path, body: str):
    assert _read(tmp_path, HEAD + body).questions == []


def test_what_the_page_asks_itself_comes_first(tmp_path: Path):
    body = "## Q1: How much salt?\n\nTwo per cent.\n\n## Q2: When?\n\nLate.\n"
    assert [found.text for found in _read(tmp_path, HEAD + body).questions] == ["How much salt?", "When?"]
