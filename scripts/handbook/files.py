"""Writing files so that nobody ever reads half of one."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


def write_whole(file: Path, text: str) -> None:
    """Write `text` to `file`, making its folder; a reader sees the old or the new content, never half of it."""
    with whole(file) as stream:
        stream.write(text)


def write_unseen(file: Path, text: str) -> None:
    """Write `text` to `file` in a folder that nobody reads before it is whole: half the work of `write_whole`."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


@contextmanager
def whole(file: Path) -> Iterator[TextIO]:
    """Give what is to be written to `file` piece by piece; the file appears at the end, and not after an error.

    A name of a file that is no text is written as JSON writes it.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            yield stream
        Path(beside).chmod(file.stat().st_mode if file.exists() else 0o644)
        Path(beside).replace(file)
    finally:
        Path(beside).unlink(missing_ok=True)
