"""Each name taken from a module of the project is there: where no test runs, it would end in a traceback."""

import ast
import importlib
import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from handbooks import ROOT

SCRIPTS = ROOT / "scripts"


def test_modules_have_the_names_that_are_taken_from_them():
    files = sorted((SCRIPTS / "handbook").rglob("*.py"))
    missing = [problem for file in files for problem in _missing(file)]
    assert files and missing == []


def _missing(file: Path) -> Iterator[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    modules = dict(_imported_modules(tree))
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)):
            continue
        module = modules.get(node.value.id)
        if module is not None and not hasattr(module, node.attr):
            yield f"{file.relative_to(ROOT)}:{node.lineno}: {node.value.id} has no {node.attr}"


def _imported_modules(tree: ast.Module) -> Iterator[tuple[str, ModuleType]]:
    """Yield the project's modules that a file imports under a name of their own."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("handbook"):
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                if hasattr(importlib.import_module(node.module), "__path__") and importlib.util.find_spec(name):
                    yield alias.asname or alias.name, importlib.import_module(name)
