"""Handbooks to be measured: copies of this one with more questions, or with its macros written out."""

import importlib.util
import shutil
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from types import SimpleNamespace

from handbook.questions.frontmatter import split
from handbook.questions.library import INDEX, Topic, read_handbook
from jinja2 import Environment
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parent.parent.parent
CONFIG = "mkdocs.yml"


def copy_handbook(target: Path) -> Path:
    """Copy what a site is built from to `target`."""
    for name in ("docs", "hooks", "scripts"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns(".*", "__pycache__"))
    for name in (CONFIG, "requirements.txt"):
        shutil.copy(ROOT / name, target)
    return target


def with_topics_of(tree: Path, sizes: list[int]) -> Path:
    """Leave only copies of the first topic in `tree`: as many as there are `sizes`, each with so many questions."""
    topics = read_handbook(tree).topics
    nav = [{f"{topics[0].title} {number}": _copy(tree, topics[0], number, size)} for number, size in enumerate(sizes)]
    for topic in topics:
        shutil.rmtree(tree / "docs" / topic.slug)
    edit_config(tree, lambda config: config.update(nav=[{"Overview": INDEX}, *_levels(tree), {"Topics": nav}]))
    return tree


def _copy(tree: Path, topic: Topic, number: int, size: int) -> list:
    """Copy a topic with its first `size` questions, again from the first one where it has fewer; return its nav."""
    name = f"{topic.slug}-{number}"
    shutil.copytree(tree / "docs" / topic.slug, tree / "docs" / name)
    pages = [f"{name}/{INDEX}"]
    for place, question in enumerate(islice(cycle(topic.questions), size)):
        slug = question.slug if place < len(topic.questions) else f"{question.slug}-{place}"
        shutil.copy(tree / question.path, tree / "docs" / name / f"{slug}.md")
        pages.append({f"Question {place + 1}": f"{name}/{slug}.md"})
    for question in topic.questions[size:]:
        (tree / "docs" / name / f"{question.slug}.md").unlink()
    return pages


def _levels(tree: Path) -> list[dict]:
    return [{name: f"{name}.md"} for name in ("beginner", "mid", "senior") if (tree / "docs" / f"{name}.md").exists()]


def edit_config(tree: Path, change: Callable[[dict], None]) -> None:
    """Let `change` alter the settings of the site in `tree`."""
    yaml, file = YAML(typ="rt"), tree / CONFIG
    config = yaml.load(file.read_text(encoding="utf-8"))
    change(config)
    with file.open("w", encoding="utf-8") as stream:
        yaml.dump(config, stream)


def write_macros_out(tree: Path) -> None:
    """Put into the pages of `tree` what the macros would put there, and turn macros and hooks off."""
    called: dict[str, Callable] = {}
    stand_in = SimpleNamespace(
        conf={"docs_dir": str(tree / "docs")},
        page=SimpleNamespace(url=""),
        macro=lambda function: called.setdefault(function.__name__, function),
    )
    module = importlib.util.spec_from_file_location("macros_to_write_out", tree / "hooks" / "macros.py")
    macros_module = importlib.util.module_from_spec(module)
    module.loader.exec_module(macros_module)
    macros_module.define_env(stand_in)
    for page in (tree / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        cut = split(text)
        if cut and "render_macros: true" in cut.yaml:
            stand_in.page.url = f"{page.parent.name}/"
            page.write_text(Environment().from_string(text).render(called), encoding="utf-8")

    def without(config: dict) -> None:
        config["plugins"] = ["search"]
        del config["hooks"]

    edit_config(tree, without)
