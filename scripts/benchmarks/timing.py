"""How long something takes, and the line that says so: ratios, since times do not travel between machines."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

QUIET = {"NO_MKDOCS_2_WARNING": "1"}  # the theme's notice of its end of life


def fastest(jobs: list[Callable[[], float]], runs: int) -> list[float]:
    """Return the least each job took, as other work only adds; they take turns, so that a busy minute hits all."""
    results: list[list[float]] = [[] for _ in jobs]
    for _ in range(runs):
        for job, found in zip(jobs, results, strict=True):
            found.append(job())
    return [min(found) for found in results]


def cpu_seconds(folder: Path, *command: str | Path) -> float:
    """Run a Python program to its end; return its processor time, which other work disturbs less than the clock's."""
    before = os.times()
    done = subprocess.run(
        [sys.executable, *map(str, command)],
        cwd=folder,
        env={**os.environ, **QUIET},
        capture_output=True,
        text=True,
        check=False,
    )
    after = os.times()
    if done.returncode:
        raise SystemExit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")
    return after.children_user + after.children_system - before.children_user - before.children_system


def build(tree: Path) -> float:
    """Build the site in `tree`; return the processor time. Not strictly: a part of a handbook links missing pages."""
    return cpu_seconds(tree, "-m", "mkdocs", "build", "--quiet", "--config-file", tree / "mkdocs.yml")


def tell_growth(what: str, times: tuple[int, ...], seconds: list[float], aim: float) -> None:
    """Print the time per item at each of `times` against that at the first; `seconds` begins with no item at all."""
    nothing, once, *more = seconds
    for number, spent in zip(times[1:], more, strict=True):
        ratio = (spent - nothing) / (once - nothing) / number
        tell(f"{what}, time per question at {number} times the questions", f"{ratio:.2f}", f"below {aim}")


def tell(what: str, found: str, aim: str) -> None:
    """Print one figure beside what it should be."""
    print(f"{what}: {found} (aim: {aim})", flush=True)
