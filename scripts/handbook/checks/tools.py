"""What other tools find in the project's prose and code: spelling by codespell, style by ruff."""

import subprocess
import sys
from pathlib import Path

OWN_CODE = ("scripts", "hooks", "tests", "docs/helpers")
PROSE = ("docs", "README.md", ".github", "scripts", "hooks")  # tests misspell on purpose
# Words and addresses of others stay as they are. A list item indented by two spaces stands in front matter: in `aka`
# the typos of people who search are wanted.
SPELLING = ("--skip=*.json,*.svg,*.txt,vocabulary.yml,public_documents.yml,__pycache__", r"--ignore-regex=^  - .*$")


def complaints(root: Path) -> list[str]:
    """Return what codespell and ruff say of the project at `root`, one `path:line: …` each."""
    own = [folder for folder in OWN_CODE if (root / folder).is_dir()]
    prose = [path for path in PROSE if (root / path).exists()]
    found = [f"{line}; correct the spelling" for line in lines_of_tool(root, "codespell", *SPELLING, *prose)]
    if own:
        found += lines_of_tool(root, "ruff", "check", "--quiet", "--output-format=concise", *own)
        unformatted = lines_of_tool(root, "ruff", "format", "--check", "--quiet", "--output-format=concise", *own)
        found += [f"{line} (scripts/check --fix does it)" for line in unformatted]
    return found


def mend(root: Path) -> None:
    """Let ruff repair and format the project's own code."""
    own = [folder for folder in OWN_CODE if (root / folder).is_dir()]
    if own:
        lines_of_tool(root, "ruff", "check", "--quiet", "--fix", *own)
        lines_of_tool(root, "ruff", "format", "--quiet", *own)


def lines_of_tool(folder: Path, tool: str, *arguments: str) -> list[str]:
    """Run a tool of this Python environment in `folder` and return the lines it printed.

    Raises RuntimeError where the tool itself broke: a check that did not run must not look like one that passed.
    """
    command = [str(Path(sys.executable).with_name(tool)), *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1, 2, 65) or (done.returncode == 2 and "format" not in arguments):
        raise RuntimeError(f"{tool} failed: {done.stderr.strip() or done.stdout.strip()}")
    return [line for line in done.stdout.splitlines() if line.strip()]
