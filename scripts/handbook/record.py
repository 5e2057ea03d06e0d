"""The record of a run: one small JSON file per question, written by the tests, read by the build."""

import json
import os
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from handbook.examples import digest
from handbook.question import Question

FOLDER = ".runs"


@dataclass(frozen=True)
class Record:
    """What a run of a question's examples was: when, on which versions (package to version), and whether all passed.

    `digest` is the checksum of the examples that ran; a record of other examples is no record of these.
    """

    digest: str
    passed: bool
    date: datetime
    versions: dict[str, str]


def write(root: Path, question: Question, record: Record) -> None:
    """Write the record of `question` below `root`, whole or not at all."""
    file = root / FOLDER / f"{question.id}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    data = {
        "question": question.id,
        "digest": record.digest,
        "passed": record.passed,
        "date": record.date.isoformat(timespec="seconds"),
        "versions": record.versions,
    }
    handle, beside = tempfile.mkstemp(dir=file.parent, suffix=".part")
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        json.dump(data, stream, indent=1)
    Path(beside).replace(file)


def read(root: Path, question: Question) -> Record | None:
    """Return the record of the examples as they stand now; None where they were never run or have changed since."""
    file = root / FOLDER / f"{question.id}.json"
    if not file.exists():
        return None
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        record = Record(data["digest"], data["passed"], datetime.fromisoformat(data["date"]), data["versions"])
    except (ValueError, KeyError, TypeError):  # a damaged record proves nothing
        return None
    return record if record.digest == digest(question) else None


def read_all(root: Path, questions: tuple[Question, ...]) -> dict[str, Record]:
    """Return the valid records below `root` by the id of their question."""
    found = {question.id: read(root, question) for question in questions}
    return {question_id: record for question_id, record in found.items() if record is not None}
