"""The stamp "Run on FastAPI … · Python … · date": where it goes in a page, and its words, made from records alone."""

from dataclasses import dataclass
from html import escape

from handbook.examples.record import Record

OPEN, CLOSE = '<span class="stamp" data-question="', "</span>"
WHOLE_HANDBOOK = "*"
NOT_RUN = "Examples not run for this copy"


@dataclass(frozen=True)
class Stamp:
    """What a reader sees: `state` is passed, failed or unknown, `words` the line, `details` all versions."""

    state: str = "unknown"
    words: str = NOT_RUN
    details: str = ""


def placeholder(question_id: str) -> str:
    """Return the HTML that the finishing step fills; as it stands it says the truth about a copy nobody ran."""
    return f'{OPEN}{question_id}">{NOT_RUN}{CLOSE}'


def of_record(record: Record) -> Stamp:
    """Return the stamp of one question whose examples were run."""
    day = f"{record.date.day} {record.date:%b %Y}"
    details = ", ".join(f"{name} {version}" for name, version in record.versions.items())
    if not record.passed:
        return Stamp("failed", f"Examples failed when run on {day}", details)
    python = ".".join(record.versions["python"].split(".")[:2])
    return Stamp("passed", f"Run on FastAPI {record.versions['fastapi']} · Python {python} · {day}", details)


def of_all(records: dict[str, Record], answered: int) -> Stamp:
    """Return the stamp of the handbook: how many of its `answered` questions passed, and the latest run among them."""
    passed = [record for record in records.values() if record.passed]
    if not passed:
        return Stamp()
    latest = of_record(max(passed, key=lambda record: record.date))
    complete = len(passed) == answered
    count = f"All {answered} answers so far were run" if complete else f"{len(passed)} of {answered} answers run"
    words = latest.words.replace("Run on", f"{count}, the latest on")
    return Stamp(latest.state if complete else "unknown", words, latest.details)


def fill(html: str, stamps: dict[str, Stamp]) -> str:
    """Return `html` with every placeholder filled from `stamps`, by a question's id or WHOLE_HANDBOOK."""
    before, *parts = html.split(OPEN)
    filled = [before]
    for part in parts:
        question_id, rest = part.split('"', 1)
        question_id = question_id.strip("/")  # templates only know the page's address
        stamp = stamps.get(question_id, Stamp())
        attributes = f'{question_id}" data-run="{stamp.state}" title="{escape(stamp.details)}"'
        filled.append(f"{OPEN}{attributes}>{escape(stamp.words)}{CLOSE}{rest.split(CLOSE, 1)[1]}")
    return "".join(filled)
