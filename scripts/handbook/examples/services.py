"""Real services for the examples: a throw-away PostgreSQL or Redis on loopback and a free port, stopped at the end."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

START_LIMIT = 30  # seconds a service may take to answer


class ServiceMissing(Exception):
    """A program that a service needs is not installed; the text says what to install."""


def free_port() -> int:
    """Return a TCP port on loopback that nothing uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def postgres() -> Iterator["Postgres"]:
    """Run a PostgreSQL server until the block ends. Raises ServiceMissing.

    Its data lies in a folder of its own right below the system's temporary one: it runs as another user, and pytest
    closes its temporary folders to others whenever a second run begins.
    """
    with tempfile.TemporaryDirectory(prefix="postgres-") as folder:
        yield from _postgres_in(Path(folder))


def _postgres_in(folder: Path) -> Iterator["Postgres"]:
    binaries = _postgres_binaries()
    data = folder / "data"
    port = free_port()
    user = _unprivileged(folder)
    settings = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
    control = [*user, binaries / "pg_ctl", "-D", data, "-l", folder / "log", "-w", "-t", str(START_LIMIT)]
    _call([*user, binaries / "initdb", "-D", data, "-U", "handbook", "-A", "trust", "-E", "UTF8", "--no-sync"])
    _call([*control, "-o", settings, "start"])
    try:
        yield Postgres(port, data)
    finally:
        _call([*control, "-m", "immediate", "stop"])


class Postgres:
    """A running PostgreSQL server and the folder of its data."""

    def __init__(self, port: int, data: Path):
        self.data = data
        self._server = f"postgresql://handbook@127.0.0.1:{port}"

    def new_database(self, name: str) -> str:
        """Create the database `name`, dropping one that is left over, and return its URL."""
        with psycopg.connect(f"{self._server}/postgres", autocommit=True) as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            connection.execute(f'CREATE DATABASE "{name}"')
        return f"{self._server}/{name}"


@contextmanager
def redis(folder: Path) -> Iterator[str]:
    """Run a Redis server that keeps nothing on disk until the block ends; yield its URL. Raises ServiceMissing."""
    program = shutil.which("redis-server")
    if program is None:
        raise ServiceMissing("redis-server is not installed; install the package redis-server")
    port = free_port()
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        _wait_for_port(port)
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        process.terminate()
        process.wait()


def _postgres_binaries() -> Path:
    """Return the folder of initdb and pg_ctl: Debian keeps them out of PATH, one folder per version."""
    on_path = shutil.which("initdb")
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda file: float(file.parts[-3]))
    if not found and on_path is None:
        raise ServiceMissing("PostgreSQL is not installed; install the package postgresql")
    return found[-1].parent if found else Path(on_path).resolve().parent


def _unprivileged(folder: Path) -> list[str]:
    """Return what to put before a command so that it does not run as root, which PostgreSQL refuses."""
    if os.geteuid() != 0:
        return []
    shutil.chown(folder, "postgres")
    return ["runuser", "-u", "postgres", "--"]


def _call(command: list) -> None:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd="/", check=False)
    if done.returncode:
        raise RuntimeError(
            f"{Path(command[-1]).name} failed: {' '.join(map(str, command))}\n{done.stdout}{done.stderr}"
        )


def _wait_for_port(port: int) -> None:
    deadline = time.monotonic() + START_LIMIT
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"nothing answered on port {port} within {START_LIMIT} s")
