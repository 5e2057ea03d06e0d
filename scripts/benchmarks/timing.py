"""How long something takes, and the line that says so: ratios, since times do not travel between machines."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

QUIET = {"NO_MKDOCS_2_WARNING": "1"}  # the theme's notice of its end of life


def fastest(jobs: list[Callable[[], float]], runs: int) -> list[float]:
    """Return the least each job took, as other work only adds; they take turns, so that a busy minute hits all."""
    results: list[list[float]] = [[] for _ in jobs]
    for _ in range(runs):
        for job, found in zip(jobs, results, strict=True):
            found.append(job())
    return [min(found) for found in results]


@dataclass(frozen=True)
class Spent:
    """What a program took: seconds by the clock and of all processors, and the most memory of any of its processes."""

    clock: float
    processor: float
    memory: int


def spent(folder: Path, *command: str | Path) -> Spent:
    """Run a Python program to its end and return what it took, with the processes that it started."""
    with tempfile.TemporaryFile("w+") as said:
        before = time.monotonic()
        program = subprocess.Popen(
            [sys.executable, *map(str, command)],
            cwd=folder,
            env={**os.environ, **QUIET},
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(program.pid, 0)
        clock = time.monotonic() - before
        program.returncode = os.waitstatus_to_exitcode(status)
        if program.returncode:
            said.seek(0)
            raise SystemExit(f"{command[0]} failed:\n{said.read()}")
    return Spent(clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def cpu_seconds(folder: Path, *command: str | Path) -> float:
    """Run a Python program to its end; return its processor time, which other work disturbs less than the clock's."""
    return spent(folder, *command).processor


def build(tree: Path) -> float:
    """Build the site in `tree`; return the processor time. Not strictly: a part of a handbook links missing pages."""
    return cpu_seconds(tree, "-m", "mkdocs", "build", "--quiet", "--config-file", tree / "mkdocs.yml")


def tell_growth(what: str, times: tuple[int, ...], seconds: list[float], aim: float) -> None:
    """Print the time per item at each of `times` against that at the first; `seconds` begins with no item at all."""
    nothing, once, *more = seconds
    for number, spent in zip(times[1:], more, strict=True):
        ratio = (spent - nothing) / (once - nothing) / number
        tell(f"{what}, time per question at {number} times the questions", f"{ratio:.2f}", f"below {aim}")


def tell_memory(what: str, memory: int, size: int) -> None:
    """Print how many times the size of a document a process took beyond what it takes for nothing."""
    times = f"{memory / size:.0f} times its size ({memory / 10**6:.0f} MB)"
    tell(f"normaliser, memory of a process for {what}, beyond that for nothing", times, "at most 10 times")


def tell(what: str, found: str, aim: str) -> None:
    """Print one figure beside what it should be."""
    print(f"{what}: {found} (aim: {aim})", flush=True)
