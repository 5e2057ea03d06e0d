"""Records of runs that tests pretend to have happened."""

from datetime import UTC, datetime
from pathlib import Path

from handbook.examples import record
from handbook.examples.steps import digest
from handbooks import PATH, SmallHandbook

WHEN = datetime(2026, 3, 9, 8, 30, tzinfo=UTC)
VERSIONS = {"python": "3.11.7", "fastapi": "0.165.0"}


def run_on(small: SmallHandbook, path: str = PATH, passed: bool = True) -> Path:
    """Leave the record of a run of the question at `path`; return its file."""
    question = small.question(path)
    record.write(small.root, question, record.Record(digest(question), passed, WHEN, VERSIONS))
    return small.root / record.FOLDER / f"{question.id}.json"
