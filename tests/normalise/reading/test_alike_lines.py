"""Lines that are written alike and mostly ask are questions, whatever marks them."""

import pytest
from handbook.normalise.outline import Outline
from handbook.normalise.reading.outlining import read_outline

ASKED = (
    "What is a starter?",
    "Explain how steam gets into an oven",
    "How long does rye rest?",
    "Crumb and crust, and what tells them apart",
    "Why is salt added last?",
    "When would you fold dough",
    "Which flour absorbs most?",
)
ANSWER = "That is learned at the bench. Most bakers agree on it."
MARKERS = ("§{n} ", "No. {n} ", "<<{n}>> ", "{n} | ", "Q{n}> ", "\t{n}.\t", "> {n}. ", "@{n} ")


def noted(marker: str, between: str = f"\n{ANSWER}\n\n") -> str:
    rows = (f"{marker.format(n=n)}{text}\n{between}" for n, text in enumerate(ASKED, start=1))
    return "# Baking interview\n\n" + "".join(rows)


def texts(outline: Outline) -> list[str]:
    return [found.text for found in outline.questions]


@pytest.mark.parametrize("marker", MARKERS)
def test_lines_behind_a_marker_that_nobody_knows_are_questions(marker: str):
    outline = read_outline(noted(marker).splitlines())
    assert texts(outline) == list(ASKED)
    assert {found.answer_text for found in outline.questions} == {ANSWER}
    assert [found.number for found in outline.questions] == [str(n) for n in range(1, len(ASKED) + 1)]


def test_the_report_says_so():
    outline = read_outline(noted("\t{n}.\t").splitlines())
    assert any("written alike" in doubt.decided for doubt in outline.unsure)


def test_the_rest_of_the_document_stays_as_it_was():
    before, after = (
        "## What is bran?\n\nHusk.\n\n## Who grinds rye?\n\nThe miller.\n\n",
        "## Why malt?\n\nIt feeds yeast.\n",
    )
    outline = read_outline((before + noted("\t{n}.\t").partition("\n\n")[2] + after).splitlines())
    assert texts(outline)[:2] == ["What is bran?", "Who grinds rye?"]
    assert texts(outline)[-1] == "Why malt?"


def test_lines_written_alike_that_tell_something_are_none():
    told = "\n\n".join(f"§{n} The baker of oven {n} answers for its heat." for n in range(1, 12))
    assert read_outline(f"# Interview of a baker\n\n{told}\n".splitlines()).questions == []


def test_what_is_asked_again_below_is_asked_once():
    above = "".join(f"§{n} {text}\n\n" for n, text in enumerate(ASKED, start=1))
    below = "".join(f"## {text}\n\n{ANSWER}\n\n" for text in ASKED)
    assert texts(read_outline(f"# Baking interview\n\nAll of them:\n\n{above}{below}".splitlines())) == list(ASKED)


def test_one_that_swallowed_all_others_gives_way_to_them():
    rows = "".join(f"    {n}  * {text}\n        {ANSWER}\n\n" for n, text in enumerate(ASKED, start=1))
    assert texts(read_outline(f"**What did we ask?**\n\n{rows}".splitlines())) == list(ASKED)


def test_numbers_count_on_however_far_they_are_indented_and_whatever_they_leave_out():
    numbers, indents = (1, 2, 4, 5, 8, 9, 10), ("", "\t", "\t", "   ", "\t", "\t", "    ")
    rows = [f"{indent}{n}  * {text}\n\t\t{ANSWER}\n" for n, indent, text in zip(numbers, indents, ASKED, strict=True)]
    outline = read_outline(f"Hello, bakers\n\n{''.join(rows)}".splitlines())
    assert texts(outline) == list(ASKED)
    assert [found.number for found in outline.questions] == list(map(str, numbers))


def test_a_question_that_is_found_by_its_number_alone_hides_no_others():
    asked = [
        "How many ovens have you lit?",
        "client has two mills so how are you going to feed the oven",
        "any word on rye? any bread of it?",
        "salt in the dough?",
        "which salt your using?",
        "diff b/w bran & husk",
        "the baker leaves the oven, what do you do now?",
        "a baker asks for steam how you do that?",
    ]
    rows = [f"{n}){' ' * (n > 2)}{text}\n" + "   wheat\n   \n" * (n < 4) for n, text in enumerate(asked, start=1)]
    assert texts(read_outline(f"\tDOUGH\n=======\n{''.join(rows)}".splitlines())) == asked


def test_what_asks_and_ends_with_the_name_of_a_part_is_a_question():
    rows = [f"\t{n}.\t{text}\n{ANSWER}\n" for n, text in enumerate([*ASKED, "Who counts the ovens and resources ?"], 1)]
    assert texts(read_outline("".join(rows).splitlines()))[-1] == "Who counts the ovens and resources ?"


def test_a_row_of_its_own_that_tells_something_is_none_of_them():
    told = "".join(f"§{n} The baker of oven {n} answers for its heat.\n\n" for n in range(1, 8))
    asked = noted("§{n} ").partition("\n\n")[2]
    assert texts(read_outline(f"# Baking interview\n\n{told}{asked}".splitlines())) == list(ASKED)
