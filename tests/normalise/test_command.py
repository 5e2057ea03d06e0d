"""The command as a person types it: output, report, exit codes, errors all at once."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT


def _normalise(*arguments: str, folder: Path) -> subprocess.CompletedProcess:
    command = [sys.executable, str(ROOT / "scripts" / "normalise.py"), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_it_prints_a_summary_and_writes_the_report(tmp_path: Path):
    (tmp_path / "a.md").write_text("1. Why?\n", encoding="utf-8")
    done = _normalise("a.md", "--report", "out/report.json", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[1].split()[:2] == ["a.md", "utf-8"]
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    (question,) = report["documents"][0]["questions"]
    assert (question["text"], question["number"], question["lines"]) == ("Why?", 1, [1, 1])


def test_check_leaves_the_handbook_alone_and_still_reports(tmp_path: Path):
    (tmp_path / "a.md").write_text("1. Why?\n", encoding="utf-8")
    done = _normalise("a.md", "--check", "--into", "new", "--report", "r.json", folder=tmp_path)
    assert done.returncode == 1
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.md", "r.json"]


def test_a_python_without_the_requirements_is_told_where_they_are(tmp_path: Path):
    command = [sys.executable, "-S", str(ROOT / "scripts" / "normalise.py"), "a.md"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "scripts/setup" in done.stderr
    assert "Traceback" not in done.stderr


def test_unusable_files_are_named_in_one_run_and_the_others_are_read(tmp_path: Path):
    (tmp_path / "good.md").write_text("1. Why?\n", encoding="utf-8")
    (tmp_path / "image.md").write_bytes(b"\x89PNG\0\0")
    (tmp_path / "empty").mkdir()
    done = _normalise(
        "image.md", "good.md", "missing.md", "empty", "--report", "r.json", "--into", "new", folder=tmp_path
    )
    assert done.returncode == 2
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == ["image.md", "missing.md", "empty"]
    assert all("; " in line for line in done.stderr.splitlines()), "every message says how to mend it"
    report = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert [document["path"] for document in report["documents"]] == ["good.md"]
    assert (tmp_path / "new" / "mkdocs.yml").exists()


def test_nothing_is_written_where_no_file_can_be_read(tmp_path: Path):
    done = _normalise("missing.md", "--report", "r.json", "--into", "new", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_means_the_documents_in_it(tmp_path: Path):
    for name in ("b.md", "deep/a.TXT", "deep/list.json", ".git/c.md", "deep/.d.md", "picture.png"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        text = f'["Why {name}?", "How?"]' if name.endswith(".json") else f"1. Why {name}?\n"
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    done = _normalise("in", "--report", "r.json", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert [document["path"] for document in report["documents"]] == ["in/b.md", "in/deep/a.TXT", "in/deep/list.json"]


def test_documents_without_a_question_and_doubled_ones_are_warned_about(tmp_path: Path):
    (tmp_path / "empty.md").write_bytes(b"")
    (tmp_path / "prose.md").write_text("All is well.\n", encoding="utf-8")
    (tmp_path / "copy.md").write_text("All is well.\n", encoding="utf-8")
    done = _normalise("empty.md", "prose.md", "copy.md", "--report", "r.json", folder=tmp_path)
    assert done.returncode == 0
    for what in (
        "empty.md:1: the file is empty",
        "prose.md:1: no question",
        "copy.md:1: the same document as prose.md",
    ):
        assert what in done.stderr
    documents = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["documents"]
    assert [document["path"] for document in documents] == ["empty.md", "prose.md"]
    assert documents[1]["set_aside"][0]["lines"] == [1, 1]


def test_what_is_unsure_is_said_and_settled_by_an_option_or_a_mark(tmp_path: Path):
    text = "".join(f"### Why {word}?\n\nSo.\n\n### On {word}\n\nText.\n\n" for word in ("salt", "rye", "oil"))
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (tmp_path / "b.md").write_text(f"<!-- questions: headings-3 -->\n{text}", encoding="utf-8")
    done = _normalise("a.md", "b.md", "--report", "r.json", folder=tmp_path)
    (line,) = done.stderr.splitlines()
    decided = "of 6 headings of level 3, 3 were taken for questions"
    assert line.startswith(f"unsure: a.md:5: {decided}; to decide otherwise: --layout headings-3 ")
    unsure, settled = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["documents"]
    assert [(doubt["line"], "headings-3" in doubt["otherwise"]) for doubt in unsure["unsure"]] == [(5, True)]
    assert ("unsure" in settled, len(settled["questions"])) == (False, 6)
    done = _normalise("a.md", "--layout", "headings-3", "--report", "r.json", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["documents"][0]["questions"]) == 6


def test_a_layout_that_is_not_known_is_refused_with_those_that_are(tmp_path: Path):
    done = _normalise("a.md", "--layout", "heading", folder=tmp_path)
    assert (done.returncode, "headings-2" in done.stderr, "lists" in done.stderr) == (2, True, True)


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may look into every folder")
def test_a_folder_that_cannot_be_looked_into_is_named_and_the_others_are_read(tmp_path: Path):
    locked = tmp_path / "in" / "locked"
    locked.mkdir(parents=True)
    for name in ("good.md", "locked/a.md"):
        (tmp_path / "in" / name).write_text("1. Why?\n", encoding="utf-8")
    locked.chmod(0)
    without_rights = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    command = [*without_rights, sys.executable, str(ROOT / "scripts" / "normalise.py"), "in"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    locked.chmod(0o700)
    assert done.returncode == 2
    assert "in/good.md" in done.stdout
    assert done.stderr.startswith("in/locked:1: cannot be read (Permission denied)")
