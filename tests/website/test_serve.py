"""scripts/serve as a contributor uses it: start, look, save, look again, stop."""

import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from conftest import ROOT
from handbook.questions.library import read_handbook
from website.building import copy_repository

LIMIT = 300  # seconds for whatever is waited for: two whole builds at once on a busy machine among it
ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/")


class Server:
    """A running scripts/serve and what it printed so far."""

    def __init__(self, process: subprocess.Popen, output: Path):
        self.process, self.output = process, output

    @property
    def address(self) -> str:
        return wait(lambda: ADDRESS.search(self.output.read_text(encoding="utf-8")), "an address is printed").group()

    def text(self, path: str) -> str:
        try:
            return urlopen(self.address + path, timeout=LIMIT).read().decode()
        except URLError:
            assert self.process.poll() is None, self.output.read_text(encoding="utf-8")
            return ""


def wait(condition: Callable, what: str):
    deadline = time.monotonic() + LIMIT
    while not (result := condition()):
        assert time.monotonic() < deadline, f"waited {LIMIT} s in vain until {what}"
        time.sleep(0.1)
    return result


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the repository; it uses the environment that is there, so that nothing is installed."""
    root = copy_repository(tmp_path / "tree")
    (root / ".venv").symlink_to(ROOT / ".venv")
    return root


@contextmanager
def served(tree: Path, name: str = "first") -> Iterator[Server]:
    output = tree / f"{name}.log"
    with output.open("w") as stream:
        process = subprocess.Popen(
            [tree / "scripts" / "serve"],
            cwd="/",
            stdout=stream,
            stderr=stream,
            # Tests that run in the background ignore Ctrl-C, and what they start would inherit that.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
    try:
        yield Server(process, output)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def test_it_serves_follows_a_saved_file_and_ends_with_ctrl_c(tree: Path):
    question = read_handbook(tree).questions[0]
    file, page = tree / question.path, f"{question.id}/"
    with served(tree) as server:
        wait(lambda: "<h1" in server.text(page), "the page is served")
        assert "a-sentence-just-written" not in server.text(page)
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("\n## In depth", "a-sentence-just-written\n\n## In depth"), encoding="utf-8")
        wait(lambda: "a-sentence-just-written" in server.text(page), "the page shows what was saved")
        wait(lambda: "a-sentence-just-written" in server.text(f"{question.topic}/"), "so does its topic page")
        server.process.send_signal(signal.SIGINT)
        server.process.wait(timeout=LIMIT)
        assert "Traceback" not in server.output.read_text(encoding="utf-8")


def test_a_second_start_takes_another_port_also_while_the_first_still_builds(tree: Path):
    with served(tree) as first:
        assert first.address
        with served(tree, "second") as second:
            assert first.address != second.address
            for server in (first, second):
                wait(lambda server=server: "<h1" in server.text(""), "both are served")
