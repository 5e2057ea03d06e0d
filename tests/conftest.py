"""Fixtures that several test modules share, and the options of the test command."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from handbook.examples import services  # noqa: E402  (the library's folder is known only now)
from handbooks import SmallHandbook, write_handbook  # noqa: E402


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--fix", action="store_true", help="rewrite outputs on pages and golden files from what really happened"
    )


@pytest.fixture(scope="session")
def postgres():
    """A PostgreSQL server for this process's tests."""
    with services.postgres() as server:
        yield server


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory):
    """The URL of a Redis server for this process's tests."""
    with services.redis(tmp_path_factory.mktemp("redis")) as url:
        yield url


@pytest.fixture
def small(tmp_path: Path) -> SmallHandbook:
    """A small handbook without a problem, for the test to break."""
    return write_handbook(tmp_path / "handbook")
