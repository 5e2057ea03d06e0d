"""The services of the examples are real, start on loopback, give a fresh database and are gone afterwards."""

import socket
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
import redis
from handbook.examples import services
from living import is_running


def answers(url: str) -> bool:
    """Return whether something listens at the address of `url`."""
    with socket.socket() as client:
        return client.connect_ex((urlsplit(url).hostname, urlsplit(url).port)) == 0


def test_postgresql_starts_gives_fresh_databases_and_stops():
    with services.postgres() as server:
        url = server.new_database("a-slug-with-hyphens")
        with psycopg.connect(url) as connection:
            connection.execute("CREATE TABLE left_over (id int)")
        other = server.new_database("another")
        assert urlsplit(other).port == urlsplit(url).port
        with psycopg.connect(server.new_database("a-slug-with-hyphens")) as connection:
            assert connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (0,)
            assert connection.execute("SHOW server_encoding").fetchone() == ("UTF8",)
        process = int((server.data / "postmaster.pid").read_text().split()[0])
        assert answers(url)
    assert not answers(url)
    assert not is_running(process)
    assert not server.data.exists()


def test_a_server_survives_that_another_test_run_closes_its_folders(tmp_path: Path):
    with services.postgres() as server:
        for folder in (tmp_path, *tmp_path.parents[:2]):
            folder.chmod(0o700)  # as pytest does at its start
        psycopg.connect(server.new_database("still-there")).close()


def test_a_database_that_is_still_in_use_is_replaced():
    with services.postgres() as server:
        connection = psycopg.connect(server.new_database("busy"))
        psycopg.connect(server.new_database("busy")).close()
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
        connection.close()


def test_redis_starts_empty_and_stops(tmp_path: Path):
    with services.redis(tmp_path) as url:
        client = redis.Redis.from_url(url)
        assert client.dbsize() == 0
        client.set("key", "value")
        assert client.get("key") == b"value"
        process = client.info("server")["process_id"]
        assert client.config_get("bind") == {"bind": "127.0.0.1"}
        client.close()
        assert answers(url)
    assert not answers(url)
    assert not is_running(process)
    assert list(tmp_path.iterdir()) == []


def test_a_service_stops_when_its_block_fails(tmp_path: Path):
    with pytest.raises(ZeroDivisionError), services.redis(tmp_path) as url:
        _ = 1 / 0
    assert not answers(url)


def test_a_missing_program_is_named_with_what_to_install(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(services.ServiceMissing, match="redis-server"), services.redis(tmp_path):
        pass
