"""Line numbers stay true whatever characters a page holds: only a line feed ends a line of a file."""

import pytest
from handbook.questions.library import read_handbook
from handbook.questions.question import Question
from handbooks import PATH, SmallHandbook

UNUSUAL = {"form feed": "\f", "vertical tab": "\v", "line separator": "\u2028", "next line": "\x85", "group": "\x1d"}


def text_of(question: Question, name: str) -> str:
    return next(section.text for section in question.sections if section.name == name)


@pytest.mark.parametrize("character", UNUSUAL.values(), ids=UNUSUAL.keys())
def test_an_unusual_separator_shifts_no_line_of_the_body(small: SmallHandbook, character):
    small.edit(PATH, "The signature is the contract.", f"The signature{character}is the{character}contract.")
    question = small.question()
    by_name = {section.name: section.line for section in question.sections}
    assert by_name["Watch out"] == small.line(PATH, "## Watch out")
    assert question.fences[0].line == small.line(PATH, "```python")
    assert text_of(question, "Watch out") == "Text is not a number."
    assert dict(question.links)["index.md"] == small.line(PATH, "(index.md)")


@pytest.mark.parametrize("character", UNUSUAL.values(), ids=UNUSUAL.keys())
def test_an_unusual_separator_shifts_no_line_of_the_front_matter(small: SmallHandbook, character):
    small.edit(PATH, "sources: [901#1]", f"# a remark{character}with more\nsources: 901#1")
    problems = [str(problem) for problem in read_handbook(small.root).problems]
    assert len(problems) == 1
    assert problems[0].split(":")[1] == str(3 if "YAML" in problems[0] else 4)


def test_a_carriage_return_alone_shifts_no_line(small: SmallHandbook):
    small.edit(PATH, "The signature is the contract.", "The signature\ris the contract.")
    question = small.question()
    assert text_of(question, "Watch out") == "Text is not a number."


def test_a_question_written_over_two_lines_is_read_whole(small: SmallHandbook):
    small.edit(PATH, "# How are path parameters declared?", "How are path parameters\n===")
    question = small.question()
    assert question.plain_title == "How are path parameters"
    assert question.lead.startswith("A parameter of the function")


def test_text_that_looks_like_a_heading_inside_a_block_begins_no_section(small: SmallHandbook):
    small.edit(PATH, "The signature is the contract.", "> ## Example\n\n```text\n## Sources\n```")
    assert [section.name for section in small.question().sections].count("Example") == 1
    assert text_of(small.question(), "In depth").endswith("```")
