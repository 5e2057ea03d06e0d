"""The same question is recognised by its words and by what the handbook knows; likeness alone only proposes."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from handbook.normalise.matching.canonical import canonical
from handbook.normalise.matching.same_question import knowledge_of
from handbook.normalise.reading.documents import Document, read_documents
from handbook.normalise.writing.drafts import Draft
from handbook.normalise.writing.gathering import gather
from handbook.questions.inventory import Document as KnownDocument
from handbook.questions.inventory import Inventory, Item, fingerprint
from handbook.questions.library import read_handbook


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("How do you test a route in FastAPI?", "How to test routes in FastAPI".replace("routes", "route")),
        ("How can you test async endpoints?", "**How do I test asynchronous endpoints**"),
        ("What's the `Depends` class?", "What is Depends class"),
        ("How to serve files with FastAPI?", "How do you serve files?"),
    ],
)
def test_wordings_that_are_the_same(one: str, other: str):
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What are path parameters?", "What are query parameters?"),
        ("What is a dependency?", "Why is a dependency cached?"),
        ("What is FastAPI?", "What is it?"),
    ],
)
def test_wordings_that_are_not(one: str, other: str):
    assert canonical(one) != canonical(other)


def _read(tmp_path: Path, **documents: str) -> Sequence[Document]:
    for name, text in documents.items():
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    return read_documents([str(tmp_path / f"{name}.md") for name in documents], {}).documents


def _gather(documents: Sequence[Document]) -> list[Draft]:
    return list(gather((document, found) for document in documents for found in document.outline.questions))


def test_a_question_of_several_documents_is_one_draft_with_all_sources_wordings_and_answers(tmp_path: Path):
    one = "## Senior\n\n1. How do you cool a loaf in FastAPI?\n"
    two = "## Junior\n\n### What is cooling?\n\n**Q: How to cool a loaf?**\n\nA: On a rack.\n"
    three = "### What is cooling?\n\nIn the open.\n"
    drafts = _gather(_read(tmp_path, one=one, two=two, three=three))
    assert len(drafts) == 1
    assert drafts[0].title == "How do you cool a loaf in FastAPI?"
    assert drafts[0].sources == ["one#1", "two#what-is-cooling", "three#what-is-cooling"]
    assert drafts[0].level == "beginner"
    assert drafts[0].aka == ["What is cooling?", "How to cool a loaf?"]
    assert drafts[0].text().endswith("\n\nOn a rack.\n\n## Also answered by three#what-is-cooling\n\nIn the open.\n")


def test_a_second_wording_joins_what_was_apart(tmp_path: Path):
    documents = _read(
        tmp_path,
        one="1. Why cool bread?\n2. Why rest bread?\n",
        two="## Why cool bread?\n\nQ: Why rest bread?\n\nA: So.\n",
    )
    assert [draft.sources for draft in _gather(documents)] == [["one#1", "one#2", "two#why-cool-bread"]]


def test_pages_are_recognised_by_title_other_wordings_line_and_checksum(small, tmp_path: Path):
    handbook = read_handbook(small.root)
    page = next(question for question in handbook.questions if question.meta.sources or question.meta.aka)
    text = f"1. {page.title}\n2. A wording nobody knows?\n3. Why is that?\n"
    locator = (page.meta.sources or ["doc#2"])[0]
    document, _, item = locator.partition("#")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    known = Inventory((KnownDocument(document, "x.md", sha256, (Item(item, "question", 2, fingerprint("else")),)),))
    knowledge = knowledge_of(handbook, known)
    (read,) = _read(tmp_path, x=text)
    title, by_line, unknown = (knowledge.same_as(found, read.sha256) for found in read.outline.questions)
    assert title == [page.slug]
    assert by_line == ([page.slug] if page.meta.sources else [])
    assert unknown == []


def test_likeness_proposes_and_does_not_merge(small, tmp_path: Path):
    handbook = read_handbook(small.root)
    page = handbook.questions[0]
    (read,) = _read(tmp_path, x="1. Path parameters: how are they declared?\n")
    knowledge = knowledge_of(handbook, Inventory(()))
    (found,) = read.outline.questions
    assert knowledge.same_as(found, read.sha256) == []
    assert page.slug in [slug for slug, _ in knowledge.similar(found.text, [])]
