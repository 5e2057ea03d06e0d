"""What an example can reach: its own fresh folder, this machine's loopback, and nothing of the person who runs it."""

import pytest
from handbook.examples import running
from handbook.examples.running import run
from handbooks import SmallHandbook, program
from living import is_running

FILES_HERE = "import pathlib\nprint(sorted(p.as_posix() for p in pathlib.Path().rglob('*') if p.is_file()))"


def messages(small: SmallHandbook, example: str, environment: dict[str, str] | None = None) -> list[str]:
    return [str(difference.problem) for difference in run(small.with_example(example), environment or {})]


def test_a_program_finds_the_files_above_it_and_nothing_else(small: SmallHandbook):
    first = program(FILES_HERE, "['example.py']")
    files = '```python title="app/main.py"\nname = \'main\'\n```\n\n```toml title="settings.toml"\nx = 1\n```'
    second = program(f"from app.main import name\n{FILES_HERE}", "['app/main.py', 'example.py', 'settings.toml']")
    assert messages(small, f"{first}\n\n{files}\n\n{second}") == []


def test_a_program_does_not_see_what_another_one_wrote(small: SmallHandbook):
    writes = program(
        "import pathlib\npathlib.Path('left.txt').write_text('x')\npathlib.Path('~').expanduser().joinpath('h').touch()"
    )
    looks = program(f"{FILES_HERE}\nprint(list(pathlib.Path('~').expanduser().glob('h')))", "['example.py']\n[]")
    assert messages(small, f"{writes}\n\n{looks}") == []


def test_a_file_that_is_shown_again_replaces_the_first(small: SmallHandbook):
    example = "\n\n".join(
        f'```python title="m.py"\nx = {n}\n```\n\n{program("import m" + chr(10) + "print(m.x)", str(n))}'
        for n in (1, 2)
    )
    assert messages(small, example) == []


def test_the_variables_of_the_contributor_do_not_leak(small: SmallHandbook, monkeypatch):
    for name in ("PYTHONWARNINGS", "DATABASE_URL", "HTTP_PROXY", "SECRET_TOKEN", "PYTHONSTARTUP", "LC_ALL"):
        monkeypatch.setenv(name, "leaked")
    code = "import os\nprint([name for name in os.environ if 'leaked' in os.environ[name]])"
    console = "```console\n$ env | grep -c leaked || true\n0\n```"
    assert messages(small, f"{program(code, '[]')}\n\n{console}") == []


def test_the_address_of_a_service_reaches_programs_and_consoles(small: SmallHandbook):
    code = program("import os\nprint(os.environ['DATABASE_URL'])", "postgresql://here")
    console = "```console\n$ echo $DATABASE_URL\npostgresql://here\n```"
    assert messages(small, f"{code}\n\n{console}", {"DATABASE_URL": "postgresql://here"}) == []


@pytest.mark.parametrize(
    "code",
    [
        "import socket\nsocket.create_connection(('203.0.113.1', 80), timeout=1)",
        "import socket\nsocket.create_connection(('2001:db8::1', 80), timeout=1)",
        "import socket\nsocket.getaddrinfo('example.com', 80)",
        "import socket\nsocket.gethostbyname('example.com')",
        "import socket\nsocket.socket().connect_ex(('203.0.113.1', 80))",
        "import socket\nsocket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('203.0.113.1', 9))",
        "import socket\nsocket.socket(type=socket.SOCK_DGRAM).sendmsg([b'x'], [], 0, ('203.0.113.1', 9))",
        "import asyncio\nasyncio.run(asyncio.open_connection('203.0.113.1', 80))",
        "import asyncio\nasyncio.run(asyncio.open_connection('example.com', 80))",
        "import urllib.request\nurllib.request.urlopen('http://203.0.113.1/')",
        "import httpx2\nhttpx2.get('http://example.com/')",
        "import subprocess, sys\n"
        "subprocess.run([sys.executable, '-c', 'import urllib.request as u; u.urlopen(\"http://a.b\")'], check=True)",
    ],
)
def test_no_other_machine_can_be_reached(small: SmallHandbook, code, monkeypatch):
    monkeypatch.setattr(running, "TIME_LIMIT", 20)
    (message,) = messages(small, program(code))
    assert "examples run without network beyond loopback" in message


LOOPBACK = """import asyncio
import socket


async def main():
    server = await asyncio.start_server(lambda reader, writer: writer.close(), "localhost", 0, family=socket.AF_INET)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())
left, right = socket.socketpair()
with socket.socket(socket.AF_UNIX) as unix:
    unix.bind("here.sock")
    unix.listen()
    with socket.socket(socket.AF_UNIX) as client:
        client.connect("here.sock")
left.close()
right.close()"""


def test_this_machine_can_be_reached_by_loopback_and_unix_socket(small: SmallHandbook):
    assert messages(small, program(LOOPBACK, "b''")) == []


LEAVES_A_SERVER = """import pathlib
import subprocess
import sys

command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
server = subprocess.Popen(command, stdout=subprocess.PIPE)
server.stdout.readline()  # it says that it serves
server.stdout.close()
pathlib.Path({target!r}).write_text(str(server.pid))
server.returncode = 0"""


def test_a_server_left_in_the_background_is_gone_afterwards(small: SmallHandbook, tmp_path):
    target = tmp_path / "pid"
    assert messages(small, program(LEAVES_A_SERVER.format(target=str(target)))) == []
    assert not is_running(int(target.read_text()))


def test_a_server_left_by_a_console_block_is_gone_afterwards(small: SmallHandbook, tmp_path):
    target = tmp_path / "pid"
    serve = "$ python -u -m http.server 0 --bind 127.0.0.1 > log 2>&1 &"
    wait = "$ until grep -qs Serving log; do sleep 0.05; done"
    console = f"```console\n{serve}\n{wait}\n$ echo $! > {target}\n```"
    assert messages(small, console) == []
    assert not is_running(int(target.read_text()))
