"""Runs the examples of every question as its page shows them; each question is one test and leaves one record."""

from datetime import UTC, datetime

import pytest
from conftest import ROOT
from handbook.examples import record
from handbook.examples.outputs import rewrite_outputs
from handbook.examples.running import run
from handbook.examples.steps import digest
from handbook.examples.versions import versions
from handbook.questions.library import read_handbook
from handbook.questions.question import Question
from redis import Redis

HANDBOOK = read_handbook(ROOT)
ANSWERED = [question for question in HANDBOOK.questions if not question.is_draft]


def test_there_are_examples_to_run():
    assert ANSWERED, "no answered question was found, so nothing was proved"


@pytest.mark.parametrize("question", ANSWERED, ids=lambda question: question.id)
def test_examples(question: Question, request: pytest.FixtureRequest):
    environment = _services(question, request)
    differences = run(question, environment)
    record.write(
        ROOT,
        question,
        record.Record(digest(question), not differences, datetime.now(UTC), versions(question)),
    )
    if differences and request.config.getoption("--fix"):
        rewrite_outputs(ROOT, question, differences)
    if differences:
        pytest.fail("\n\n".join(str(difference.problem) for difference in differences), pytrace=False)


def _services(question: Question, request: pytest.FixtureRequest) -> dict[str, str]:
    """Start what the question needs and return the variables that its examples find it by."""
    environment = {}
    if "postgres" in question.meta.needs:
        server = request.getfixturevalue("postgres")
        environment["DATABASE_URL"] = server.new_database(question.slug)
    if "redis" in question.meta.needs:
        environment["REDIS_URL"] = request.getfixturevalue("redis_url")
        with Redis.from_url(environment["REDIS_URL"]) as server:
            server.flushdb()  # what another page left there is none of this one's
    return environment
