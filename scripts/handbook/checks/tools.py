"""What other tools find: spelling by codespell, code style by ruff, in the project's own code and in the examples."""

import subprocess
import sys
import tempfile
from pathlib import Path

from handbook.library import read_handbook
from handbook.question import Question

OWN_CODE = ("scripts", "hooks", "tests")
PROSE = ("docs", "README.md", ".github", "scripts", "hooks", "tests")
IN_EXAMPLES = "E,F,W,I,B,UP,ASYNC"  # style rules for code that is read on a page
NOT_IN_EXAMPLES = "E402,B008"  # imports between steps; the old `= Depends()` is shown on purpose


def all_complaints(root: Path, fix: bool = False) -> list[str]:
    """Return what codespell and ruff say of the handbook at `root`, a line each; with `fix` they mend first."""
    own = [folder for folder in OWN_CODE if (root / folder).is_dir()]
    prose = [path for path in PROSE if (root / path).exists()]
    mend = ["--fix"] if fix else []
    if fix and own:
        _lines(root, "ruff", "format", "--quiet", *own)
    found = _lines(root, "codespell", "--skip=*.json,*.svg,*.txt,__pycache__", *prose)
    if own:
        found += _lines(root, "ruff", "check", "--quiet", "--output-format=concise", *mend, *own)
        found += [
            f"{line}; run scripts/check --fix"
            for line in _lines(root, "ruff", "format", "--quiet", "--diff", *own)
            if line.startswith("--- ")
        ]
    return found + in_examples(read_handbook(root).questions)


def in_examples(questions: tuple[Question, ...]) -> list[str]:
    """Return what ruff says of the Python code on the pages, with the page's own line numbers."""
    with tempfile.TemporaryDirectory() as scratch:
        origin: dict[str, tuple[str, int]] = {}
        for question in questions:
            for fence in question.fences if not question.is_draft else ():
                if fence.language == "python":
                    name = f"{question.id.replace('/', '.')}.{fence.line}.py"
                    Path(scratch, name).write_text(fence.code, encoding="utf-8")
                    origin[name] = (question.path, fence.line)
        options = ("--isolated", "--line-length=100", "--target-version=py311", "--output-format=concise", "--quiet")
        rules = (f"--select={IN_EXAMPLES}", f"--ignore={NOT_IN_EXAMPLES}")
        lines = _lines(Path(scratch), "ruff", "check", *options, *rules, ".") if origin else []
    return [_moved(line, origin) for line in lines]


def _moved(line: str, origin: dict[str, tuple[str, int]]) -> str:
    """Turn `file:line:column: message` of an extracted example into the page and its line."""
    name, number, column, message = line.split(":", 3)
    path, first = origin[Path(name).name]
    return f"{path}:{first + int(number)}:{column}:{message}"


def _lines(folder: Path, tool: str, *arguments: str) -> list[str]:
    """Run a tool of this Python environment in `folder`; return the lines it printed. A crash of it is raised."""
    command = [str(Path(sys.executable).with_name(tool)), *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1, 65):  # 65: codespell found words
        raise RuntimeError(f"{tool} failed: {done.stderr.strip() or done.stdout.strip()}")
    return [line for line in done.stdout.splitlines() if line.strip()]
