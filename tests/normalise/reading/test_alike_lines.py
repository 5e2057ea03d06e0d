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
