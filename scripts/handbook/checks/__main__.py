"""The command behind scripts/check."""

import argparse
import sys
from pathlib import Path

from handbook.checks import run, tools
from handbook.checks.fixing import fix
from handbook.problem import HandbookError


def main() -> int:
    """Print all problems; return 0 where there is none, 1 where there are some."""
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
    found = sorted([*map(str, problems), *tools.complaints(root)], key=_place)
    print("\n".join(found) or "Nothing to mend.")
    if found:
        print(f"{len(found)} to mend.", file=sys.stderr)
        return 1
    return 0


def _place(line: str) -> tuple[str, int]:
    path, number, *_ = [*line.split(":", 2), ""]
    return path, int(number) if number.isdigit() else 0


if __name__ == "__main__":
    sys.exit(main())
