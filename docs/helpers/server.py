import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp


@contextmanager
def running(app: ASGIApp, **settings) -> Iterator[int]:
    """Serve the app with Uvicorn on a free port; at the end, let its requests finish.

    Yields the port. `settings` are Uvicorn's own, such as `http="h11"`.
    """
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, **{"log_level": "critical", **settings})
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    try:
        while not server.started:
            if not thread.is_alive():
                raise RuntimeError("the server did not start")
            time.sleep(0.01)
        yield listener.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
