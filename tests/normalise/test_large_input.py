"""Input of any size: read in several processes where it is large, one document after the other, and wholly or not."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from handbook.normalise.bulk import workers
from handbook.normalise.bulk.shelf import Shelf
from handbook.normalise.language import html_events
from handbook.normalise.reading.documents import read_documents
from handbook.normalise.reading.sources import find_sources
from handbook.normalise.run import DONE, UNUSABLE, run

LIMIT = 120  # seconds after which a process waits for nothing
FIXTURES = [str(file) for file in sorted((Path(__file__).parent / "documents").iterdir())]


def _files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_several_processes_give_what_one_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name, small in (("one", workers.SMALL), ("several", 0)):
        monkeypatch.setattr(workers, "SMALL", small)
        monkeypatch.setattr(os, "cpu_count", lambda: 3)
        (tmp_path / name).mkdir()
        assert run(FIXTURES, ROOT, str(tmp_path / name / "into"), str(tmp_path / name / "r.json"), check=False) == DONE
    assert _files(tmp_path / "one") == _files(tmp_path / "several")


def test_the_processes_get_their_things_only_as_they_need_them(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    given = []
    things = (given.append(number) or number for number in range(100))
    results = workers.each(str, things, "counting", 100, 2 * workers.SMALL)
    assert next(results) == "0"
    assert len(given) < 10
    assert list(results) == [str(number) for number in range(1, 100)]


def test_a_shelf_holds_nothing_in_memory():
    shelf: Shelf[list[int]] = Shelf()
    item = [1]
    assert [shelf.append(item), shelf.append([2])] == [0, 1]
    item.append(3)
    assert (list(shelf), shelf[-1], len(shelf), bool(Shelf())) == ([[1], [2]], [2], 2, False)


def test_a_file_that_changes_while_it_is_read_is_named_and_nothing_is_written(tmp_path: Path, monkeypatch, capsys):
    file = tmp_path / "a.md"
    file.write_text("1. Why?\n", encoding="utf-8")
    sources = find_sources([str(file)], {})
    file.write_text("1. How?\n", encoding="utf-8")
    monkeypatch.setattr("handbook.normalise.reading.documents.find_sources", lambda *_: sources)
    assert run([str(file)], ROOT, str(tmp_path / "into"), str(tmp_path / "r.json"), check=False) == UNUSABLE
    assert f"{file}:1: this file was changed while it was read" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [file]


def test_what_can_be_read_only_once_is(tmp_path: Path):
    pipe, report = tmp_path / "pipe.md", tmp_path / "r.json"
    os.mkfifo(pipe)
    command = [sys.executable, str(ROOT / "scripts" / "normalise.py"), str(pipe), "--report", str(report)]
    reader = subprocess.Popen(command)
    writer = subprocess.Popen([sys.executable, "-c", f"open({str(pipe)!r}, 'w').write('1. Why?\\n')"])
    try:
        assert reader.wait(timeout=LIMIT) == 0, "a second reading would wait for ever"
    finally:
        reader.kill()
        writer.kill()
    (document,) = json.loads(report.read_text(encoding="utf-8"))["documents"]
    assert [question["text"] for question in document["questions"]] == ["Why?"]


def test_half_a_report_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def broken(entries):
        yield "{"
        raise OSError("the disk is full")

    file = tmp_path / "r.json"
    file.write_text(json.dumps({"before": 1}), encoding="utf-8")
    monkeypatch.setattr("handbook.normalise.run.as_json", broken)
    with pytest.raises(OSError, match="full"):
        run(FIXTURES[:1], ROOT, None, str(file), check=False)
    assert _files(tmp_path) == {"r.json": b'{"before": 1}'}


def test_many_questions_of_one_name_get_each_their_own_page(tmp_path: Path):
    """A handbook of thousands of pages: names are counted on, not counted anew from the first."""
    file = tmp_path / "a.md"
    file.write_text(
        "".join(f"### {mark * 3}是什么？\n\n答。\n\n" for mark in map(chr, range(0x4E00, 0x4E00 + 40))), "utf-8"
    )
    assert run([str(file)], ROOT, str(tmp_path / "into"), None, check=False) == DONE
    pages = {page.name for page in (tmp_path / "into" / "docs").glob("*/question*.md")}
    assert pages == {"question.md", *(f"question-{number}.md" for number in range(2, 41))}


def test_a_page_on_one_line_is_not_read_anew_for_each_of_its_headings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """All of it is the block of each heading and paragraph: without memory, time grows with the square of its size."""
    reading: list[int] = []

    class Counting(html_events._Text):
        def feed(self, data: str) -> None:
            reading.append(len(data))
            super().feed(data)

    monkeypatch.setattr(html_events, "_Text", Counting)
    inside = "".join(f"<h2>Why does wheel {number} turn?</h2><p>{'It is pushed. ' * 9}</p>" for number in range(200))
    page = f"<!DOCTYPE html><html><head><title>Wheels</title></head><body>{inside}</body></html>\n"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (document,) = read_documents([str(tmp_path / "a.html")], {}).documents
    assert len(document.outline.questions) == 200
    assert sum(reading) < 20 * len(page)
