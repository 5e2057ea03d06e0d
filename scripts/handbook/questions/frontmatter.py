"""The front matter of a question file: a strict schema, every mistake with its line."""

import difflib
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.reader import ReaderError

from handbook.problem import Problem
from handbook.questions.markdown import lines_of

LEVELS = ("beginner", "mid", "senior")
LEVELS_ELSEWHERE = {
    "junior": "beginner",
    "middle": "mid",
    "intermediate": "mid",
    "advanced": "senior",
    "expert": "senior",
}
SERVICES = ("postgres", "redis")
FENCE = "---"

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Release = Annotated[str, StringConstraints(pattern=r"^\d+\.\d+(\.\d+)?$")]


class FrontMatter(BaseModel):
    """What a program needs to know of a question and its prose does not say; the table is in docs/contributing.md."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    level: Literal["beginner", "mid", "senior"] | None = None
    sources: list[Words] = []
    aka: list[Words] = []
    needs: list[Literal["postgres", "redis"]] = []
    since: Release | None = None
    status: Literal["draft"] | None = None


# Stands for a front matter that cannot be read; nothing may be concluded from what it lacks.
UNREAD = FrontMatter(status="draft")


@dataclass(frozen=True)
class Split:
    """A file cut in two: the YAML text, the body, and the number of lines before the body."""

    yaml: str
    body: str
    offset: int


def split(text: str) -> Split | None:
    """Cut `text` behind its front matter; return None where it has none or the closing `---` is missing."""
    lines = lines_of(text)
    if not lines or lines[0].rstrip() != FENCE:
        return None
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            return Split("".join(lines[1:number]), "".join(lines[number + 1 :]), number + 1)
    return None


def read_front_matter(yaml_text: str, path: str) -> tuple[FrontMatter, list[Problem]]:
    """Return the front matter and the problems found; keys with a problem are left out of it.

    Where it cannot be read, or not its `status`, the page counts as a draft, of which least is asked: what an answered
    page lacks would only be a consequence. `path` is only named in the problems. Line 1 of a file is the opening `---`,
    so a key's line is its YAML line + 1.
    """
    try:
        data = YAML(typ="rt").load(yaml_text)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 2
        return UNREAD, [_not_yaml(path, line, error.problem)]
    except ReaderError as error:  # a character that YAML does not allow
        line = yaml_text.count("\n", 0, error.position) + 2
        return UNREAD, [_not_yaml(path, line, f"the character #x{error.character:04x}")]
    except ValueError as error:  # what looks like a date and is none
        return UNREAD, [_not_yaml(path, 2, error)]
    if data is None:
        data = {}
    if not isinstance(data, dict):
        return UNREAD, [Problem(path, 2, "the front matter is no list of keys", "write `key: value` lines")]
    meta, problems = _validate(data, path)
    if meta.level is None and meta.status != "draft" and data.get("level") is None:
        problems.append(Problem(path, 1, "the key `level` is missing", f"add `level:` and one of {_one_of(LEVELS)}"))
    return meta, problems


def _not_yaml(path: str, line: int, what: object) -> Problem:
    return Problem(path, line, f"the front matter is not YAML: {' '.join(str(what).split())}", "correct the YAML")


def _validate(data: dict, path: str) -> tuple[FrontMatter, list[Problem]]:
    """Validate `data`; keys with a mistake become problems, so that the others can still be checked."""
    try:
        return FrontMatter.model_validate(_plain(data)), []
    except ValidationError as error:
        mistakes = {str(item["loc"][0]): item for item in error.errors()}
    problems = [Problem(path, _line(data, key), *_explain(key, item)) for key, item in mistakes.items()]
    readable = {key: value for key, value in _plain(data).items() if key not in mistakes}
    unknown = {"status": UNREAD.status} if "status" in mistakes else {}
    return FrontMatter.model_validate(readable | unknown), problems


def _plain(data: dict) -> dict[str, object]:
    """Turn the YAML library's own types into built-in ones, which a strict model wants."""
    return {
        str(key): list(map(_scalar, value)) if isinstance(value, list) else _scalar(value)
        for key, value in data.items()
    }


def _scalar(value: object) -> object:
    return str(value) if isinstance(value, str) else value


def _line(data: dict, key: str) -> int:
    return next((data.lc.key(written)[0] + 2 for written in data if str(written) == key), 1)


def _explain(key: str, item: dict) -> tuple[str, str]:
    """Say in words what is wrong with `key` and how to mend it; `item` is Pydantic's account of the error."""
    allowed = {"level": LEVELS, "needs": SERVICES, "status": ("draft",)}
    if item["type"] == "extra_forbidden":
        return f"unknown key `{key}`", _did_you_mean(key, tuple(FrontMatter.model_fields))
    if key in allowed and item["type"] == "literal_error":
        value = str(item["input"])
        return f'unknown {key} "{value}"', _did_you_mean(value, allowed[key])
    if key == "since":
        return f"`since` is {item['input']!r}", 'write a release in quotes, such as `since: "0.118"`'
    if item["type"] == "list_type":
        return f"`{key}` is no list", f"write `{key}: [first, second]`"
    return f"`{key}`: {item['msg'][0].lower()}{item['msg'][1:]}", "see the table of keys in docs/contributing.md"


def _did_you_mean(word: str, known: tuple[str, ...]) -> str:
    meant = [LEVELS_ELSEWHERE[word]] if LEVELS_ELSEWHERE.get(word) in known else []
    close = meant or difflib.get_close_matches(word, known, n=1, cutoff=0.75)
    return f'did you mean "{close[0]}"?' if close else f"use one of {_one_of(known)}"


def _one_of(known: tuple[str, ...]) -> str:
    return ", ".join(f"`{word}`" for word in known)
