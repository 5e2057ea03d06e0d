"""Whether a process that should have ended still lives."""

import time
from pathlib import Path


def is_running(pid: int) -> bool:
    """Return whether the process still lives after a while; a killed one may take a moment to be gone."""
    for _ in range(200):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return False
        if state == "Z":  # dead, and only not yet collected
            return False
        time.sleep(0.05)
    return True
