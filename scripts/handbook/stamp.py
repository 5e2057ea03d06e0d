"""The stamp "Run on FastAPI … · Python … · date": where it goes in a page, and its words, made from a record alone."""

from html import escape

from handbook.question import Question
from handbook.record import Record

OPEN, CLOSE = '<span class="stamp" data-question="', "</span>"
NOT_RUN = "Examples not run for this copy"


def placeholder(question: Question) -> str:
    """Return the HTML that the finishing step fills; as it stands it says the truth about a copy nobody ran."""
    return f'{OPEN}{question.id}">{NOT_RUN}{CLOSE}'


def words(record: Record | None) -> str:
    """Return the stamp's text for `record`; None is a question whose present examples were not run."""
    if record is None:
        return NOT_RUN
    day = f"{record.date.day} {record.date:%b %Y}"
    if not record.passed:
        return f"Examples failed when run on {day}"
    python = ".".join(record.versions["python"].split(".")[:2])
    return f"Run on FastAPI {record.versions['fastapi']} · Python {python} · {day}"


def fill(html: str, records: dict[str, Record]) -> str:
    """Return `html` with every placeholder filled from `records`, which maps a question's id to its valid record."""
    parts = html.split(OPEN)
    filled = [parts[0]]
    for part in parts[1:]:
        question_id, rest = part.split('"', 1)
        _, after = rest.split(CLOSE, 1)
        record = records.get(question_id.strip("/"))  # templates only know the page's address
        state = "passed" if record and record.passed else "failed" if record else "unknown"
        details = ", ".join(f"{name} {number}" for name, number in record.versions.items()) if record else ""
        attributes = f'{escape(question_id)}" data-run="{state}" title="{escape(details)}"'
        filled.append(f"{OPEN}{attributes}>{escape(words(record))}{CLOSE}{after}")
    return "".join(filled)
