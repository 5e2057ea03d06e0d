"""`--into`: a whole handbook into an empty folder, drafts into one that exists; a second run changes nothing."""

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from handbook.normalise.run import DONE, UNUSABLE, WOULD_CHANGE, run
from handbook.normalise.writing import plan
from handbook.questions.library import read_handbook

HERE = Path(__file__).parent.parent
FIXTURES = [str(file) for file in sorted((HERE / "documents").iterdir())]


def _files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def _into(folder: Path, *files: str, check: bool = False) -> int:
    return run(files or FIXTURES, ROOT, str(folder), None, check)


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A handbook made from the fixture documents."""
    folder = tmp_path_factory.mktemp("new") / "handbook"
    assert _into(folder) == DONE
    return folder


def test_a_new_handbook_builds_strictly(new: Path, tmp_path: Path):
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    built = subprocess.run(command, cwd=new, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    page = (tmp_path / "site" / "dough-how-why" / "index.html").read_text(encoding="utf-8")
    assert "What is a poolish and who uses it?" in page


def test_every_question_is_a_draft_with_its_source(new: Path):
    handbook = read_handbook(new)
    assert not handbook.problems
    assert all(question.is_draft and question.meta.sources for question in handbook.questions)
    sources = [locator for question in handbook.questions for locator in question.meta.sources]
    assert len(sources) == len(set(sources)) == 7 + 3 + 6 + 2 + 3


def test_a_syllabus_stands_on_the_pages_of_its_topics(new: Path):
    index = (new / "docs" / "flour-and-water" / "index.md").read_text(encoding="utf-8")
    assert "On the syllabus:\n\n- What is gluten and how it forms\n" in index


def test_an_answer_is_normalised(new: Path):
    text = next((new / "docs").rglob("what-is-an-autolyse.md")).read_text(encoding="utf-8")
    assert text == (
        "---\nsources: [answered#1]\naka:\n  - Explain resting flour and water\nstatus: draft\n---\n\n"
        "# What is an autolyse?\n\n"
        "A pause before kneading. Flour and water stand together until the flour is wet through.\n\n"
        "**What it gives**:\n\n- a dough that stretches\n- less kneading\n"
    )


def test_a_second_run_changes_nothing(new: Path):
    before = _files(new)
    assert _into(new) == DONE
    assert _into(new / "docs", check=True) == DONE
    assert _files(new) == before


def test_two_runs_write_the_same(new: Path, tmp_path: Path):
    assert _into(tmp_path / "again") == DONE
    ours = {name: content for name, content in _files(tmp_path / "again").items() if "__pycache__" not in name}
    theirs = {name: content for name, content in _files(new).items() if "__pycache__" not in name}
    assert ours == theirs


def test_its_own_pages_read_again_come_out_the_same(new: Path, tmp_path: Path):
    pages = [file for file in (new / "docs").glob("*/*.md") if file.name != "index.md"]
    assert _into(tmp_path / "copy", *map(str, pages)) == DONE
    for page in pages:
        assert (tmp_path / "copy" / page.relative_to(new)).read_bytes() == page.read_bytes()


def test_an_existing_handbook_gets_what_it_lacks(small, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    known = read_handbook(small.root).questions[0]
    document = tmp_path / "asked.md"
    document.write_text(f"## {known.topic}\n\n1. {known.title}\n2. Why would a loaf sing?\n", encoding="utf-8")
    before = _files(small.root)
    assert _into(small.root, str(document)) == DONE
    printed = capsys.readouterr().out
    assert f"asked#1 is known: {known.slug}" in printed
    after = _files(small.root)
    known_page = f"docs/{known.id}.md"
    assert {name for name in before if after[name] != before[name]} <= {"mkdocs.yml", "docs/sources.json", known_page}
    assert b"asked#1" in after[known_page], "it names where its question is asked"
    added = {name for name in set(after) - set(before) if name.endswith(".md") and not name.endswith("index.md")}
    assert len(added) == 1
    assert added.pop().endswith("/why-would-a-loaf-sing.md")
    assert _into(small.root, str(document), check=True) == DONE


def test_each_draft_gets_a_short_name_that_its_topic_has_not(small, tmp_path: Path):
    document = tmp_path / "asked.md"
    asked = ["How do query parameters arrive?", "What is a `# noqa`?", "Query parameters: why?"]
    document.write_text("## Parameters\n\n" + "".join(f"{n}. {q}\n" for n, q in enumerate(asked, 1)), encoding="utf-8")
    assert _into(small.root, str(document)) == DONE
    nav = read_handbook(small.root).nav
    names = {entry.page: entry.title for entry in nav if "parameters/" in entry.page}
    assert len({name.casefold() for name in names.values()}) == len(names) == 6
    assert all(1 <= len(name) <= 30 for page, name in names.items() if not page.endswith("index.md"))
    assert '- "# noqa": parameters/' in (small.root / "mkdocs.yml").read_text(encoding="utf-8")


def test_no_file_is_overwritten(small, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    document = tmp_path / "asked.md"
    document.write_text("1. Why would a loaf sing?\n", encoding="utf-8")
    mine = small.root / "docs" / "general" / "why-would-a-loaf-sing.md"
    mine.parent.mkdir()
    mine.write_text("no question file yet", encoding="utf-8")
    before = _files(small.root)
    assert _into(small.root, str(document)) == UNUSABLE
    assert "why-would-a-loaf-sing.md:1: a file stands where a new one would go" in capsys.readouterr().err
    assert _files(small.root) == before


def test_a_slug_is_given_once(small, tmp_path: Path):
    for name in ("first", "second"):
        document = tmp_path / f"{name}.md"
        question = f"Why would a loaf of rye bread sing to its baker on a cold winter morning, asks the {name}?"
        document.write_text(f"1. {question}\n", encoding="utf-8")
        assert _into(small.root, str(document)) == DONE
    slugs = [question.slug for question in read_handbook(small.root).questions if question.slug.startswith("why-would")]
    assert len(set(slugs)) == len(slugs) == 2


def test_a_slug_has_the_words_of_the_title_alone(tmp_path: Path):
    document = tmp_path / "tags.md"
    document.write_text("1. What does the &lt;b&gt; tag do in [HTML](https://a.example/x) & co?\n", encoding="utf-8")
    assert _into(tmp_path / "new", str(document)) == DONE
    assert [question.slug for question in read_handbook(tmp_path / "new").questions] == [
        "what-does-the-b-tag-do-in-html-co"
    ]


def test_a_new_handbook_takes_over_no_page_about_the_answers_of_this_one(new: Path):
    pages = {page.name for page in (new / "docs").glob("*.md")}
    assert pages == {"index.md", "beginner.md", "mid.md", "senior.md", "sources.md"}
    assert "Answers you have seen run" not in (new / "docs" / "index.md").read_text(encoding="utf-8")


def test_a_new_handbook_is_whole_or_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    target = tmp_path / "empty"
    monkeypatch.setattr(plan, "write_unseen", _full_disk)
    with pytest.raises(OSError, match="full"):
        _into(target)
    assert not target.exists()
    monkeypatch.undo()
    assert _into(target) == DONE


def _full_disk(file: Path, text: str) -> None:
    raise OSError("the disk is full")


def test_check_writes_nothing_and_says_what_it_would(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert _into(tmp_path / "empty", check=True) == WOULD_CHANGE
    assert not (tmp_path / "empty").exists()
    assert "would write" in capsys.readouterr().out


def test_a_folder_that_is_no_handbook_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    assert _into(tmp_path) == UNUSABLE
    assert "neither empty nor a handbook" in capsys.readouterr().err
    assert _files(tmp_path) == {"notes.txt": b"mine"}
