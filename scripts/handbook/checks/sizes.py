"""Sizes that people read to the end, as warnings: a page's words and lines of code, a program, a topic's beginning."""

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from handbook.problem import Problem
from handbook.questions import helpers, markdown
from handbook.questions.frontmatter import split
from handbook.questions.library import INDEX, Handbook
from handbook.questions.markdown import Fence
from handbook.questions.question import Question


@dataclass(frozen=True)
class Budget:
    """What a page may hold: words of prose and lines of code."""

    words: int
    code: int


BUDGETS = {"beginner": Budget(700, 90), "mid": Budget(1000, 150), "senior": Budget(1300, 200)}
PROGRAM = 60  # lines; a screen holds about 40
INTRODUCTION = range(60, 121)  # words of a topic's page above its questions
MACRO = "{{"


def check(handbook: Handbook) -> Iterator[Problem]:
    """Yield warnings about answered questions and their topics' pages that are too long, or too short."""
    for question in handbook.questions:
        if not question.is_draft:
            yield from _page(question)
            yield from _programs(question)
    for topic in handbook.topics:
        index = handbook.docs / topic.slug / INDEX
        if index.exists() and not all(question.is_draft for question in topic.questions):
            text = index.read_text(encoding="utf-8", errors="replace")
            yield from _introduction(index.relative_to(handbook.root).as_posix(), text)


def _page(question: Question) -> Iterator[Problem]:
    budget = BUDGETS.get(question.meta.level or "")
    if budget is None:
        return
    words, code = markdown.words(question.tokens), sum(map(lines_of_code, question.fences))
    if words > budget.words:
        what = f"{words:,} words, and a {question.meta.level} page has at most {budget.words:,}"
        yield _warning(question, question.title_line, what, "say less; what another page says is linked")
    if code > budget.code:
        what = f"{code} lines of code, and a {question.meta.level} page has at most {budget.code}"
        yield _warning(question, question.title_line, what, "show less; what another page proves is linked")


def _programs(question: Question) -> Iterator[Problem]:
    for fence in question.fences:
        lines = lines_of_code(fence)
        if fence.language == "python" and lines > PROGRAM:
            what = f"a program of {lines} lines, and a reader takes in at most {PROGRAM}"
            yield _warning(question, fence.line, what, "let it fit a screen, about 40 lines: one program, one claim")


def lines_of_code(fence: Fence) -> int:
    """Return how many lines of code `fence` gives to read: none where it is an output, or a helper, which is closed."""
    return 0 if fence.title == "Output" or helpers.included(fence) else fence.code.count("\n")


def _warning(question: Question, line: int, message: str, remedy: str) -> Problem:
    return Problem(question.path, line, message, remedy, warning=True)


def _introduction(path: str, text: str) -> Iterator[Problem]:
    cut = split(text)
    tokens = markdown.parse(cut.body if cut else text)
    count = markdown.words(_above_questions(tokens))
    if count not in INTRODUCTION:
        line = next((h.line for h in markdown.headings(tokens, cut.offset if cut else 0)), 1)
        what = f"the topic's introduction has {count} words"
        remedy = f"say in {INTRODUCTION.start}–{INTRODUCTION.stop - 1} words what the topic asks and where to begin"
        yield Problem(path, line, what, remedy, warning=True)


def _above_questions(tokens: list[Token]) -> list[Token]:
    """Return the tokens behind the page's title and before the macro that shows the questions."""
    inline = [number for number, token in enumerate(tokens) if token.type == "inline"]
    titles = [number for number in inline if tokens[number - 1].type == "heading_open"]
    end = next((number for number in inline if tokens[number].content.startswith(MACRO)), len(tokens))
    return tokens[titles[0] + 1 : end] if titles else tokens[:end]
