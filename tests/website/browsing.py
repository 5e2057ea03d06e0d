"""The browser that reads the site, and a watch over what its pages ask for and complain of."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",  # Chromium has none for root, which tests in a container are
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
PHONE, DESKTOP = 360, 1280

Visit = Callable[..., Page]


@contextmanager
def started_browser() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        pytest.fail(f"none of {', '.join(BROWSERS)} is installed; apt-get install chromium", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def watched(browser: Browser, address: str) -> Iterator[Visit]:
    """Yield a function that opens a page of the site at `address` as a new reader; its options are a new context's.

    On leaving, the block fails for what the pages asked of other hosts and for the errors they reported.
    """
    complaints: list[str] = []
    contexts = []

    def visit(path: str = "", width: int = DESKTOP, **options) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: complaints.extend(_foreign(request.url, address)))
        page.on("console", lambda said: complaints.extend([f"{page.url}: {said.text}"] if said.type == "error" else []))
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.goto(address + path)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)


def _foreign(url: str, address: str) -> list[str]:
    return [] if url.startswith((address, "data:", "blob:")) else [f"asked another host: {url}"]
