"""The whole handbook: the table of contents of mkdocs.yml and every question file, read once for all views."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from handbook.problem import HandbookError, Problem
from handbook.questions import helpers, markdown
from handbook.questions.frontmatter import split
from handbook.questions.nav import CONFIG, NavEntry, leaves, read_nav
from handbook.questions.question import Question, read_question

ASSETS = "assets"
INDEX = "index.md"


@dataclass(frozen=True)
class Topic:
    """A folder of questions: `slug` is the folder, `title` the H1 of its index page, `questions` in `nav` order."""

    slug: str
    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Handbook:
    """All that the views are made from: `nav` are the pages of the table of contents, in order.

    `problems` are those met while reading, not those of the checks. `unread` are the paths of question files that hold
    no question to be read; `sources_read` is false where a page may name sources that could not be read.
    """

    root: Path
    nav: tuple[NavEntry, ...]
    questions: tuple[Question, ...]
    problems: tuple[Problem, ...]
    unread: frozenset[str] = frozenset()
    sources_read: bool = True

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @cached_property
    def by_id(self) -> dict[str, Question]:
        return {question.id: question for question in self.questions}

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        slugs = dict.fromkeys(question.topic for question in self.questions)
        return tuple(
            Topic(slug, self._title(slug), tuple(q for q in self.questions if q.topic == slug)) for slug in slugs
        )

    def topic(self, slug: str) -> Topic:
        """Return the topic in the folder `slug`; one without questions yet is empty, not an error."""
        found = next((topic for topic in self.topics if topic.slug == slug), None)
        return found or Topic(slug, self._title(slug), ())

    def _title(self, slug: str) -> str:
        index = self.docs / slug / INDEX
        text = index.read_text(encoding="utf-8", errors="replace") if index.exists() else ""
        cut = split(text)
        first = next(iter(markdown.headings(markdown.parse(cut.body if cut else text))), None)
        return markdown.plain(first.text) if first else slug.replace("-", " ").capitalize()


def read_handbook(root: Path) -> Handbook:
    """Read the handbook at `root`, the folder that holds mkdocs.yml and docs/.

    Questions come in the order of `nav`; those that `nav` forgets come last, by name.
    Raises HandbookError where mkdocs.yml is missing or has no `nav`.
    """
    nav = tuple(leaves(read_nav(root / CONFIG)))
    order = {entry.page: position for position, entry in enumerate(nav)}
    files = question_files(root / "docs")
    readings = {file: read_question(file, root) for file in files}
    place = {file: order.get(file.relative_to(root / "docs").as_posix(), len(order)) for file in files}
    ordered = sorted(files, key=lambda file: (place[file], file.as_posix()))
    return Handbook(
        root=root,
        nav=nav,
        questions=tuple(q for file in ordered if (q := readings[file].question) is not None),
        problems=tuple(
            problem for file in ordered for problem in (*readings[file].problems, *_includes(readings[file].question))
        ),
        unread=frozenset(file.relative_to(root).as_posix() for file in files if readings[file].question is None),
        sources_read=all(reading.sources_read for reading in readings.values()),
    )


def _includes(question: Question | None) -> tuple[Problem, ...]:
    """Return what is wrong with the helpers a page includes; files of their own, so a page's reading does not tell."""
    if question is None or helpers.SCISSORS not in question.body:
        return ()
    return tuple(helpers.check(question.path, question.body, question.body_line, question.fences, question.root))


def require_readable(root: Path) -> Handbook:
    """Return the handbook at `root`; raises HandbookError with all problems where a question file cannot be read."""
    handbook = read_handbook(root)
    if handbook.problems:
        raise HandbookError(list(handbook.problems))
    return handbook


def question_files(docs: Path) -> list[Path]:
    """Return the question files: every Markdown file in a topic's folder but its index page."""
    return sorted(file for file in docs.glob("*/*.md") if file.name != INDEX and file.parent.name != ASSETS)
