"""Writing files so that nobody ever reads half of one."""

import os
import tempfile
from pathlib import Path


def write_whole(file: Path, text: str) -> None:
    """Write `text` to `file`, making its folder; a reader sees the old or the new content, never half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
    Path(beside).chmod(file.stat().st_mode if file.exists() else 0o644)
    Path(beside).replace(file)
