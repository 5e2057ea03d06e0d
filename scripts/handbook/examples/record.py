"""The record of a run: one small JSON file per question, written by the tests, read by the build."""

import json
from dataclasses import dataclass
from pathlib import Path

from pydantic import AwareDatetime, TypeAdapter

from handbook.examples.steps import digest
from handbook.files import write_whole
from handbook.questions.question import Question

FOLDER = ".runs"


@dataclass(frozen=True)
class Record:
    """What a run of a question's examples was: when, on which versions (package to version), and whether all passed.

    `digest` is the checksum of the examples that ran; a record of other examples is no record of these.
    """

    digest: str
    passed: bool
    date: AwareDatetime
    versions: dict[str, str]


def write(root: Path, question: Question, record: Record) -> None:
    """Write the record of `question` below `root`, whole or not at all."""
    data = {
        "question": question.id,
        "digest": record.digest,
        "passed": record.passed,
        "date": record.date.isoformat(timespec="seconds"),
        "versions": record.versions,
    }
    write_whole(_file(root, question), json.dumps(data, indent=1) + "\n")


def read(root: Path, question: Question) -> Record | None:
    """Return the record of the examples as they stand now; None where they were never run or have changed since."""
    file = _file(root, question)
    if not file.exists():
        return None
    try:
        record = TypeAdapter(Record).validate_json(file.read_bytes(), strict=True)
    except ValueError:  # a damaged record proves nothing
        return None
    complete = {"python", "fastapi"} <= record.versions.keys()
    return record if complete and record.digest == digest(question) else None


def read_all(root: Path, questions: tuple[Question, ...]) -> dict[str, Record]:
    """Return the valid records below `root` by the id of their question; what is a draft now counts as not run."""
    found = {question.id: read(root, question) for question in questions if not question.is_draft}
    return {question_id: record for question_id, record in found.items() if record is not None}


def _file(root: Path, question: Question) -> Path:
    return root / FOLDER / f"{question.id}.json"
