"""The versions that a run of examples stands on, read from what the examples import."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions, version

from handbook.examples.steps import steps
from handbook.questions.question import Question

ALWAYS_NAMED = ("fastapi", "starlette", "pydantic")
DRIVERS = {"postgres": "psycopg", "redis": "redis"}  # what a service is reached by, imported or not


def versions(question: Question) -> dict[str, str]:
    """Return package to version: Python, FastAPI and its base first, then what else the examples use, by name."""
    imported = {module for step in steps(question)[0] for module in _modules(step.code)}
    used = {name for module in imported for name in _distributions().get(module, ())}
    used |= {DRIVERS[service] for service in question.meta.needs}
    others = sorted({name.lower() for name in used} - set(ALWAYS_NAMED))
    return {"python": sys.version.split()[0]} | {name: version(name) for name in (*ALWAYS_NAMED, *others)}


@cache
def _distributions() -> dict[str, list[str]]:
    return dict(packages_distributions())


def _modules(code: str) -> Iterator[str]:
    """Yield the top-level modules that Python code imports; anything that is not Python imports none."""
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]
