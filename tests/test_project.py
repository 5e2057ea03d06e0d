"""Documentation and code say the same, the handbook passes its own checks, the library stands without its renderer."""

import ast
import os
import re
import subprocess
import sys

import pytest
from conftest import ROOT
from handbook.checks.raw_html import ALLOWED_TAGS
from handbook.checks.sizes import BUDGETS, INTRODUCTION, PROGRAM
from handbook.questions import helpers, markdown
from handbook.questions.addresses import SCHEMES
from handbook.questions.frontmatter import LEVELS, SERVICES, FrontMatter
from handbook.questions.question import SECTIONS
from handbook.questions.short_names import LONGEST

CONTRIBUTING = (ROOT / "docs/contributing.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
LIBRARY = ROOT / "scripts/handbook"
MODULES = sorted(
    ".".join(file.relative_to(ROOT / "scripts").with_suffix("").parts).removesuffix(".__init__")
    for file in LIBRARY.rglob("*.py")
    if file.stem not in ("__main__", "sitecustomize")
)


def rows_below(header: str) -> list[list[str]]:
    """Return the cells of the table in the contributor's guide that begins with `header`."""
    lines = CONTRIBUTING.split("\n")
    start = lines.index(header) + 2
    end = lines.index("", start)
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[start:end]]


def test_the_guide_names_every_key_of_the_front_matter_in_its_order():
    keys = [key for key, _ in rows_below("| key | meaning |")]
    assert keys == [f"`{key}`" for key in FrontMatter.model_fields]


@pytest.mark.parametrize(("key", "values"), [("level", LEVELS), ("needs", SERVICES), ("status", ("draft",))])
def test_the_guide_names_every_value_that_a_key_can_have(key, values):
    meaning = dict(rows_below("| key | meaning |"))[f"`{key}`"]
    assert re.findall(r"`(\w+)`", meaning) == list(values)


@pytest.mark.parametrize(("key", "values"), [("level", LEVELS), ("status", ("draft",))])
def test_the_schema_allows_exactly_the_values_it_names(key, values):
    (allowed,) = (choice["enum"] if "enum" in choice else [choice["const"]] for choice in schema(key)["anyOf"][:1])
    assert allowed == list(values)


def test_the_schema_allows_exactly_the_services_it_names():
    assert schema("needs")["items"]["enum"] == list(SERVICES)


def schema(key: str) -> dict:
    return FrontMatter.model_json_schema()["properties"][key]


def test_the_guide_gives_every_level_its_size():
    rows = rows_below("| level | words | lines of code |")
    assert rows == [[f"`{level}`", f"{size.words:,}", str(size.code)] for level, size in BUDGETS.items()]
    assert list(BUDGETS) == list(LEVELS)


def test_the_guide_names_the_other_sizes_that_are_checked():
    assert f"a short name of at most {LONGEST} signs" in CONTRIBUTING
    assert f"a program of more than {PROGRAM} lines" in CONTRIBUTING
    assert f"in {INTRODUCTION.start} to {INTRODUCTION.stop - 1} words" in CONTRIBUTING


def test_the_guide_names_the_html_and_the_links_that_pages_may_hold():
    (sentence,) = re.findall(r"Of HTML only (.+?) are allowed", CONTRIBUTING)
    assert re.findall(r"`<(\w+)>`", sentence) == list(ALLOWED_TAGS)
    (sentence,) = re.findall(r"Links lead to (.+?) addresses", CONTRIBUTING)
    assert sorted(re.findall(r"`(\w+):`", sentence)) == sorted(SCHEMES)


def test_the_guide_shows_a_topic_and_a_helper_as_they_are():
    shown = [fence.code for fence in markdown.fences(markdown.parse(CONTRIBUTING))]
    (topic,) = (code for code in shown if "questions_of_topic" in code)
    head, tail = topic.split("What this topic")
    index = (ROOT / "docs/dependencies/index.md").read_text(encoding="utf-8")
    assert index.startswith(head)
    assert index.endswith(tail.split("\n", 1)[1])
    (helper,) = (code.replace(";--8<--", "--8<--") for code in shown if "--8<--" in code)
    fences = markdown.fences(markdown.parse(helper))
    assert [helpers.included(fence) for fence in fences] == ["server.py"]
    assert list(helpers.check("docs/contributing.md", helper, 1, fences, ROOT)) == []
    pages = re.findall(r"^ *- .*?([\w/-]+\.md)$", "\n".join(shown), re.MULTILINE)
    assert pages
    assert [page for page in pages if not (ROOT / "docs" / page).is_file()] == []


def test_the_guide_lists_the_sections_in_their_order():
    listed = re.findall(r"^- \*\*([^*]+)\*\*", CONTRIBUTING, re.MULTILINE)
    assert listed == ["The answer in thirty seconds", *SECTIONS]


@pytest.mark.parametrize("text", [CONTRIBUTING, README], ids=["contributing", "readme"])
def test_the_sample_question_has_all_sections_and_known_keys(text):
    sample = next(fence.code for fence in markdown.fences(markdown.parse(text)) if fence.code.startswith("---\n"))
    assert tuple(re.findall(r"^## (.+)$", sample, re.MULTILINE)) == SECTIONS
    keys = re.findall(r"^(\w+):", sample.split("---")[1], re.MULTILINE)
    assert set(keys) <= set(FrontMatter.model_fields)


@pytest.mark.parametrize("text", [CONTRIBUTING, README], ids=["contributing", "readme"])
def test_every_command_that_is_named_exists_and_can_be_run(text):
    named = set(re.findall(r"\bscripts/[\w.]+\b", text)) - {"scripts/handbook"}
    assert named
    missing = [name for name in named if not (ROOT / name).is_file()]
    assert missing == []
    assert [name for name in named if not name.endswith(".py") and not os.access(ROOT / name, os.X_OK)] == []


def test_every_command_that_can_be_run_says_what_it_does():
    commands = [file for file in (ROOT / "scripts").iterdir() if file.is_file() and not file.suffix]
    assert commands
    for command in commands:
        first, second, *_ = command.read_text(encoding="utf-8").split("\n")
        assert first == "#!/bin/sh", command.name
        assert second.startswith("# "), command.name


BLOCKED = """
import importlib, importlib.abc, sys

class Blocked(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("mkdocs", "material", "mkdocs_macros", "zensical"):
            raise ImportError(f"{name} is blocked")

sys.meta_path.insert(0, Blocked())
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def test_the_library_imports_no_renderer():
    assert "handbook.site.views" in MODULES
    command = [sys.executable, "-c", BLOCKED, *MODULES]
    done = subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")}, check=False
    )
    assert done.returncode == 0, done.stderr


# What each room of the library may use: itself, what stands beside the rooms, and these.
BELOW = {
    "questions": (),
    "examples": ("questions",),
    "site": ("questions", "examples"),
    "checks": ("questions", "examples"),
    "normalise/bulk": (),
    "normalise/language": ("normalise/bulk",),
    "normalise/markdown": ("normalise/language",),
    "normalise/parsing": ("normalise/language", "normalise/markdown"),
    "normalise/marking": ("normalise/language", "normalise/markdown", "normalise/parsing"),
    "normalise/reading": (
        "questions",
        "normalise/bulk",
        "normalise/language",
        "normalise/markdown",
        "normalise/parsing",
        "normalise/marking",
    ),
    "normalise/matching": ("questions", "normalise/language", "normalise/reading"),
    "normalise/writing": (
        "questions",
        "normalise/bulk",
        "normalise/language",
        "normalise/reading",
        "normalise/matching",
    ),
}


def room_of(module: str) -> str | None:
    """Return the room that a dotted module of the library lies in; None for what stands beside the rooms."""
    return next((room for room in BELOW if module.startswith(f"handbook.{room.replace('/', '.')}.")), None)


@pytest.mark.parametrize("room", BELOW)
def test_imports_point_one_way(room):
    files = list((LIBRARY / room).rglob("*.py"))
    assert files
    wrong = []
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module.startswith("handbook"):
                used = {room_of(f"{node.module}.{alias.name}") for alias in node.names}
                wrong += [f"{file.name}:{node.lineno} uses {other}" for other in used - {room, None, *BELOW[room]}]
    assert wrong == []


def test_every_module_of_the_library_is_in_a_room():
    assert {module for module in MODULES if room_of(f"{module}.") is None} == {
        "handbook",
        "handbook.files",
        "handbook.problem",
        "handbook.normalise",
        "handbook.normalise.outline",
        "handbook.normalise.run",
    }


def test_the_handbook_passes_its_own_checks():
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts")}
    checks = [sys.executable, "-m", "handbook.checks"]
    done = subprocess.run(checks, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_git_leaves_no_source_file_out(tmp_path):
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    (tmp_path / ".gitignore").write_text((ROOT / ".gitignore").read_text(encoding="utf-8"), encoding="utf-8")
    folders = ("scripts", "hooks", "tests", "docs", ".github")
    files = [file.relative_to(ROOT).as_posix() for folder in folders for file in (ROOT / folder).rglob("*")]
    sources = [name for name in files if "__pycache__" not in name and ".ruff_cache" not in name]
    assert len(sources) > 100
    left_out = subprocess.run(
        ["git", "check-ignore", "--no-index", "--stdin"],
        cwd=tmp_path,
        input="\n".join(sources),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (left_out.returncode, left_out.stdout) == (1, "")
