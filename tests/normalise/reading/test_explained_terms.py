"""Tables of two columns without a head: terms that are explained are questions, data are none."""

from pathlib import Path

import pytest
from handbook.normalise.reading.documents import read_documents

WORDS = "Crumb Crust Levain Poolish Biga Proofing Scoring Steam Bran Gluten".split()
TELLING = "what the baker looks at before the loaf is sold."


def _asked(tmp_path: Path, name: str, text: str) -> list[tuple[str, str]]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    (document,) = read_documents([str(path)], {}).documents
    return [(found.text, found.answer_text) for found in document.outline.questions]


@pytest.mark.parametrize("separator", [";", "|", "\t"])
def test_terms_and_what_explains_them(tmp_path: Path, separator: str):
    """The separator is the one that cuts rows in two, however many commas the first text has."""
    rows = [f"{word} of rye{separator}Well, well, this is {TELLING}" for word in WORDS]
    rows[3] = f"{WORDS[3]}{separator}--"
    expected = [(f"{word} of rye", f"Well, well, this is {TELLING}") for word in WORDS]
    expected[3] = (WORDS[3], "")
    assert _asked(tmp_path, "cards.csv", "\n".join(rows) + "\n") == expected


@pytest.mark.parametrize(
    ("what", "rows"),
    [
        ("columns with names", ["name,description", *(f"{word},This is {TELLING}" for word in WORDS)]),
        ("translations", [f"{word},sa {word.lower()}" for word in WORDS]),
        ("addresses", [f'{word},"{len(word)} Mill Street, 1200 Old Town, Kingdom Of Rye."' for word in WORDS]),
        ("prices", [f"{word},{len(word)}.50 a loaf" for word in WORDS]),
        ("times", [f"2024-01-1{place} 10:00,this is {TELLING}" for place, _ in enumerate(WORDS)]),
        ("numbers", [f"{place},this is {TELLING}" for place, _ in enumerate(WORDS)]),
        ("codes", [f"E10{place},this is {TELLING}" for place, _ in enumerate(WORDS)]),
        ("files", [f"{word}.jpg,this is {TELLING}" for word in WORDS]),
        ("keys", [f"page.{word}.title,this is {TELLING}" for word in WORDS]),
        ("addresses of pages", [f"https://bread.org/{word},this is {TELLING}" for word in WORDS]),
        ("mails", [f"{word}@bread.org,this is {TELLING}" for word in WORDS]),
        ("labels", [f"{word},this is {TELLING}" for word in WORDS[:2] * 9]),
        ("names of firms", [f"{word},Bakery Of The Old Town And Harbour Company Ltd." for word in WORDS]),
        ("lists of words", [f'{word} bread,"flour, water, salt, yeast, seeds and {word}"' for word in WORDS]),
        ("parallel texts", [f"The {word} is still good today;Das {word} ist heute noch gut." for word in WORDS]),
    ],
)
def test_data_ask_nothing(tmp_path: Path, what: str, rows: list[str]):
    assert _asked(tmp_path, "data.csv", "\n".join(rows) + "\n") == [], what
