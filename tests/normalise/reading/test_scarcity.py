"""Documents of which no heading speaks of questions: many headings that ask make a row, a few ask in passing."""

import pytest
from handbook.normalise.outline import Found, HeadingEntry, Outline
from handbook.normalise.reading.outlining import read_outline
from handbook.normalise.reading.scarcity import hardly_asks


@pytest.mark.parametrize(
    ("asking", "times", "topics", "is_guide"),
    [
        ("How does a mill turn?", 9, 25, False),
        ("How does a mill turn", 9, 25, False),
        ("How does a mill turn", 3, 25, True),
        ("How does a mill turn", 9, 30, True),
        ("Mills and how they turn", 9, 25, True),
    ],
)
def test_headings_that_open_like_questions_ask_where_a_third_do(asking: str, times: int, topics: int, is_guide: bool):
    headings = [HeadingEntry(line, 2, "Rye") for line in range(1, topics + 1)]
    questions = [Found(line, line, asking, None, None, (), None, "heading") for line in range(100, 100 + times)]
    assert hardly_asks(Outline(headings=headings, questions=questions)) == is_guide


@pytest.mark.parametrize(("labelled", "is_guide"), [(0, True), (1, True), (2, False)])
def test_one_label_among_many_that_ask_in_passing_changes_nothing(labelled: int, is_guide: bool):
    headings = [HeadingEntry(line, 2, "Rye") for line in range(1, 200)]
    questions = [
        Found(line, line, "Why rye?", None, "Q1" if line < labelled else None, (), None, "text") for line in range(15)
    ]
    assert hardly_asks(Outline(headings=headings, questions=questions)) == is_guide


@pytest.mark.parametrize(("asking", "is_long"), [(25, True), (9, False)])
def test_a_long_list_that_asks_is_no_answer_to_the_title_of_an_article(asking: int, is_long: bool):
    title = "What must a baker know?"
    questions = [f"* Why is grain {number} sown?" for number in range(asking)]
    topics = [f"* Grain {number}" for number in range(200)]
    article = [f"# {title}", "", "**In talks**", "", "They ask:", "", *questions, "", "**In theory**", ""]
    found = read_outline([*article, *topics]).questions
    assert [question.text for question in found] == ([line[2:] for line in questions] if is_long else [title])


@pytest.mark.parametrize(
    ("title", "open_ones", "asks"), [("Loaves", 2, False), ("Loaves", 6, True), ("Questions on loaves", 2, True)]
)
def test_what_hardly_wants_more_than_a_yes_or_a_no_is_a_checklist(title: str, open_ones: int, asks: bool):
    checks = [f"{number}. Is loaf {number} done?" for number in range(1, 11)]
    others = [f"{number}. How is loaf {number} done?" for number in range(11, 11 + open_ones)]
    found = read_outline([f"# {title}", "", *checks, *others]).questions
    assert len(found) == (10 + open_ones if asks else 0)
