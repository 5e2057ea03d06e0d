"""Runs the examples of one question as the page shows them and says where the page and the run disagree."""

import os
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from handbook.examples.console import compare, read_session, run_session
from handbook.examples.processes import Outcome, run_to_end
from handbook.examples.steps import Step, runnable, steps
from handbook.problem import Problem
from handbook.questions.question import Question

TIME_LIMIT = 60  # seconds for a program or a console block
GUARD = Path(__file__).parent / "loopback_only"  # its sitecustomize.py refuses any other network


@dataclass(frozen=True)
class Difference:
    """Where page and run disagree. `actual` is what the Output block of the program `step` should say, if any."""

    problem: Problem
    step: Step | None = None
    actual: str | None = None


def run(question: Question, environment: Mapping[str, str]) -> list[Difference]:
    """Run all examples of `question` in the order of the page; an empty list means that each did what it shows.

    Every program starts in a fresh folder that holds the titled files above it; the console blocks of a page share
    one folder, as one terminal would. `environment` adds variables, such as the address of a service.
    """
    found, problems = steps(question)
    differences = [Difference(problem) for problem in problems]
    if not runnable(found):
        nothing = Problem(question.path, question.title_line, "no example that runs", "add a ```python program")
        return [*differences, Difference(nothing)]
    files: list[Step] = []
    with tempfile.TemporaryDirectory(prefix="example-") as scratch:
        terminal = Path(scratch, "terminal")
        terminal.mkdir()
        for number, step in enumerate(found):
            if step.kind == "file":
                files.append(step)
                _write([step], terminal)
            elif step.kind == "program":
                folder = Path(scratch, f"program{number}")
                folder.mkdir()
                _write(files, folder)
                differences += _check_program(question, step, run_program(step.code, folder, environment))
            else:
                session = run_session(read_session(step.code), terminal, _variables(environment, terminal), TIME_LIMIT)
                differences += [
                    Difference(Problem(question.path, step.line + line, message, remedy))
                    for line, message, remedy in compare(session)
                ]
    return differences


def run_program(code: str, folder: Path, environment: Mapping[str, str]) -> Outcome:
    """Run `code` in `folder` as `python -X utf8 -W error`, within the time limit, without network beyond loopback."""
    program = folder / "example.py"
    program.write_text(code, encoding="utf-8")
    command = [sys.executable, "-X", "utf8", "-W", "error", program.name]
    return run_to_end(command, folder, _variables(environment, folder), TIME_LIMIT)


def _check_program(question: Question, step: Step, outcome: Outcome) -> list[Difference]:
    def differ(line: int, message: str, remedy: str, actual: str | None = None) -> list[Difference]:
        return [Difference(Problem(question.path, line, message, remedy), step, actual)]

    last_line = outcome.stderr.strip().splitlines()[-1:] or [""]
    if outcome.code is None:
        return differ(step.line, f"the program ran longer than {TIME_LIMIT} s", "make it end by itself")
    if outcome.code != 0 and not step.raises:
        return differ(step.line, f"the program failed:\n{outcome.stderr.strip()}", "mend it, or mark it {.raises}")
    if outcome.code == 0 and step.raises:
        return differ(step.line, "the program should fail and did not", "drop {.raises} or make it fail")
    if "Exception ignored" in outcome.stderr and "Warning:" in outcome.stderr:  # such as a coroutine never awaited
        return differ(step.line, f"the program gave a warning:\n{outcome.stderr.strip()}", "mend what it warns of")
    actual = outcome.stdout + (last_line[0] + "\n" if step.raises else "")
    if step.expected is None and actual.strip():
        return differ(step.line, f"the program prints and shows no Output block:\n{actual}", "add the block", actual)
    if step.expected is not None and not actual.strip():
        return differ(step.output_lines[0], "the program prints nothing", "drop the Output block or print")
    if step.expected is not None and step.expected.rstrip("\n") != actual.rstrip("\n"):
        message = f"the output differs; shown:\n{step.expected}really:\n{actual}"
        return differ(step.output_lines[0], message, "run scripts/test --fix and read the difference", actual)
    return []


def _write(files: list[Step], folder: Path) -> None:
    for step in files:
        target = folder / step.title
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(step.code, encoding="utf-8")


def _variables(environment: Mapping[str, str], home: Path) -> dict[str, str]:
    """Return the whole environment of an example: nothing of the contributor's own, so that a run is repeatable."""
    tools = str(Path(sys.executable).parent)
    servers = "/usr/sbin"  # where Debian keeps nginx, out of the PATH of ordinary users
    return {
        "PATH": os.pathsep.join([tools, os.environ.get("PATH", os.defpath), servers]),
        "HOME": str(home),
        "TMPDIR": str(home),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(GUARD),
        **environment,
    }
