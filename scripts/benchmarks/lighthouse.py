"""What a phone has to do with a page: Lighthouse's scores, and the page's elements and compressed size."""

import gzip
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

VERSION = "12.8.2"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update "
    "--disable-sync --no-first-run"
)


def install(folder: Path) -> Path:
    """Install Lighthouse into `folder`, where it is not there yet; return its program."""
    program = folder / "node_modules" / ".bin" / "lighthouse"
    if not program.exists():
        if shutil.which("npm") is None:
            raise SystemExit("Lighthouse needs Node.js 18.20 or newer with npm; on Debian: apt-get install npm")
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--no-save", f"lighthouse@{VERSION}"]
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([*command, "--prefix", str(folder)], check=True)
    return program


def scores(program: Path, address: str, scratch: Path) -> dict[str, int]:
    """Return the score of each category, 0 to 100, for the page at `address` on Lighthouse's phone setting."""
    browser = next(filter(None, map(shutil.which, CHROMIUM)), None)
    report = scratch / "report.json"
    subprocess.run(
        [program, address, "--quiet", "--output=json", f"--output-path={report}", f"--chrome-flags={FLAGS}"],
        env={**os.environ, "CHROME_PATH": browser or ""},
        check=True,
    )
    found = json.loads(report.read_text(encoding="utf-8"))["categories"]
    return {name: round(100 * (found[name]["score"] or 0)) for name in CATEGORIES}


def elements(page: Path) -> int:
    """Return the number of elements of a built page."""
    counter = _Counter()
    counter.feed(page.read_text(encoding="utf-8"))
    return counter.count


def compressed(page: Path) -> int:
    """Return the bytes of a built page as a server sends it."""
    return len(gzip.compress(page.read_bytes()))


class _Counter(HTMLParser):
    count = 0

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.count += 1


class _Compressing(SimpleHTTPRequestHandler):
    """Serves a site as a real host does: compressed, and to be kept for a while."""

    protocol_version = "HTTP/1.1"
    PLAIN = (".png", ".woff2", ".gz")

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path.partition("?")[0]))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        packed = file.suffix not in self.PLAIN
        content = gzip.compress(file.read_bytes()) if packed else file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_) -> None:
        """Keep the figures free of noise."""


@contextmanager
def compressed_site(folder: Path) -> Iterator[str]:
    """Serve `folder` on loopback until the block ends; yield the address of its start page."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *given: _Compressing(*given, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
