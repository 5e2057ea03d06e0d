"""Topics between questions that are lines of plain text, and what looks like some and answers them."""

import pytest
from handbook.normalise.outline import Found
from handbook.normalise.reading.topics_between import leave_topics


@pytest.mark.parametrize(
    ("told", "is_answer"),
    [
        ("salt and malt\nrye", False),
        ("Flour, water and yeast", True),
        ("rye 250\nwheat 230", True),
        ("\tthe stones\n\tthe sails", True),
        ("It swells.\nThen it rests.", True),
    ],
)
def test_several_topics_below_a_line_that_asks_are_no_answer(told, is_answer):
    questions = [_asked(place, "") for place in range(7)] + [_asked(8, told)]
    leave_topics(questions)
    assert (questions[-1].answer is not None) == is_answer


def test_topics_answer_where_most_lines_have_some_below():
    questions = [_asked(place, "salt\nmalt") for place in range(8)]
    leave_topics(questions)
    assert all(found.answer is not None for found in questions)


def _asked(place: int, told: str) -> Found:
    answer = (place + 1, place + 2) if told else None
    named = {"number": None, "label": None, "sections": (), "level": None, "style": "plain", "ordinal": place}
    return Found(first=place, last=place + 2, text="What is rye?", answer=answer, answer_text=told, **named)
