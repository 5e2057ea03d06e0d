"""The command behind scripts/check."""

import argparse
import sys
from pathlib import Path

from handbook.checks import run, tools
from handbook.checks.fixing import fix
from handbook.problem import HandbookError


def main() -> int:
    """Print all problems; return 0 where there is none but warnings, 1 where there are some."""
    parser = argparse.ArgumentParser(prog="scripts/check", description=__doc__)
    parser.add_argument("--fix", action="store_true", help="repair what is mechanical, then check")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the folder of mkdocs.yml (default: this one)")
    options = parser.parse_args()
    root = options.root.resolve()
    try:
        if options.fix:
            for path in dict.fromkeys(fix(root)):  # a file may be mended in two respects
                print(f"mended {path}")
            tools.mend(root)
        problems = run.all_problems(root)
    except HandbookError as error:
        problems = error.problems
    warnings = [str(problem) for problem in problems if problem.warning]
    to_mend = [*(str(problem) for problem in problems if not problem.warning), *tools.complaints(root)]
    print("\n".join(sorted([*to_mend, *warnings], key=_place)) or "Nothing to mend.")
    if to_mend or warnings:
        print(_sum(len(to_mend), len(warnings)), file=sys.stderr)
    return 1 if to_mend else 0


def _sum(to_mend: int, warnings: int) -> str:
    """Return the closing line, which counts warnings apart."""
    noted = f", {warnings} warning{'s' if warnings > 1 else ''}" if warnings else ""
    return f"{to_mend or 'Nothing'} to mend{noted}."


def _place(line: str) -> tuple[str, int]:
    path, number, *_ = [*line.split(":", 2), ""]
    return path, int(number) if number.isdigit() else 0


if __name__ == "__main__":
    sys.exit(main())
