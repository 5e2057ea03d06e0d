"""How soon a saved page shows in the preview, against a build of everything."""

import os
import re
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

from benchmarks.timing import QUIET

LIMIT = 300  # seconds for whatever is waited for


def preview_and_build(tree: Path, page: str, runs: int) -> tuple[float, float]:
    """Serve `tree`; return the least seconds of `runs` until a change of `page` shows, and those of a whole build."""
    source, address = tree / "docs" / f"{page}.md", f"{page}/"
    with _served(tree) as server:
        everything = _seconds_of_first_build(server)
        waits = []
        for number in range(runs):
            mark = f"saved for the {number}th time"
            before = time.monotonic()
            source.write_text(f"{source.read_text(encoding='utf-8')}\n{mark}\n", encoding="utf-8")
            _wait(lambda mark=mark: mark in _get(server.address + address))
            waits.append(time.monotonic() - before)
            time.sleep(1)  # the server looks for changes twice a second
    return min(waits), everything


class _Server:
    def __init__(self, log: Path):
        self.log = log

    @property
    def text(self) -> str:
        return self.log.read_text(encoding="utf-8")

    @property
    def address(self) -> str:
        return re.search(r"http://127\.0\.0\.1:\d+/", self.text).group()


@contextmanager
def _served(tree: Path) -> Iterator[_Server]:
    log = tree / "serve.log"
    with log.open("w") as stream:
        process = subprocess.Popen(
            [tree / "scripts" / "serve"], env={**os.environ, **QUIET}, stdout=stream, stderr=stream
        )
    try:
        yield _Server(log)
    finally:
        process.terminate()
        process.wait()


def _seconds_of_first_build(server: _Server) -> float:
    _wait(lambda: "Serving on" in server.text)  # only then are changes watched
    return float(re.search(r"Documentation built in ([\d.]+) seconds", server.text).group(1))


def _get(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=LIMIT) as response:
            return response.read().decode()
    except URLError:
        return ""


def _wait(condition) -> None:
    deadline = time.monotonic() + LIMIT
    while not condition():
        if time.monotonic() > deadline:
            raise SystemExit(f"the preview did not answer within {LIMIT} s")
        time.sleep(0.05)
