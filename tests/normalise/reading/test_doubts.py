"""Where the reader is unsure it says so, with the way to decide otherwise; elsewhere it keeps quiet."""

import pytest
from handbook.normalise.reading.layout import LAYOUTS
from handbook.normalise.reading.outlining import read_outline

GUIDE = "\n".join(f"## Part {number}\n\nText.\n" for number in range(9))
HALF = "".join(f"### Why {word}?\n\nSo.\n\n### On {word}\n\nText.\n\n" for word in ("salt", "steam", "rye", "heat"))
UNSURE = {
    "a guide that asks once": (f"{GUIDE}\n1. Why steam?\n", 37, "aside", "lists"),
    "half the headings": (HALF, 5, "of 8 headings of level 3, 4", "headings-3"),
    "half the items": ("- Why?\n- Salt\n- How?\n- Rye\n", 1, "of 4 items", "lists"),
    "half the bold lines": (
        "".join(f"**Why {word}?**\n\nSo.\n\n**On {word}**\n\nText.\n\n" for word in ("salt", "rye", "heat", "oil")),
        5,
        "of 8 bold lines, 4",
        "bold",
    ),
}
SURE = {
    "questions": "### Why?\n\nSo.\n\n### How?\n\nSo.\n",
    "questions in sections": "## Salt\n\n### Why?\n\nSo.\n\n## Rye\n\n### How?\n\nSo.\n",
    "a guide": GUIDE,
    "labels": "Q: Why?\nA: So.\n\nQ: How?\nA: So.\n",
    "answers in parts": "## Why?\n\n### Salt\n\nText.\n\n### How so?\n\nText.\n\n## How?\n\n### Salt\n\nText.\n",
}


@pytest.mark.parametrize(("document", "line", "decided", "layout"), UNSURE.values(), ids=UNSURE)
def test_a_near_thing_is_said(document: str, line: int, decided: str, layout: str):
    (doubt,) = read_outline(document.splitlines()).unsure
    assert (doubt.line, decided in doubt.decided, layout in doubt.otherwise) == (line, True, True)


@pytest.mark.parametrize("document", SURE.values(), ids=SURE)
def test_what_is_plain_raises_no_doubt(document: str):
    assert read_outline(document.splitlines()).unsure == []


@pytest.mark.parametrize("layout", LAYOUTS[1:])
def test_what_a_person_said_raises_no_doubt(layout: str):
    assert read_outline(HALF.splitlines(), layout=layout).unsure == []
