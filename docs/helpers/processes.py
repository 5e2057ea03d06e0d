import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def processes(count: int, **environment: str) -> Iterator[list[str]]:
    """Serve `main:app` with several Uvicorn processes; yields their addresses."""
    servers: dict[int, subprocess.Popen] = {}
    try:
        for _ in range(count):
            with socket.create_server(("127.0.0.1", 0)) as free:
                port = free.getsockname()[1]
            command = f"-m uvicorn main:app --port {port} --log-level critical"
            servers[port] = subprocess.Popen(
                [sys.executable, *command.split()], env={**os.environ, **environment}
            )
        for port, server in servers.items():
            _wait_for(port, server)
        yield [f"http://127.0.0.1:{port}" for port in servers]
    finally:
        for server in servers.values():
            server.kill()
            server.wait()


def _wait_for(port: int, server: subprocess.Popen) -> None:
    while server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("a server did not start")
