"""Runs all checks over a handbook."""

from collections.abc import Callable, Iterator
from pathlib import Path

from handbook.checks import duplicates, example_code, fences, links, markup, nav, sizes, structure
from handbook.problem import Problem
from handbook.questions import inventory
from handbook.questions.library import Handbook, read_handbook

CHECKS: tuple[Callable[[Handbook], Iterator[Problem]], ...] = (
    structure.check,
    fences.check,
    markup.check,
    links.check,
    nav.check,
    duplicates.check,
    sizes.check,
)


def all_problems(root: Path) -> list[Problem]:
    """Return the problems of the handbook at `root`, warnings among them, sorted by file and line.

    Raises HandbookError where there is no mkdocs.yml.
    """
    handbook = read_handbook(root)
    problems = [*handbook.problems, *inventory.check(handbook, inventory.read_inventory(root))]
    for check in CHECKS:
        problems += check(handbook)
    problems += example_code.check(handbook.questions)
    return sorted(set(problems))
