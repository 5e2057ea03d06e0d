"""Links: each relative one leads to a file, each anchor to a heading; a question links two others.

Pictures come from the site itself: those of another host would tell that host who reads what.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from markdown_it.token import Token

from handbook.problem import Problem
from handbook.questions import markdown
from handbook.questions.frontmatter import split
from handbook.questions.library import INDEX, Handbook
from handbook.questions.question import Question

FEWEST = 2  # other pages of the handbook that an answer leads to


def check(handbook: Handbook) -> Iterator[Problem]:
    """Yield dead links and foreign pictures of all pages below docs/, and questions that lead nowhere else."""
    for page in sorted(handbook.docs.rglob("*.md")):
        yield from _dead(handbook, page)
    for question in handbook.questions:
        if not question.is_draft:
            yield from _too_few(handbook, question)


def _dead(handbook: Handbook, page: Path) -> Iterator[Problem]:
    path = page.relative_to(handbook.root).as_posix()
    try:
        text = markdown.with_line_feeds(page.read_bytes().decode("utf-8"))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        yield Problem(path, line, "the file is not UTF-8", "save it as UTF-8")
        return
    cut = split(text)
    body, offset = (cut.body, cut.offset) if cut else (text, 0)
    answers = {handbook.root / question.path: question for question in handbook.questions}
    tokens = markdown.parse(body)
    yield from _foreign_pictures(path, tokens, offset, page in answers and answers[page].is_draft)
    for target, line in markdown.links(tokens, offset):
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            continue
        if target.startswith("#") and page in answers:
            what = f"the link {target} leads nowhere on the topic's page, which shows only the short answer"
            yield Problem(path, line, what, f"write {page.name}{target}")
            continue
        file = (page.parent / unquote(parts.path)).resolve() if parts.path else page
        if not file.is_file():
            yield Problem(path, line, f"the link {target} leads to no file", _nearest(handbook, file))
        elif parts.fragment and file.suffix == ".md" and parts.fragment not in _anchors(handbook, file):
            yield Problem(path, line, f"{target} leads to no heading", "name a heading of that page, as `#its-words`")


def _foreign_pictures(path: str, tokens: list[Token], offset: int, is_draft: bool) -> Iterator[Problem]:
    for address, line in markdown.images(tokens, offset):
        if urlsplit(address).netloc:
            remedy = "put the file below docs/ and name its path, or write a link to it"
            yield Problem(path, line, f"a picture of another host: {address}", remedy, warning=is_draft)


def _too_few(handbook: Handbook, question: Question) -> Iterator[Problem]:
    here = handbook.root / question.path
    targets = {(here.parent / urlsplit(target).path).resolve() for target, _ in question.links if ".md" in target}
    others = {file for file in targets if file != here}
    if len(others) < FEWEST:
        remedy = f"link at least {FEWEST}, for example under “Asked next”"
        yield Problem(question.path, question.title_line, f"links {len(others)} other pages", remedy)


def _nearest(handbook: Handbook, file: Path) -> str:
    same_name = [question for question in handbook.questions if question.slug == file.stem]
    return f"did you mean {same_name[0].path}?" if same_name else "correct the path; it starts at the page's own folder"


def _anchors(handbook: Handbook, file: Path) -> set[str]:
    """Return the ids that links to a page may name: its headings, on a topic page also the slugs of its questions."""
    # By their files: a question that cannot be read has its place all the same.
    slugs = {other.stem for other in file.parent.glob("*.md")} if file.name == INDEX else set()
    return slugs | _headings(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=4096)
def _headings(file: Path, _mtime_ns: int) -> set[str]:
    text = file.read_text(encoding="utf-8", errors="replace")
    cut = split(text)
    found = markdown.headings(markdown.parse(cut.body if cut else text))
    return {markdown.slugify(markdown.plain(heading.text)) for heading in found}
