"""Starts a process for an example, waits for it with a time limit, and leaves none behind."""

import contextlib
import os
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Outcome:
    """What a process did: what it printed, what it wrote to stderr, its exit code (None: the time limit passed)."""

    stdout: str
    stderr: str
    code: int | None


def run_to_end(
    command: list[str], folder: Path, variables: Mapping[str, str], limit: float, one_stream: bool = False
) -> Outcome:
    """Run `command` in `folder` with exactly `variables` as its environment, at most `limit` seconds.

    Output goes to files, not pipes: a server that the example left in the background would hold a pipe open. The
    process leads a group of its own; what is left of the group is killed at the end. With `one_stream` stderr joins
    stdout in the order of writing, as on a terminal.
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=dict(variables),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT if one_stream else err,
            start_new_session=True,
        )
        try:
            code = process.wait(timeout=limit)
        except subprocess.TimeoutExpired:
            code = None
        finally:
            with contextlib.suppress(ProcessLookupError):  # the group is gone already
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        return Outcome(_text(out), _text(err), code)


def _text(stream) -> str:
    stream.seek(0)
    return stream.read().decode("utf-8", errors="replace").replace("\r\n", "\n")
