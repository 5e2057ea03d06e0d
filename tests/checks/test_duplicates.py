"""The same question asked twice is named; questions that only sound alike are not."""

import pytest
from handbooks import PATH, QUERY, SmallHandbook


def twins(small: SmallHandbook, first: str, second: str) -> list[str]:
    small.edit(PATH, "# How are path parameters declared?", f"# {first}")
    small.edit(QUERY, "# How are query parameters declared?", f"# {second}")
    return [problem for problem in small.problems() if "asks nearly the same" in problem]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("How does the session dependency close?", "How does the sesion dependency close?"),
        ("How does the session dependency close?", "How does the session dependancy close"),
        ("What is dependency injection?", "Dependency injection: what is it?"),
        ("What are `Depends` and `Security` for?", "what are depends and security for"),
        ("What is middleware?", "What is middleware?"),
        ("What is FastAPI?", "What is FastAPI"),
    ],
)
def test_a_question_asked_twice_is_named(small: SmallHandbook, first, second):
    (problem,) = twins(small, first, second)
    assert problem.startswith(f'{QUERY}:{small.line(QUERY, "# ")}: "')
    assert PATH in problem
    assert "join the two questions" in problem


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("How are path parameters declared?", "How are query parameters declared?"),
        ("What is `async def` for?", "What is `def` for?"),
        ("When does a dependency run before the endpoint?", "When does a dependency run after the endpoint?"),
        ("How is a user authenticated?", "How is a user authorised?"),
        ("How do you test with HTTP 1?", "How do you test with HTTP 2?"),
        ("What is middleware?", "When do you use middleware?"),
    ],
)
def test_questions_that_only_sound_alike_pass(small: SmallHandbook, first, second):
    assert twins(small, first, second) == []


def test_another_wording_that_is_the_question_of_another_page_is_named(small: SmallHandbook):
    small.edit(QUERY, "level: beginner", "level: beginner\naka: [how are path paramters declared]")
    (problem,) = small.problems()
    assert '"how are path paramters declared" asks nearly the same' in problem
    assert PATH in problem


def test_a_page_may_say_its_own_question_again_in_other_spelling(small: SmallHandbook):
    small.edit(PATH, "level: beginner", "level: beginner\naka: [how are path paramters declared]")
    assert small.problems() == []
