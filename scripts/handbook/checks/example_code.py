"""The style of the Python on the pages: ruff's rules and its format, over all examples in one call."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handbook.checks.tools import lines_of_tool
from handbook.problem import Problem
from handbook.questions import helpers
from handbook.questions.markdown import Fence
from handbook.questions.question import Question

WIDTH = "--line-length=88"  # what a page shows on a desktop without scrolling
RULES = "--select=E,F,W,I,B,UP,ASYNC"
# Imports between steps; `= Depends()`, blocking calls in `async def` and loops that wait are shown on purpose.
EXCEPTIONS = "--ignore=E402,E501,B008,ASYNC110,ASYNC210,ASYNC220,ASYNC221,ASYNC230,ASYNC251"


@dataclass(frozen=True)
class Example:
    """A Python fence of a page, with its code as ruff would format it."""

    question: Question
    fence: Fence
    formatted: str


def check(questions: tuple[Question, ...]) -> Iterator[Problem]:
    """Yield what ruff says of the examples, on the lines of their pages."""
    with tempfile.TemporaryDirectory() as scratch:
        origin = _extract(questions, Path(scratch))
        if not origin:
            return
        options = ("--isolated", "--quiet", "--output-format=concise", "--target-version=py311", RULES, EXCEPTIONS)
        for line in lines_of_tool(Path(scratch), "ruff", "check", *options, "."):
            name, number, _, message = line.split(":", 3)
            question, fence = origin[Path(name).name]
            yield Problem(question.path, fence.line + int(number), message.strip(), "see ruff's rule of that number")
        for example in _formatted(origin, Path(scratch)):
            remedy = "format it with ruff"
            yield Problem(example.question.path, example.fence.line, "the code is not formatted", remedy, fixable=True)


def unformatted(questions: tuple[Question, ...]) -> list[Example]:
    """Return the examples that ruff would format differently."""
    with tempfile.TemporaryDirectory() as scratch:
        return list(_formatted(_extract(questions, Path(scratch)), Path(scratch)))


def _extract(questions: tuple[Question, ...], folder: Path) -> dict[str, tuple[Question, Fence]]:
    """Write every Python fence of answered questions into `folder`; return which file came from where."""
    origin = {}
    for question in questions:
        for fence in question.fences if not question.is_draft else ():
            if fence.language == "python" and not helpers.included(fence):
                name = f"{question.id.replace('/', '.')}.{fence.line}.py"
                (folder / name).write_text(fence.code, encoding="utf-8")
                origin[name] = (question, fence)
    return origin


def _formatted(origin: dict[str, tuple[Question, Fence]], folder: Path) -> Iterator[Example]:
    if origin:  # code that does not parse stays as it is; the rules above have named it
        lines_of_tool(folder, "ruff", "format", "--isolated", "--quiet", WIDTH, ".")
    for name, (question, fence) in origin.items():
        code = (folder / name).read_text(encoding="utf-8")
        if code != fence.code:
            yield Example(question, fence, code)
