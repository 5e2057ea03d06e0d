"""What a person decided about which questions are the same, read from a sheet (written by `matching/sheet.py`).

A decision is about the words of a question, up to turns of phrase, so it holds wherever they are asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from handbook.normalise.matching.canonical import canonical
from handbook.problem import HandbookError, Problem

NEW = "new"  # said of a question that is none of those it is like
START_ANEW = "correct it, or name a file that does not exist: it will be written"


class Entry(BaseModel):
    """A question, where it stands, what it is like (pages and earlier questions, 0 to 100), and what was decided."""

    model_config = ConfigDict(extra="forbid", strict=True)

    question: str
    at: str = ""
    like: dict[str, float | int] | None = None
    same_as: str | None = None


@dataclass
class Decisions:
    """What the sheet at `path` says, by the canonical words of the question; `lines` are where its entries begin."""

    path: str = ""
    entries: dict[str, Entry] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def same_as(self, text: str) -> str | None:
        """Return what the question `text` was said to be: a page's slug, a locator, `new`; None while it is open."""
        entry = self.entries.get(canonical(text))
        return entry.same_as if entry is not None else None

    def is_open(self, text: str) -> bool:
        """Return whether the question `text` waits on the sheet for a decision."""
        return canonical(text) in self.entries and self.same_as(text) is None

    def problem(self, text: str, what: str, remedy: str) -> Problem:
        """Return a problem with the decision about the question `text`, at its place on the sheet."""
        return Problem(self.path, self.lines.get(canonical(text), 1), what, remedy)


def read_decisions(path: str) -> Decisions:
    """Return what the sheet at `path` says; nothing where there is none yet. Raises HandbookError with all mistakes."""
    decisions = Decisions(path)
    problems = []
    for line, row in _rows(path) if Path(path).exists() else ():
        try:
            entry = Entry.model_validate(row)
        except ValidationError as error:
            problems += [_mistake(path, line, mistake) for mistake in error.errors()]
            continue
        key = canonical(entry.question)
        if decisions.entries.get(key, entry).same_as != entry.same_as:
            what = f"line {decisions.lines[key]} decides otherwise about the same words"
            problems.append(Problem(path, line, what, "keep one of the two"))
        decisions.entries[key], decisions.lines[key] = entry, line
    if problems:
        raise HandbookError(problems)
    return decisions


def _rows(path: str) -> Iterator[tuple[int, object]]:
    """Yield each entry of the sheet as built-in types, with its line."""
    try:
        text = Path(path).read_text(encoding="utf-8")
        rows = YAML().load(text) or []
        plain = YAML(typ="safe").load(text) or []
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        what = f"this sheet cannot be read: {getattr(error, 'problem', None) or error}"
        raise HandbookError([Problem(path, mark.line + 1 if mark else 1, what, START_ANEW)]) from error
    if not isinstance(plain, list):
        raise HandbookError([Problem(path, 1, "this is no sheet of questions", START_ANEW)])
    for number, row in enumerate(plain):
        yield rows.lc.item(number)[0] + 1, row


def _mistake(path: str, line: int, mistake: dict) -> Problem:
    key = ".".join(map(str, mistake["loc"])) or "the entry"
    remedies = {
        "missing": "write the question's words behind `question:`",
        "extra_forbidden": f"an entry has the keys {', '.join(f'`{name}`' for name in Entry.model_fields)}",
        "string_type": "write it in quotes",
    }
    return Problem(path, line, f"`{key}`: {mistake['msg']}", remedies.get(mistake["type"], START_ANEW))
