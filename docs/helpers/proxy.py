import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NAMES = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
OWN = "access_log off;" + "".join(f"{n}_temp_path tmp/{n};\n" for n in NAMES)
SETTINGS = "daemon off; master_process off; pid nginx.pid;"


@contextmanager
def nginx(app: int) -> Iterator[int]:
    """Run nginx with the file nginx.conf of this folder, as any user; yields its port.

    LISTEN in the file becomes a free port, and APP the port of the application.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    text = Path("nginx.conf").read_text().replace("http {", "http {" + OWN)
    text = text.replace("LISTEN", str(port)).replace("APP", str(app))
    Path("run.conf").write_text(text)
    Path("tmp").mkdir(exist_ok=True)
    command = ["nginx", "-p", ".", "-c", "run.conf", "-e", "error.log"]
    server = subprocess.Popen([*command, "-g", SETTINGS])
    try:
        while server.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                break
            except OSError:
                time.sleep(0.02)
        if server.poll() is not None:
            raise RuntimeError(Path("error.log").read_text())
        yield port
    finally:
        server.terminate()
        server.wait()
