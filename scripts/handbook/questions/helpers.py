"""Helpers: files of docs/helpers/ that several pages include instead of repeating them.

A page shows one closed, and the runner reads the same include:

    /// details | server.py: starts Uvicorn

    ```python title="server.py"
    --8<-- "server.py"
    ```

    ///

In the site `pymdownx.snippets` puts the file in that place. It takes the `;` off a line that begins with `;--8<--`,
which so shows the line itself.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from pymdownx.snippets import SnippetPreprocessor

from handbook.problem import Problem
from handbook.questions.markdown import Fence

FOLDER = "docs/helpers"
INCLUDE = re.compile(r'--8<-- "(?P<name>[^"/\\]+)"\n')
SCISSORS = "8<-"  # the one sign without which the site includes nothing
# The forms of the site itself: an include, and the mark of a part of a file, which it leaves out.
FORMS = (SnippetPreprocessor.RE_ALL_SNIPPETS, SnippetPreprocessor.RE_SNIPPET_SECTION)


def included(fence: Fence) -> str | None:
    """Return the name of the helper that `fence` includes; None for one that holds its code itself."""
    found = INCLUDE.fullmatch(fence.code)
    return found["name"] if found else None


def code_of(fence: Fence, root: Path) -> str:
    """Return the code of `fence`: the helper's where it includes one below `root`; `check` names those that are not."""
    file = root / FOLDER / (included(fence) or "")
    if file.is_file():
        return file.read_text(encoding="utf-8")
    return "\n".join(line.replace(";", "", 1) if _is_escaped(line) else line for line in fence.code.split("\n"))


def includes(line: str) -> bool:
    """Return whether the site would put something else in the place of `line`."""
    return escaped(line) != line


def escaped(line: str) -> str:
    """Return `line` with a `;` where it is needed for the site to show the line itself."""
    found = _found(line)
    if found is None or found["escape"]:
        return line
    return f"{line[: found.start('escape')]};{line[found.end('escape') :]}"


def _is_escaped(line: str) -> bool:
    found = _found(line)
    return found is not None and bool(found["escape"])


def _found(line: str) -> re.Match[str] | None:
    return next(filter(None, (form.match(line) for form in FORMS)), None) if SCISSORS in line else None


def check(path: str, body: str, first_line: int, fences: list[Fence], root: Path) -> Iterator[Problem]:
    """Yield the includes of a page that site and runner would not read alike, or that lead to no file.

    `body` begins on line `first_line` of the file `path`.
    """
    lines = body.split("\n")
    whole = {fence.line + 1: fence for fence in fences if included(fence)}
    for number, line in enumerate(lines, start=first_line):
        if not includes(line):
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
