"""One question file read into one `Question`: the object every view, check and export is made from."""

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from markdown_it.token import Token

from handbook.problem import Problem
from handbook.questions import markdown
from handbook.questions.frontmatter import FrontMatter, read_front_matter, split

SECTIONS = (
    "In depth",
    "Example",
    "Watch out",
    "What a senior adds",
    "Asked next",
    "What to listen for",
    "Sources",
)


@dataclass(frozen=True)
class Section:
    """A `##` section: its name, the line of its heading (from 1) and the Markdown below it."""

    name: str
    line: int
    text: str


@dataclass(frozen=True)
class Question:
    """A question and its answer.

    `path` is relative to the project's root, the folder `root`; `topic` and `slug` are its folder and file name;
    `title` is the H1 as inline Markdown; `body` is everything below the H1, which begins on line `body_line` (from 1)
    of the file.
    """

    path: str
    topic: str
    slug: str
    title: str
    title_line: int
    meta: FrontMatter
    body: str
    body_line: int
    tokens: list[Token] = field(repr=False, compare=False)
    root: Path = field(repr=False, compare=False)

    @property
    def id(self) -> str:
        return f"{self.topic}/{self.slug}"

    @property
    def is_draft(self) -> bool:
        return self.meta.status == "draft"

    @property
    def plain_title(self) -> str:
        return markdown.plain(self.title)

    @property
    def offset(self) -> int:
        """Lines of the file before the body: what to add to a line number counted inside `body`."""
        return self.body_line - 1

    @cached_property
    def headings(self) -> list[markdown.Heading]:
        return markdown.headings(self.tokens, self.offset)

    @cached_property
    def fences(self) -> list[markdown.Fence]:
        return markdown.fences(self.tokens, self.offset)

    @cached_property
    def links(self) -> list[tuple[str, int]]:
        return list(markdown.links(self.tokens, self.offset))

    @cached_property
    def lead(self) -> str:
        """The thirty-second answer: the Markdown between the H1 and the first section."""
        first = next((h.line for h in self.headings if h.level == 2 and h.top), None)
        lines = markdown.lines_of(self.body)
        return markdown.without_blank_ends(lines if first is None else lines[: first - self.body_line])

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        lines = markdown.lines_of(self.body)
        starts = [h for h in self.headings if h.level == 2 and h.top]
        ends = [h.line for h in starts[1:]] + ([self.body_line + len(lines)] if starts else [])
        return tuple(
            Section(
                h.text, h.line, markdown.without_blank_ends(lines[h.last_line - self.offset : end - self.body_line])
            )
            for h, end in zip(starts, ends, strict=True)
        )


@dataclass(frozen=True)
class Reading:
    """What reading a file gave: the question, where there is one, and the problems met on the way.

    `sources_read` is false where the page may name sources that could not be read.
    """

    question: Question | None
    problems: tuple[Problem, ...]
    sources_read: bool = False


def read_question(file: Path, root: Path) -> Reading:
    """Read the question file `file` of the project at `root`; a file that did not change is not read again."""
    status = file.stat()
    return _read(file, root, (status.st_mtime_ns, status.st_size, status.st_ino))


@lru_cache(maxsize=4096)
def _read(file: Path, root: Path, _version: tuple[int, ...]) -> Reading:
    path = file.relative_to(root).as_posix()
    content = file.read_bytes()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return Reading(None, (Problem(path, line, "the file is not UTF-8", "save it as UTF-8"),))
    problems = []
    if "\r" in text:
        problems.append(Problem(path, 1, "lines end as on Windows", "save with LF line ends", fixable=True))
        text = markdown.with_line_feeds(text)
    if text.startswith("\ufeff"):
        problems.append(Problem(path, 1, "the file begins with a byte-order mark", "save it without one", fixable=True))
        text = text.removeprefix("\ufeff")
    cut = split(text)
    if cut is None:
        return Reading(None, (*problems, Problem(path, 1, "no front matter", "begin with `---`, the keys, `---`")))
    meta, mistakes = read_front_matter(cut.yaml, path)
    problems += mistakes
    tokens = markdown.parse(cut.body)
    title = next(iter(markdown.headings(tokens, cut.offset)), None)
    if title is None or title.level != 1 or not title.top:
        line = title.line if title else cut.offset + 1
        problems.append(Problem(path, line, "the question is missing", "begin the page with `# ` and the question"))
        return Reading(None, tuple(problems))
    first = next(number for number, token in enumerate(tokens) if token.type == "heading_open")
    if first > 0:
        what = "text before the question would appear on no topic page"
        problems.append(Problem(path, tokens[0].map[0] + 1 + cut.offset, what, "put it below the question"))
    lines = markdown.lines_of(cut.body)
    body = "".join(lines[title.last_line - cut.offset :])
    question = Question(
        path=path,
        topic=file.parent.name,
        slug=file.stem,
        title=title.text,
        title_line=title.line,
        meta=meta,
        body=body,
        body_line=title.last_line + 1,
        tokens=_shifted(tokens[first + 3 :], title.last_line - cut.offset),  # behind the three of the H1
        root=root,
    )
    # A mistake in another key hides no sources; without that key they may stand under a misspelt one, and a status that
    # cannot be read makes the page a draft, which answers for none.
    known = not mistakes or ("sources" in meta.model_fields_set and not question.is_draft)
    return Reading(question, tuple(problems), sources_read=known)


def _shifted(tokens: list[Token], lines: int) -> list[Token]:
    """Let the line maps of `tokens` begin `lines` later, which is cheaper than to parse the body again."""
    for token in tokens:
        if token.map is not None:
            token.map = [token.map[0] - lines, token.map[1] - lines]
    return tokens
