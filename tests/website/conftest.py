"""The built site, a server for it and a browser that reads it."""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from website.browsing import Visit, started_browser, watched
from website.building import Website, add_pages, build_with_mkdocs, copy_repository
from website.serving import serving

Share = Callable[[str, Callable[[Path], None]], Path]


@pytest.fixture(scope="session")
def share(tmp_path_factory: pytest.TempPathFactory) -> Share:
    """A function that lets the first worker of this run make a folder; the others wait for it and use it too."""
    own = tmp_path_factory.getbasetemp()
    common = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def shared(name: str, make: Callable[[Path], None]) -> Path:
        folder, whole = common / name, common / f"{name}.whole"
        with (common / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not whole.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                make(folder)
                whole.touch()
        return folder

    return shared


@pytest.fixture(scope="session")
def website(share: Share) -> Website:
    """The repository's site, built strictly by MkDocs."""

    def make(folder: Path) -> None:
        add_pages(copy_repository(folder / "tree"))
        build_with_mkdocs(folder / "tree", folder / "site")

    folder = share("website", make)
    return Website(folder / "tree", folder / "site")


@pytest.fixture(scope="session")
def address(website: Website) -> Iterator[str]:
    """The address of the start page; it ends with a slash."""
    with serving(website.folder) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with started_browser() as running:
        yield running


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """A function that opens a page: `visit("topic/", width=360, color_scheme="dark")`.

    Whatever a test does there, the page may ask no other host for anything and report no error.
    """
    with watched(browser, address) as opened:
        yield opened
