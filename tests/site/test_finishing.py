"""The finishing step over a built site, whichever renderer built it."""

import json
from pathlib import Path

import pytest
from handbook.problem import HandbookError
from handbook.site.finish import finish
from handbook.site.stamp import NOT_RUN, placeholder
from handbooks import PATH, SmallHandbook
from past_runs import run_on

PAGE = "parameters/path-parameters"


@pytest.fixture
def site(small: SmallHandbook) -> Path:
    """A site as a renderer would leave it: one page and a search index of each renderer."""
    small.edit(PATH, "level: beginner", "level: beginner\naka: [path <variables>]")
    small.write(f"site/{PAGE}/index.html", f"<h1>Q</h1>{placeholder(f'{PAGE}/')}")
    entries = [
        {"location": f"{PAGE}/", "title": "Q", "text": "The answer"},
        {"location": "parameters/", "title": "T", "text": "A topic"},
    ]
    small.write("site/search/search_index.json", json.dumps({"config": {}, "docs": entries}))
    small.write("site/search.json", json.dumps({"items": entries}))
    return small.root / "site"


def test_the_stamp_of_a_run_is_filled_in(small: SmallHandbook, site: Path):
    run_on(small)
    finish(site, small.root)
    assert "Run on FastAPI 0.165.0 · Python 3.11 · 9 Mar 2026" in (site / PAGE / "index.html").read_text()


def test_without_a_record_the_page_says_that_this_copy_was_not_run(small: SmallHandbook, site: Path):
    finish(site, small.root)
    assert NOT_RUN in (site / PAGE / "index.html").read_text()


def test_other_wordings_reach_the_index_of_the_other_renderer(small: SmallHandbook, site: Path):
    finish(site, small.root)
    answer, topic = json.loads((site / "search.json").read_text())["items"]
    assert answer["text"] == "The answer<p>Also asked as: path &lt;variables&gt;</p>"
    assert topic["text"] == "A topic"


def test_finishing_again_changes_nothing(small: SmallHandbook, site: Path):
    run_on(small)
    finish(site, small.root)
    before = {file: file.read_bytes() for file in site.rglob("*") if file.is_file()}
    finish(site, small.root)
    assert {file: file.read_bytes() for file in site.rglob("*") if file.is_file()} == before


def test_the_export_says_what_a_program_wants_to_know(small: SmallHandbook, site: Path):
    run_on(small)
    finish(site, small.root)
    first, second = json.loads((site / "questions.json").read_text())
    assert first["id"] == PAGE
    assert first["question"] == "How are path parameters declared?"
    assert (first["level"], first["draft"], first["sources"]) == ("beginner", False, ["901#1"])
    assert first["run"]["passed"] is True
    assert second["run"] is None


def test_a_site_of_unreadable_questions_is_not_finished(small: SmallHandbook, site: Path):
    small.edit(PATH, "level: beginner", "level: junior")
    with pytest.raises(HandbookError, match=f"{PATH}:2: "):
        finish(site, small.root)
