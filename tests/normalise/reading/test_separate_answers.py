"""Answers that stand apart from their questions are told where they stand."""

from handbook.normalise.reading.outlining import read_outline

CHOICES = """# Test

1. What is grey?
   a) rye
   b) salt

2. What is hot?
   a) flour
   b) the oven

## Answers

1. a) rye
2. b) the oven
"""


def test_a_key_to_choices_stands_on_its_own_lines():
    first, second = read_outline(CHOICES.splitlines()).questions
    assert (first.answer, first.answer_text) == ((13, 13), "a) rye\nb) salt\n\na) rye")
    assert (second.answer, second.answer_text) == ((14, 14), "a) flour\nb) the oven\n\nb) the oven")
