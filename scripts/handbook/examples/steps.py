"""The examples of a question: which fences are run, in which order, and what they should print."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath

from handbook.problem import Problem
from handbook.questions import helpers
from handbook.questions.markdown import Fence
from handbook.questions.question import Question

OUTPUT = "Output"
NOT_RUN = "Not run: "


@dataclass(frozen=True)
class Step:
    """One runnable or written fence.

    `kind` is "program" (python, run as shown), "file" (written under the name `title`) or "console" (commands and
    their output). `expected` is the text of the Output block behind a program, None where there is none.
    """

    kind: str
    code: str
    line: int
    last_line: int
    title: str | None = None
    raises: bool = False
    expected: str | None = None
    output_lines: tuple[int, int] | None = None


def steps(question: Question) -> tuple[list[Step], list[Problem]]:
    """Return the steps of a question in the order of the page, and the fences that fit no step."""
    found: list[Step] = []
    problems: list[Problem] = []
    fences = question.fences
    for position, fence in enumerate(fences):
        mistake = _mistake(fence, found)
        if mistake:
            problems.append(Problem(question.path, fence.line, *mistake))
            continue
        output = _output_after(fence, fences[position + 1 :])
        if fence.title == OUTPUT or "no-run" in fence.classes:
            continue
        if fence.title:
            code = helpers.code_of(fence, question.root)
            found.append(Step("file", code, fence.line, fence.last_line, title=fence.title))
        elif fence.language == "console":
            found.append(Step("console", fence.code, fence.line, fence.last_line))
        elif fence.language == "python":
            found.append(
                Step(
                    "program",
                    fence.code,
                    fence.line,
                    fence.last_line,
                    raises="raises" in fence.classes,
                    expected=output.code if output else None,
                    output_lines=(output.line, output.last_line) if output else None,
                )
            )
    return found, problems


def runnable(found: list[Step]) -> bool:
    """Return whether anything among the steps is run, not only written."""
    return any(step.kind != "file" for step in found)


def digest(question: Question) -> str:
    """Return a checksum of all that a run of the question's examples depends on; it ties a record to what was run."""
    found, _ = steps(question)
    content = [
        {key: value for key, value in asdict(step).items() if key not in ("line", "last_line", "output_lines")}
        for step in found
    ]
    return hashlib.sha256(json.dumps([content, question.meta.needs], ensure_ascii=False).encode()).hexdigest()


def _output_after(fence: Fence, following: list[Fence]) -> Fence | None:
    nearest = following[0] if following else None
    return nearest if nearest and nearest.title == OUTPUT and nearest.after == fence.last_line else None


def _mistake(fence: Fence, before: list[Step]) -> tuple[str, str] | None:
    """Return what is wrong with a fence and how to mend it, or None."""
    if fence.title == OUTPUT:
        last = before[-1] if before else None
        if last is None or last.kind != "program" or last.output_lines != (fence.line, fence.last_line):
            return "an Output block without a program", "put it right after the ```python block that prints it"
    if "no-run" in fence.classes and not (fence.title or "").startswith(NOT_RUN):
        return "a block is not run and does not say why", f'write {{.no-run title="{NOT_RUN}the reason"}}'
    if fence.title and fence.title != OUTPUT and "no-run" not in fence.classes:
        name = PurePosixPath(fence.title)
        if name.is_absolute() or ".." in name.parts or any(c in fence.title for c in '\\:*?"<>|'):
            return f'"{fence.title}" is no file name inside the example\'s folder', "use a relative path without `..`"
        if "raises" in fence.classes:
            return "a file cannot be `.raises`", "drop the title, or run the file from a ```console block"
    if fence.language in ("py", "python3", "pycon"):
        return f"examples are not written as ```{fence.language}", "use ```python and an Output block behind it"
    return None
