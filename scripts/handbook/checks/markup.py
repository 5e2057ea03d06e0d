"""What a question file may put into a page: Markdown, and nothing that acts on its readers or takes the page apart.

Its tokens tell what is written and on which line; `as_rendered` tells what the site would make of it all the same.
Drafts are checked too: the site shows them.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from handbook.checks import as_rendered
from handbook.checks.raw_html import ALLOWED_TAGS, forbidden, tag_of
from handbook.problem import Problem
from handbook.questions import helpers, markdown
from handbook.questions.library import Handbook
from handbook.questions.question import Question

TEMPLATE_MARKS = ("{{", "{%", "{#")


def check(handbook: Handbook) -> Iterator[Problem]:
    """Yield raw HTML, attribute lists, template code and links to other schemes than the web's and mail's."""
    for question in handbook.questions:
        pieces = list(_pieces(question))
        html = list(_raw_html(pieces))
        written = [*(_html_problem(question, tag, line) for tag, line in html), *_braces(question, pieces)]
        yield from written
        yield from _title(question)
        yield from _as_rendered(question, tags={tag for tag, _ in html}, lines={problem.line for problem in written})


@dataclass(frozen=True)
class Piece:
    """A token of HTML or text, and the line (from 1) it begins on."""

    token: Token
    line: int
    in_heading: bool


def _pieces(question: Question) -> Iterator[Piece]:
    yield from _inline(markdown.parser().parseInline(question.title)[0].children or [], question.title_line, True)
    in_heading = False
    for token in question.tokens:
        if token.type in ("heading_open", "heading_close"):
            in_heading = token.nesting == 1
        elif token.type == "html_block":
            yield Piece(token, token.map[0] + 1 + question.offset, in_heading)
        elif token.type == "inline":
            yield from _inline(token.children or [], token.map[0] + 1 + question.offset, in_heading)


def _inline(children: list[Token], line: int, in_heading: bool) -> Iterator[Piece]:
    for child in children:
        yield Piece(child, line, in_heading)
        line += child.type in ("softbreak", "hardbreak") or child.content.count("\n")


def _raw_html(pieces: list[Piece]) -> Iterator[tuple[str, int]]:
    """Yield the name and the line of each tag that is not allowed."""
    for piece in pieces:
        if piece.token.type in ("html_block", "html_inline"):
            for tag, below in forbidden(piece.token.content):
                yield tag, piece.line + below


def _html_problem(question: Question, tag: str, line: int) -> Problem:
    if tag == "!--":
        return Problem(question.path, line, "a comment, which no reader sees", "say it to the readers, or leave it out")
    allowed = ", ".join(f"<{name}>" for name in ALLOWED_TAGS)
    remedy = f"write Markdown, or put it in backticks to show it; pages may use {allowed}, without attributes"
    return Problem(question.path, line, f"the HTML <{tag}>", remedy)


def _braces(question: Question, pieces: list[Piece]) -> Iterator[Problem]:
    """Yield template code, and any brace of a heading: on its topic's page attributes stand behind each heading."""
    in_code = False  # a table writes code with a bar in it as HTML
    for piece in pieces:
        token = piece.token
        in_code = tag_of(token) == "code" or (in_code and tag_of(token) != "/code")
        if in_code or token.type not in ("text", "image", "link_open"):
            continue
        text = f"{token.content} {token.attrGet('title') or ''}"
        mark = next((mark for mark in TEMPLATE_MARKS if mark in text), None)
        if piece.in_heading and "{" in text:
            what = "a heading with attributes, or a brace that would be taken for them"
            yield Problem(question.path, piece.line, what, "leave the `{…}` out, or put it in backticks")
        elif mark is not None:
            yield Problem(question.path, piece.line, f"template code outside code: `{mark}`", "put it in backticks")


def _title(question: Question) -> Iterator[Problem]:
    """Yield a question that is no text for a link, which it is on the pages of its topic and its level."""
    alone, linked = (
        as_rendered.links_in(text, question.root) for text in (question.title, f"[{question.title}](q.md)")
    )
    if alone or linked != ["q.md"] or _includes(question):
        what = "the question holds a link or an include, or a bracket that would be taken for one"
        yield Problem(question.path, question.title_line, what, "write words, or put it in backticks")


def _includes(question: Question) -> bool:
    """Return whether the site would take a line of the question for an include; `questions.helpers` checks the rest."""
    return any(map(helpers.includes, [f"# {question.title}", *question.title.split("\n")]))


def _as_rendered(question: Question, tags: set[str], lines: set[int]) -> Iterator[Problem]:
    """Yield what only the site's own Markdown takes for HTML, attributes or a link.

    Some `tags` are named already, and what stands on some `lines`.
    """
    times: Counter[str] = Counter()
    for found in as_rendered.found_in(f"# {question.title}\n\n{question.body}", question.root):
        line = _line_of(question, found.written, times[found.written])
        times[found.written] += 1
        if found.element in tags or line in lines:
            continue
        if found.url:
            remedy = "link http, https or mailto addresses, or files of the handbook by their path"
            yield Problem(question.path, line, f"a link that the site does not follow: {found.url}", remedy)
        elif found.element and not found.attribute:
            yield _html_problem(question, found.element, line)
        else:
            where = f"the attribute {found.attribute} of <{found.element}>" if found.element else f"{{{found.written}}}"
            remedy = "leave attributes and options out, or put it in backticks to show it"
            yield Problem(question.path, line, f"what the site takes for attributes: {where}", remedy)


def _line_of(question: Question, written: str, times_before: int) -> int:
    """Return the line that holds `written` once more than `times_before`, outside code where there is one."""
    lines = markdown.lines_of(question.body)
    code = {number for fence in question.fences for number in range(fence.line + 1, fence.last_line)}
    numbers = [number + question.body_line for number in as_rendered.occurrences(written, lines)]
    places = [number for number in numbers if number not in code] or numbers or [question.title_line]
    return places[min(times_before, len(places) - 1)]
