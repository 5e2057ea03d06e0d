"""Short names for questions: what they are about, in at most thirty signs."""

import json
from pathlib import Path

import pytest
from handbook.questions.short_names import LONGEST, short_name

DOCUMENTS = Path(__file__).parent.parent / "normalise" / "golden"


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("What is the difference between an optional field and a nullable one?", "Optional field and nullable"),
        ("What is CORS, and how do you configure it correctly?", "CORS"),
        ("What is FastAPI, and what is it not?", "FastAPI"),
        ("How do you declare a JSON request body in FastAPI?", "Declare JSON request body"),
        ("How do path parameters work?", "Path parameters"),
        ("Explain the concept of dependency injection in FastAPI.", "Dependency injection"),
        ("Can you explain how connection pooling works?", "Connection pooling"),
        ("Which middleware comes with FastAPI?", "Middleware"),
        ("How would you choose between FastAPI, Flask and Django?", "Choose between FastAPI, Flask"),
        ("How does FastAPI use the event loop while serving many requests?", "Use event loop"),
        ("p99 latency tripled after a release. How do you find the cause?", "p99 latency tripled"),
        ("What is `Annotated[X, Depends(f)]` for?", "Annotated[X, Depends(f)]"),
        ("What is List<int>?", "List int"),
        ("How does `async_generator()` work?", "async_generator()"),
        ("Why?", "Why"),
        ("What is it?", "What is it"),
        ("???", "Question"),
        ("", "Question"),
        ("What is " + "x" * 40 + "?", "X" + "x" * 29),
    ],
)
def test_a_question_loses_the_turns_of_asking(question: str, name: str):
    assert short_name(question) == name


def test_a_name_that_is_taken_says_more_then_counts():
    question = "What can middleware do with a response?"
    names: list[str] = []
    for _ in range(4):
        names.append(short_name(question, names))
    assert names == ["Middleware", "Middleware do with response", "Middleware 2", "Middleware 3"]


def test_a_counted_name_stays_short():
    question = f"What is {'y' * 40}?"
    names: list[str] = []
    for _ in range(12):
        names.append(short_name(question, names))
    assert len({name.casefold() for name in names}) == 12
    assert max(map(len, names)) <= LONGEST


def test_every_question_of_the_documents_gets_a_name_of_its_own():
    reports = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(DOCUMENTS.iterdir())]
    questions = [q["text"] for report in reports for document in report["documents"] for q in document["questions"]]
    assert questions
    names: list[str] = []
    for question in questions:
        names.append(short_name(question, names))
        assert 0 < len(names[-1]) <= LONGEST
    assert len({name.casefold() for name in names}) == len(questions)
