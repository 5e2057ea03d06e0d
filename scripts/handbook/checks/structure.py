"""The anatomy of an answered question: the thirty-second answer, the sections and their order."""

from collections.abc import Iterator
from itertools import pairwise

from handbook.problem import Problem
from handbook.questions import formatting, markdown
from handbook.questions.library import Handbook
from handbook.questions.question import SECTIONS, Question

SPOKEN = range(40, 91)  # words a person says in about thirty seconds
SIGNALS = ("Weak", "Good", "Excellent", "Red flag")


def check(handbook: Handbook) -> Iterator[Problem]:
    """Yield what is wrong with the pages; a draft may lack everything but a readable file."""
    for question in handbook.questions:
        yield from _format(question)
        if not question.is_draft:
            yield from _lead(question)
            yield from _sections(question)
            yield from _signals(question)
            yield from _labels(question)


def _format(question: Question) -> Iterator[Problem]:
    if not question.body.strip():
        return  # a draft without an answer
    body = f"\n{formatting.format_question_body(question.body)}"
    if body != question.body:
        pairs = zip(body.split("\n"), [*question.body.split("\n"), ""], strict=False)
        first = next((number for number, (new, old) in enumerate(pairs) if new != old), 0)
        line = question.body_line + first
        yield Problem(question.path, line, "not formatted as the others", "format this line", fixable=True)


def _lead(question: Question) -> Iterator[Problem]:
    tokens = markdown.parse(question.lead)
    line = question.title_line + 2
    count = markdown.words(tokens)
    if count not in SPOKEN:
        size = "short" if count < SPOKEN.start else "long"
        wanted = f"say it in {SPOKEN.start}–{SPOKEN.stop - 1} words"
        yield Problem(question.path, line, f"the thirty-second answer is too {size}: {count} words", wanted)
    if any(token.type not in ("paragraph_open", "inline", "paragraph_close") for token in tokens):
        remedy = "use plain paragraphs; move code, lists and tables to “In depth”"
        yield Problem(question.path, line, "the thirty-second answer holds more than prose", remedy)


def _sections(question: Question) -> Iterator[Problem]:
    names = [section.name for section in question.sections]
    for section in question.sections:
        if section.name not in SECTIONS:
            allowed = ", ".join(SECTIONS)
            yield Problem(question.path, section.line, f'unknown section "{section.name}"', f"use one of: {allowed}")
        elif names.count(section.name) > 1:
            yield Problem(question.path, section.line, f'section "{section.name}" stands twice', "join the two")
        if not section.text:
            yield Problem(question.path, section.line, f'section "{section.name}" is empty', "write it")
    for name in SECTIONS:
        if name not in names:
            follows = SECTIONS[SECTIONS.index(name) + 1 :]
            line = next((section.line for section in question.sections if section.name in follows), question.title_line)
            yield Problem(question.path, line, f'section "{name}" is missing', f"add `## {name}` before this line")
    known = [section for section in question.sections if section.name in SECTIONS]
    if len({section.name for section in known}) == len(known):
        for before, section in pairwise(known):
            if SECTIONS.index(section.name) < SECTIONS.index(before.name):
                what = f'section "{section.name}" stands after "{before.name}"'
                yield Problem(question.path, section.line, what, "put it before", fixable=True)


def _signals(question: Question) -> Iterator[Problem]:
    section = next((section for section in question.sections if section.name == "What to listen for"), None)
    for signal in SIGNALS if section and section.text else ():
        if f"- **{signal}:**" not in section.text:
            yield Problem(question.path, section.line, f'no "{signal}" signal', f"add a line `- **{signal}:** …`")


def _labels(question: Question) -> Iterator[Problem]:
    """Reference labels would clash where several short answers share a topic page."""
    environment: dict = {}
    markdown.parser().parse(question.body, environment)
    for label, reference in environment.get("references", {}).items():
        line = question.offset + reference["map"][0] + 1
        remedy = "write the address into the link"
        yield Problem(question.path, line, f"the link label [{label.lower()}] is defined apart", remedy, fixable=True)
