"""From a document to the reader: the search in the browser finds what `scripts/normalise.py` made of an answer."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from handbook.questions import markdown
from handbook.questions.library import read_handbook
from handbook.questions.question import Question
from playwright.sync_api import Browser, expect
from website.browsing import watched
from website.building import Website, build_with_mkdocs
from website.serving import serving
from website.test_search import search

OWN_WORDS = ROOT / "tests" / "normalise" / "documents"
FOLDERS = [OWN_WORDS, *map(Path, filter(None, [os.environ.get("SOURCE_DOCUMENTS")]))]


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda folder: folder.name)
def imported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Website:
    """A handbook made of all documents of a folder, built strictly."""
    made = tmp_path_factory.mktemp("imported")
    documents = [str(file) for file in sorted(request.param.iterdir()) if file.is_file()]
    command = [sys.executable, ROOT / "scripts" / "normalise.py", "--into", made / "tree", *documents]
    subprocess.run(command, check=True, capture_output=True)
    build_with_mkdocs(made / "tree", made / "site")
    return Website(made / "tree", made / "site")


def phrases(question: Question) -> Iterator[str]:
    """Yield the paragraphs of an answer as a reader would type them."""
    for token in markdown.parse(question.body):
        if token.type == "inline" and token.level == 1:
            yield " ".join(re.findall(r"\w+", markdown.plain(token.content)))


def test_a_phrase_of_an_imported_answer_is_found(imported: Website, browser: Browser):
    questions = read_handbook(imported.root).questions
    phrase, question = max(((p, q) for q in questions for p in phrases(q)), key=lambda pair: len(pair[0]))
    with serving(imported.folder) as address, watched(browser, address) as visit:
        page = visit()
        best = search(page, phrase).locator("a.md-search-result__link")
        links = best.evaluate_all("all => all.slice(0, 3).map(link => link.pathname)")
        place = next((number for number, link in enumerate(links) if link.endswith(f"/{question.id}/")), None)
        assert place is not None, f"the page is not among the first results: {links}"
        best.nth(place).click()
        page.wait_for_url(re.compile(rf"/{question.id}/(\?|#|$)"))
        expect(page.locator(".draft-note")).to_be_visible()
        words = page.locator("article").inner_text()
        assert " ".join(re.findall(r"\w+", words)).count(phrase) == 1
