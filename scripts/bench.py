#!/usr/bin/env python3
"""Measures what the handbook's own code costs, as ratios, since times do not travel from one machine to another.

macros      a build of 110 questions against one of the same pages, written out, without macros and hooks
normaliser  time per question of a document at 1, 10 and 100 times its length
growth      time per question of a build at 1, 10 and 50 times the questions

What a program takes to start, and to build a handbook without questions, does not count.
"""

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

from handbook.questions.frontmatter import split
from handbook.questions.library import INDEX, read_handbook
from jinja2 import Environment
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parent.parent
RUNS = 3
LINEAR = 1.2  # times the time per question, where a straight line would be 1


def main() -> None:
    measures = {"macros": macros, "normaliser": normaliser, "growth": growth}
    parser = argparse.ArgumentParser(
        prog="scripts/bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("measures", nargs="*", metavar="MEASURE", help=f"{', '.join(measures)}; all without one")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"runs of each, of which the fastest counts ({RUNS})")
    options = parser.parse_args()
    if unknown := set(options.measures) - set(measures):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; use {', '.join(measures)}")
    for name in options.measures or measures:
        with tempfile.TemporaryDirectory() as folder:
            measures[name](Path(folder), options.runs)


def macros(folder: Path, runs: int) -> None:
    """Compare a build with one whose pages hold what the macros would put there."""
    real, written_out = copy_handbook(folder / "real"), copy_handbook(folder / "written-out")
    for tree in (real, written_out):
        repeat_first_topic(tree, 10)
    write_macros_out(written_out)
    real_time, bare_time = fastest([lambda: build(real), lambda: build(written_out)], runs)
    tell("build with macros and hooks, against the same pages without", real_time / bare_time, 1.25)


def normaliser(folder: Path, runs: int) -> None:
    """Compare documents that hold more and more questions of one kind."""
    times = (1, 10, 100)
    documents = [folder / f"{number}.md" for number in (0, *times)]
    for number, document in zip((0, *times), documents, strict=True):
        document.write_text(interview_notes(500 * number), encoding="utf-8")
    script = ROOT / "scripts" / "normalise.py"
    seconds = fastest([lambda file=file: cpu_seconds(folder, script, file) for file in documents], runs)
    tell_growth("normaliser", times, seconds)


def growth(folder: Path, runs: int) -> None:
    """Compare handbooks that hold the first topic of this one again and again."""
    times = (1, 10, 50)
    trees = [copy_handbook(folder / str(number)) for number in (0, *times)]
    for number, tree in zip((0, *times), trees, strict=True):
        repeat_first_topic(tree, number)
    tell_growth("build", times, fastest([lambda tree=tree: build(tree) for tree in trees], runs))


def fastest(jobs: list[Callable[[], float]], runs: int) -> list[float]:
    """Return the least each job took, as other work only adds; they take turns, so that a busy minute hits all."""
    results: list[list[float]] = [[] for _ in jobs]
    for _ in range(runs):
        for job, found in zip(jobs, results, strict=True):
            found.append(job())
    return [min(found) for found in results]


def cpu_seconds(folder: Path, *command: str | Path) -> float:
    """Run a Python program to its end; return its processor time, which other work disturbs less than the clock's."""
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    before = os.times()
    done = subprocess.run(
        [sys.executable, *map(str, command)], cwd=folder, env=variables, capture_output=True, text=True, check=False
    )
    after = os.times()
    if done.returncode:
        raise SystemExit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")
    return after.children_user + after.children_system - before.children_user - before.children_system


def build(tree: Path) -> float:
    # Not strictly: a part of the handbook links pages that are not there.
    return cpu_seconds(tree, "-m", "mkdocs", "build", "--quiet", "--config-file", tree / "mkdocs.yml")


def copy_handbook(target: Path) -> Path:
    for name in ("docs", "hooks", "scripts"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns(".*", "__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", target)
    return target


def edit_config(tree: Path, change: Callable[[dict], None]) -> None:
    yaml, file = YAML(typ="rt"), tree / "mkdocs.yml"
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


def repeat_first_topic(tree: Path, times: int) -> None:
    """Leave only the first topic in `tree`, so many times, each time under another name."""
    handbook = read_handbook(tree)
    topic = handbook.topics[0]
    sections = []
    for number in range(times):
        name = f"{topic.slug}-{number}"
        shutil.copytree(tree / "docs" / topic.slug, tree / "docs" / name)
        pages = [f"{name}/{INDEX}", *(f"{name}/{question.slug}.md" for question in topic.questions)]
        sections.append({f"{topic.title} {number}": pages})
    for other in handbook.topics:
        shutil.rmtree(tree / "docs" / other.slug)
    edit_config(tree, lambda config: config.update(nav=[{"Start": INDEX}, {"Topics": sections}]))


def interview_notes(questions: int) -> str:
    """Return a document of that many questions with answers, no two of them the same."""
    parts = ["# Notes of an interview"]
    for number in range(questions):
        parts += [
            f"## {number + 1}. How does service {number} share its load with service {number * 7 + 3}?",
            f"It keeps a list of {number + 2} addresses and takes the next one for each request.",
            "- The list is read at the start.\n- A dead address is skipped.",
            f"```python\naddresses = [{number}, {number + 1}]\nprint(addresses[0])\n```",
        ]
    return "\n\n".join(parts) + "\n"


def tell_growth(what: str, times: tuple[int, ...], seconds: list[float]) -> None:
    """`seconds` begins with what no question at all takes."""
    nothing, once, *more = seconds
    for number, spent in zip(times[1:], more, strict=True):
        ratio = (spent - nothing) / (once - nothing) / number
        tell(f"{what}, time per question at {number} times the questions", ratio, LINEAR)


def tell(what: str, ratio: float, aim: float) -> None:
    print(f"{what}: {ratio:.2f} (aim: below {aim})", flush=True)


if __name__ == "__main__":
    main()
