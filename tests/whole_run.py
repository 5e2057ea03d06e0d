"""The normaliser from a document to a handbook and back, and what must hold of it for any document."""

import re
import shutil
from collections import Counter
from html import unescape
from pathlib import Path

from handbook.checks.run import all_problems
from handbook.normalise.reading.documents import Document, read_documents
from handbook.normalise.run import DONE, run
from handbook.normalise.writing.gathering import gather
from handbook.normalise.writing.importing import import_answer
from handbook.normalise.writing.report import set_aside
from handbook.normalise.writing.scaffold import PAGES
from handbook.questions.formatting import format_question_body
from handbook.questions.library import read_handbook
from handbook.questions.markdown import parser
from handbooks import ROOT
from nasty import dangers, site_html

# Two questions of the documents that are nearly the same are for a person to join.
OF_THE_DOCUMENTS = "asks nearly the same"


def small_home(folder: Path) -> Path:
    """Return a house for new handbooks: this one's settings and pages, without its assets and questions."""
    (folder / "docs").mkdir(parents=True)
    for name in ("mkdocs.yml", *(f"docs/{page}" for page in PAGES)):
        shutil.copy(ROOT / name, folder / name)
    return folder


def check_reading(document: Document) -> None:
    """Assert that every line is accounted for once, and that answers come out formatted, harmless and for good."""
    entries = [*document.outline.questions, *set_aside(document)]
    held = [number for entry in entries for number in range(entry.first, entry.last + 1)]
    held += [heading.line for heading in document.outline.headings]
    filled = {number for number, line in enumerate(document.decoded.lines, start=1) if line.strip()}
    assert filled <= set(held), "a line is nowhere"
    shared = [document.decoded.lines[number - 1] for number, times in Counter(held).items() if times > 1]
    is_data = any(found.style == "data" for found in document.outline.questions)
    assert is_data or all("<" in line for line in shared), "a line is in two places"  # only data and tags share one
    assert "not recognised" not in {entry.why for entry in set_aside(document)}, "a line is not recognised"
    for found in document.outline.questions:
        assert found.text.strip(), "a question says nothing"
        answer = import_answer(found.answer_text)
        assert format_question_body(answer).strip("\n") == answer.strip("\n"), "an answer is not formatted"
        assert import_answer(answer) == answer, "an answer imported again is another one"
        assert dangers(answer) == []
        assert _words(site_html(answer)) == _words(parser().render(answer)), "the site shows other words"


def _words(html: str) -> list[str]:
    """Return the words that a reader sees, without the name of a file over its code, which only the site shows."""
    without_name = re.sub(r'<span class="filename">.*?</span>', " ", html)
    whole = re.sub(r"</?span[^>]*>", "", without_name)  # colours of code may change within a word
    return re.findall(r"[^\W_]+", unescape(re.sub(r"<[^>]*>", " ", whole)))


def check_run(data: bytes, folder: Path, home: Path, name: str = "document.md") -> None:
    """Assert what must hold of the bytes of a document of that name, working below `folder`, which is emptied."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    file, new, copy = folder / name, folder / "new", folder / "copy"
    file.write_bytes(data)
    for document in read_documents([str(file)], {}).documents:
        check_reading(document)
        drafts = gather((document, found) for found in document.outline.questions)
        assert _into(new, home, file) == DONE
        assert _into(new, home, file, check=True) == DONE, "a second run would write"
        problems = [str(problem) for problem in all_problems(new) if not problem.warning]
        assert [problem for problem in problems if OF_THE_DOCUMENTS not in problem] == []
        assert len(read_handbook(new).questions) == len(drafts)
        _check_reading_again(new, copy, home)


def _check_reading_again(new: Path, copy: Path, home: Path) -> None:
    pages = [page for page in sorted((new / "docs").glob("*/*.md")) if page.name != "index.md"]
    if pages:
        assert _into(copy, home, *pages) == DONE
    for page in pages:
        assert (copy / page.relative_to(new)).read_bytes() == page.read_bytes(), "a page read again is another one"


def _into(target: Path, home: Path, *files: Path, check: bool = False) -> int:
    return run([str(file) for file in files], home, str(target), None, check)
