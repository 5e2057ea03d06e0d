"""The report: what each document holds and what became of every line of it, as JSON."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from functools import partial
from itertools import chain

from handbook.normalise.bulk.packed import Packed, to_change
from handbook.normalise.bulk.shelf import Shelf
from handbook.normalise.bulk.workers import each
from handbook.normalise.language.remembering import forgetting
from handbook.normalise.matching.canonical import digest
from handbook.normalise.matching.same_question import Knowledge
from handbook.normalise.outline import TOPIC, Found, LineNumbers, SetAside
from handbook.normalise.reading.documents import Document

FENCES, TAG = ("```", "~~~"), re.compile(r"<[^<>]*>")


def entries(documents: Shelf[Document], knowledge: Knowledge) -> Iterator[dict]:
    """Yield what the report says of each of `documents`; `same_as` and `similar` name pages that `knowledge` knows.

    `similar` and what is `proposed` are for a person to decide: likeness is no proof.
    """
    first_at: dict[bytes, str] = {}
    work = partial(entry_of, knowledge=knowledge)
    for entry in each(work, documents, "comparing", len(documents), documents.size):
        for question in to_change(entry["questions"]):
            _mark_duplicate(question, first_at)
        yield entry


def as_json(entries: Iterable[dict]) -> Iterator[str]:
    """Yield the parts of the report as it is written: one JSON object, whose entries come one by one."""
    encoder = json.JSONEncoder(ensure_ascii=False, indent=2)
    before = '{\n  "documents": [\n    '
    for entry in entries:
        yield before
        for piece in _pieces(entry, encoder):
            yield piece.replace("\n", "\n    ")
        before = ",\n    "
    yield "\n  ]\n}\n"


def _pieces(entry: dict, encoder: json.JSONEncoder) -> Iterator[str]:
    """Yield an entry as JSON; what of it is packed comes one by one."""
    before = "{"
    for key, value in entry.items():
        yield f"{before}\n  {encoder.encode(key)}: "
        if isinstance(value, Packed) and value:
            yield from _items(value, encoder)
        else:
            yield encoder.encode(list(value) if isinstance(value, Packed) else value).replace("\n", "\n  ")
        before = ","
    yield "\n}"


def _items(values: Iterable[dict], encoder: json.JSONEncoder) -> Iterator[str]:
    before = "["
    for value in values:
        yield f"{before}\n    " + encoder.encode(value).replace("\n", "\n    ")
        before = ","
    yield "\n  ]"


def entry_of(document: Document, knowledge: Knowledge) -> dict:
    """Return what the report says of a document by itself."""
    decoded, outline = document.decoded, document.outline
    report = {
        "path": document.path,
        "id": document.id,
        "sha256": document.sha256,
        "encoding": {
            "detected": decoded.encoding,
            "repaired_lines": list(decoded.repaired),
            "unrepaired_lines": list(decoded.unrepaired),
        },
        "headings": [{"line": h.line, "level": h.level, "text": h.text} for h in outline.headings],
        "questions": Packed(_question(found, document, knowledge) for found in forgetting(outline.questions)),
        "set_aside": Packed(_set_aside(entry, document) for entry in set_aside(document)),
    }
    if outline.unsure:
        report["unsure"] = [asdict(doubt) for doubt in outline.unsure]
    if document.part.of > 1:
        report["part"] = {"number": document.part.number, "of": document.part.of}
    return report | ({"also_given_as": document.also} if document.also else {})


def _question(found: Found, document: Document, knowledge: Knowledge) -> dict:
    same_as = knowledge.same_as(found, document.sha256)
    similar = knowledge.similar(found.text, same_as)
    beside = {"beside": found.beside} if found.beside else {}
    return {
        "line": found.first,
        "lines": [found.first, found.last],
        "text": found.text,
        "number": _number(found.number),
        "section": [section.text for section in found.sections],
        "level": found.level,
        "answer_lines": list(found.answer) if found.answer else None,
        "same_as": same_as,
        "locator": document.locator(found.locator),
        "aka": found.aka,
        "similar": [{"slug": slug, "score": score} for slug, score in similar],
        "proposed_topic": knowledge.topic(found).slug,
        "proposed_level": knowledge.level(found, [*same_as, *(slug for slug, _ in similar)]),
    } | beside


def _mark_duplicate(question: dict, first_at: dict[bytes, str]) -> None:
    """Say where a question was asked first, in this or another wording, and remember where it is asked now."""
    keys = [digest(text) for text in (question["text"], *question["aka"])]
    earlier = next((first_at[key] for key in keys if key in first_at), None)
    for key in keys:
        first_at.setdefault(key, question["locator"])
    if earlier is not None:
        question["duplicate_of"] = earlier


def _number(written: str | None) -> int | str | None:
    return int(written) if written is not None and written.isdecimal() else written


def _set_aside(entry: SetAside, document: Document) -> dict:
    report: dict = {"lines": [entry.first, entry.last], "why": entry.why}
    if entry.items:
        report["items"] = entry.items
    if entry.why == TOPIC:
        report |= {
            "text": entry.text,
            "section": [section.text for section in entry.sections],
            "locator": document.locator(entry.locator),
        }
    return report


def set_aside(document: Document) -> list[SetAside]:
    """Return what was set aside, in order: neighbours of one kind as one entry, and any line nobody claimed.

    Topics of a syllabus stay one by one, so that they can be counted.
    """
    lines, before, outline = document.decoded.lines, document.part.lines_before, document.outline
    claimed = LineNumbers(outline.questions)
    for heading in outline.headings:
        claimed.add(heading.line, heading.line)
    merged: list[SetAside] = []
    for entry in sorted([*outline.set_aside, *_unclaimed(document)], key=lambda entry: entry.first):
        own = [number for number in range(entry.first, entry.last + 1) if number not in claimed]
        if not own:  # a second tag on a line that is accounted for
            continue
        claimed.add(own[0], own[-1])
        last = merged[-1] if merged else None
        if last is not None and last.why == entry.why != TOPIC and _blank(lines, last.last - before, own[0] - before):
            merged[-1] = SetAside(last.first, own[-1], entry.why, last.items + entry.items)
        else:
            merged.append(replace(entry, first=own[0], last=own[-1]))
    return merged


def _blank(lines: Sequence[str], after: int, before: int) -> bool:
    return not any(lines[number].strip() for number in range(after, before - 1))


def _unclaimed(document: Document) -> list[SetAside]:
    """Return the lines that no question, heading or entry holds, so that nothing is lost without a trace."""
    outline = document.outline
    claimed = LineNumbers(chain(outline.questions, outline.set_aside))
    for heading in outline.headings:
        claimed.add(heading.line, heading.line)
    return [
        SetAside(number, number, "separator" if _says_nothing(line) else "not recognised")
        for number, line in enumerate(document.decoded.lines, start=document.part.lines_before + 1)
        if line.strip() and number not in claimed
    ]


def _says_nothing(line: str) -> bool:
    """Return whether a line is a fence, as around a whole document or among HTML, or nothing but tags."""
    return line.lstrip().startswith(FENCES) or not any(map(str.isalnum, TAG.sub("", line)))
