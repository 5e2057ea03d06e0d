"""Console blocks: the commands a person would type, run in one bash, and their output compared with the page."""

import re
import tempfile
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from handbook.examples.processes import run_to_end

PROMPT = "$ "
CONTINUED = "> "
VARIES = "…"


@dataclass(frozen=True)
class Command:
    """A command of a console block: its text, its line inside the block (from 1), the output shown and the real one.

    `code` is its exit code; None until it ran, or where the time limit ended the session.
    """

    text: str
    line: int
    shown: str
    actual: str = ""
    code: int | None = None


def read_session(block: str) -> list[Command]:
    """Return the commands of a console block: lines behind `$ `, continued behind `> `, each with the lines below."""
    commands: list[Command] = []
    for number, line in enumerate(block.splitlines(), start=1):
        if line.startswith(PROMPT):
            commands.append(Command(line.removeprefix(PROMPT), number, ""))
        elif commands and line.startswith(CONTINUED) and commands[-1].text.endswith("\\") and not commands[-1].shown:
            commands[-1] = replace(commands[-1], text=f"{commands[-1].text}\n{line.removeprefix(CONTINUED)}")
        elif commands:
            commands[-1] = replace(commands[-1], shown=f"{commands[-1].shown}{line}\n")
    return commands


def run_session(commands: list[Command], folder: Path, variables: Mapping[str, str], limit: float) -> list[Command]:
    """Run `commands` one after the other in one bash in `folder`; return them with what each printed and its code.

    Processes left in the background end with the session. `limit` is in seconds and for the whole session.
    """
    mark = uuid.uuid4().hex
    with tempfile.NamedTemporaryFile("w", suffix=".sh", encoding="utf-8") as script:
        script.writelines(f"{command.text}\nprintf '\\n%s %s\\n' {mark} $?\n" for command in commands)
        script.flush()
        outcome = run_to_end(["bash", script.name], folder, variables, limit, one_stream=True)
    printed_and_codes = re.split(rf"\n{mark} (\d+)\n", outcome.stdout)
    printed, codes = printed_and_codes[::2], printed_and_codes[1::2]
    ran = [
        replace(command, actual=text, code=int(code))
        for command, text, code in zip(commands, printed, codes, strict=False)
    ]
    rest = commands[len(ran) :]
    if rest and outcome.code is not None:  # the session ended itself, by `exit` or at a quote without its partner
        ended = replace(rest[0], actual=printed[-1], code=outcome.code)
        never = "never run: the session had ended\n"
        rest = [ended, *(replace(command, actual=never, code=outcome.code or 1) for command in rest[1:])]
    return ran + rest


def compare(session: list[Command]) -> list[tuple[int, str, str]]:
    """Return (line inside the block, what is wrong, how to mend it) for every command that did something else."""
    found = []
    for command in session:
        if command.code is None:
            found.append((command.line, f"`{command.text}` did not end in time", "make it end or put it behind `&`"))
        elif command.code != 0:
            message = f"`{command.text}` ended with {command.code}:\n{command.actual}"
            found.append((command.line, message, "mend it, or append `|| true` where the failure is the point"))
        elif not matches(command.shown, command.actual):
            message = f"`{command.text}` printed something else; shown:\n{command.shown}really:\n{command.actual}"
            found.append((command.line, message, f"correct the block; {VARIES} stands for what varies"))
    if not session:
        found.append((1, "a console block without a command", f"begin commands with `{PROMPT}`"))
    return found


def matches(shown: str, actual: str) -> bool:
    """Return whether `actual` is what `shown` says; `…` stands for any text in a line, alone for any lines."""
    pattern = ""
    for line in shown.strip("\n").splitlines():
        if line.strip() == VARIES:
            pattern += r"(?:[^\n]*\n)*?"
        else:
            pattern += "[^\n]*?".join(re.escape(piece) for piece in line.rstrip().split(VARIES)) + "[ \t]*\n"
    return re.fullmatch(pattern, actual.strip("\n") + "\n" if actual.strip("\n") else "") is not None
