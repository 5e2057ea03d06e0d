"""Input that nobody means to give: it is read or refused with a message, and no line of it is lost.

What reading it costs is measured by `scripts/bench normaliser`; what is not linear takes minutes here.
"""

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from conftest import ROOT
from handbook.normalise.reading.documents import Documents, read_documents
from handbook.normalise.writing.report import set_aside

KEYS = ("sources", "aka", "needs", "since", "status", "level")
LAUGHS = "sources: &sources [x, x]\n" + "".join(
    f"{key}: &{key} [{', '.join([f'*{before}'] * 99)}]\n" for before, key in pairwise(KEYS)
)
READ = {
    "nothing": b"",
    "bytes that are no UTF-8": b"1. Why?\n\n\xff\xfe\xfa caf\xe9 \x81\n",
    "a byte-order mark alone": b"\xef\xbb\xbf",
    "a line of a million letters": b"Why " + b"a" * 1_000_000 + b"?\n",
    "a line of a million signs": b"*_[`<" * 200_000,
    "brackets": b"[" * 100_000,
    "a heading of ten thousand signs of code": b"# " + b"`" * 10_000 + b"\n\nWhy?\n",
    "cells of fifty thousand signs of code": b"| a | b |\n|---|---|\n| %b | %b |\n" % (b"`" * 50_000, b"~" * 50_000),
    "a gap to write into before words": b"# Why?\n\n" + b"_" * 10_000 + b" / 30\n",
    "many links": b"[a](b) " * 50_000,
    "one paragraph of bold lines": b"**a**\n" * 20_000,
    "ten thousand nested quotes": b">" * 10_000 + b" why?\n",
    "deeper and deeper lists": b"\n".join(b"  " * depth + b"- why?" for depth in range(300)),
    "a fence that is never closed": b"# Why?\n\n```python\n" + b"# Why?\n" * 20_000,
    "folds that are never closed": b"<details>\n\n" * 5_000,
    "tags that are never closed": b'<Quiz question="Why salt?" />\n\n' + b"<Quiz question={\n\n" * 5_000,
    "comments that are never closed": b"<html>\n<p>Why salt?</p>\n" + b"<!-- " * 100_000,
    "a heading again and again": b"## Why does it matter\n\nSo.\n\n" * 5_000,
    "brackets of JSON": b"[" * 50_000,
    "front matter nested deeper than can be read": b"---\nlevel: " + b"[" * 3_000 + b"]" * 3_000 + b"\n---\n\n# Why?\n",
    "front matter that stands for billions of items": f"---\n{LAUGHS}---\n\n# Why?\n".encode(),
}
REFUSED = {
    "an image": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "noise": bytes(number * 7919 % 256 for number in range(10_000)),
    "half of a letter in UTF-16": b"\xff\xfeW\0h\0y\0?",
}
NAMES = "abcdefghi"
ALIASES = "".join(f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in pairwise(NAMES))
DATA = {
    "an alias of itself": ("a.yml", "a: &a [*a]\n"),
    "aliases of aliases": ("a.yml", "a: &a [x, y]\n" + ALIASES),
    "lists in lists in JSON": ("a.json", '{"a":' * 5_000),
}


def _read(file: Path, data: bytes) -> Documents:
    file.write_bytes(data)
    return read_documents([str(file)], {})


@pytest.mark.parametrize("data", READ.values(), ids=READ)
def test_it_is_read_and_nothing_is_lost(data: bytes, tmp_path: Path):
    (document,) = _read(tmp_path / "a.md", data).documents
    entries = [*document.outline.questions, *set_aside(document)]
    held = {number for entry in entries for number in range(entry.first, entry.last + 1)}
    held |= {heading.line for heading in document.outline.headings}
    assert {number for number, line in enumerate(document.decoded.lines, start=1) if line.strip()} <= held


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_it_is_refused_with_a_message(data: bytes, tmp_path: Path):
    (problem,) = _read(tmp_path / "a.md", data).problems
    assert "this is not text" in str(problem)


@pytest.mark.parametrize(("name", "text"), DATA.values(), ids=DATA)
def test_data_without_end_ends(name: str, text: str, tmp_path: Path):
    (document,) = _read(tmp_path / name, text.encode()).documents
    assert document.outline.questions == []


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has no names of files that are no text")
def test_a_name_that_is_no_text_is_written_all_the_same(tmp_path: Path):
    file, report = tmp_path / os.fsdecode(b"bread\xff.md"), tmp_path / "r.json"
    file.write_text("1. Why?\n", encoding="utf-8")
    command = [sys.executable, str(ROOT / "scripts" / "normalise.py"), str(file), "--report", str(report)]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii:strict"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert "bread\\udcff.md" in done.stdout
    (document,) = json.loads(report.read_text(encoding="utf-8"))["documents"]
    assert document["path"] == str(file)


def test_a_device_without_end_is_refused():
    (problem,) = read_documents(["/dev/zero"], {}).problems
    assert "it is a device" in str(problem)
