"""Helpers: files of docs/helpers/ that several pages include instead of repeating them.

A page shows one closed, and the runner reads the same include:

    /// details | server.py: starts Uvicorn

    ```python title="server.py"
    --8<-- "server.py"
    ```

    ///

In the site `pymdownx.snippets` puts the file in that place.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from handbook.problem import Problem
from handbook.questions.markdown import Fence

FOLDER = "docs/helpers"
INCLUDE = re.compile(r'--8<-- "(?P<name>[^"/\\]+)"\n')
SCISSORS = "8<-"  # the one sign without which the site includes nothing


def included(fence: Fence) -> str | None:
    """Return the name of the helper that `fence` includes; None for one that holds its code itself."""
    found = INCLUDE.fullmatch(fence.code)
    return found["name"] if found else None


def code_of(fence: Fence, root: Path) -> str:
    """Return the code of `fence`: the helper's where it includes one below `root`; `check` names those that are not."""
    file = root / FOLDER / (included(fence) or "")
    return file.read_text(encoding="utf-8") if file.is_file() else fence.code


def check(path: str, body: str, first_line: int, fences: list[Fence], root: Path) -> Iterator[Problem]:
    """Yield the includes of a page that site and runner would not read alike, or that lead to no file.

    `body` begins on line `first_line` of the file `path`.
    """
    lines = body.split("\n")
    whole = {fence.line + 1: fence for fence in fences if included(fence)}
    for number, line in enumerate(lines, start=first_line):
        if SCISSORS not in line:
            continue
        if number not in whole:
            remedy = f'a helper of {FOLDER}/ is included alone in its fence: --8<-- "server.py"'
            yield Problem(path, number, "an include that is not the whole block", remedy)
            continue
        fence, name = whole[number], included(whole[number])
        if not (root / FOLDER / name).is_file():
            yield Problem(path, number, f"there is no helper {FOLDER}/{name}", f"use one of: {', '.join(names(root))}")
        if fence.title != name:
            what = f"the fence that includes {name} does not say so"
            yield Problem(path, fence.line, what, f'write its header with title="{name}"')
        above = [line for line in lines[: fence.line - first_line] if line.strip()]
        if not above or not above[-1].startswith(f"/// details | {name}: "):
            what = f"the helper {name} is shown open"
            yield Problem(path, fence.line, what, f"begin a block above it: /// details | {name}: what it does")


def names(root: Path) -> list[str]:
    """Return the names of all helpers below `root`."""
    return sorted(file.name for file in (root / FOLDER).glob("*.*"))
