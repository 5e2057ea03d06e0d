"""Locators follow one rule, whatever the layout."""

import pytest
from handbook.normalise.reading.locators import document_id, name_items, slug_of
from handbook.normalise.reading.outlining import read_outline


@pytest.mark.parametrize(
    ("document", "locators"),
    [
        ("1. Why a?\n2. Why b?", ["1", "2"]),
        ("### Q1: Why a?\n\n### Q2: Why b?", ["Q1", "Q2"]),
        ("## Beginner\n\n1. Why a?\n\n## Senior:\n\n1. Why b?", ["beginner-1", "senior-1"]),
        ("## 1. Dough\n\n- Why a?\n\n## 2. Oven\n\n- Why b?\n- Why c?", ["1.1", "2.1", "2.2"]),
        ("## Dough\n\n1. Why a?\n\n## Oven\n\n1. Why b?", ["dough-1", "oven-1"]),
        ("## Why a?\n\nx\n\n## Why b?\n\ny", ["why-a", "why-b"]),
        ("## Why a?\n\nx\n\n## Why a?\n\ny", ["why-a", "why-a-2"]),
        ("## 4. Dough\n\n- Steam\n- Crust", ["4.1", "4.2"]),
    ],
)
def test_rule(document: str, locators: list[str]):
    outline = read_outline(document.splitlines())
    name_items(outline)
    assert [item.locator for item in (*outline.questions, *outline.topics)] == locators


@pytest.mark.parametrize(
    ("path", "name"),
    [("in/004_ab12.txt", "004"), ("My Notes (2).md", "my-notes-2"), ("Café.md", "cafe"), ("问题.md", "document")],
)
def test_document_ids(path: str, name: str):
    assert document_id(path, "abcd", {}, {}) == name


def test_two_documents_of_one_name_are_told_apart_by_checksum():
    assert document_id("b/notes.md", "beef01", {"notes": "abcd"}, {}) == "notes-beef"


def test_a_known_document_keeps_its_id_under_another_name():
    assert document_id("renamed.md", "abcd", {}, {"abcd": "004"}) == "004"


def test_slugs_end_between_words():
    assert (
        slug_of("How do you bake " + "very " * 20 + "long?")
        == "how-do-you-bake-very-very-very-very-very-very-very-very-very"
    )
