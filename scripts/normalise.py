#!/usr/bin/env python3
"""Turns interview material in whatever layout it comes into question files of a handbook."""

import argparse
import sys
from pathlib import Path

try:
    from handbook.normalise.reading.layout import AUTO, LAYOUTS
    from handbook.normalise.run import run
except ModuleNotFoundError as error:
    print(f"{error}; run scripts/setup once, then this with .venv/bin/python", file=sys.stderr)
    sys.exit(2)

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog="Without --into, it only reads and prints what it found. Exit codes: 0 done; 1 --check found something "
        "to write; 2 a file cannot be used (the others are read all the same).",
    )
    what = "a document in any encoding: Markdown, AsciiDoc, Org mode, text, JSON, YAML or CSV; or a folder of documents"
    parser.add_argument("files", nargs="+", metavar="FILE", help=what)
    parser.add_argument("--into", metavar="DIR", help="write drafts into this handbook; a new one where DIR is empty")
    parser.add_argument("--report", metavar="FILE", help="write what became of every line as JSON")
    sheet = (
        "propose which questions are the same, for you to decide on this sheet; with --into, what you decided is done "
        "and what is still open waits"
    )
    parser.add_argument("--decide", metavar="FILE", help=sheet)
    parser.add_argument("--check", action="store_true", help="leave the handbook alone; print what would be written")
    says = (
        "say what the questions are, where the command is wrong or unsure: headings of one level, the items of lists, "
        "bold lines, or none; auto (the default) leaves it to the command. A line in a file says it from there on and "
        "is stronger: <!-- questions: headings-3 -->"
    )
    parser.add_argument("--layout", choices=LAYOUTS, default=AUTO, help=says)
    options = parser.parse_args()
    sys.stdout.reconfigure(errors="backslashreplace")  # the name of a file may be in no encoding
    return run(options.files, ROOT, options.into, options.report, options.check, options.layout, options.decide)


if __name__ == "__main__":
    sys.exit(main())
