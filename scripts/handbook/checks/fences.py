"""Fenced blocks: headers the site would not take for a fence, and examples that fit no rule of the runner."""

from collections.abc import Iterator
from functools import cache

import markdown as python_markdown

from handbook.examples.steps import runnable, steps
from handbook.problem import Problem
from handbook.questions.library import Handbook
from handbook.questions.question import Question


def check(handbook: Handbook) -> Iterator[Problem]:
    """Yield broken fence headers, misplaced blocks, and answered questions with nothing that runs."""
    for question in handbook.questions:
        yield from _headers(question)
        if question.is_draft:
            continue
        found, problems = steps(question)
        yield from problems
        if not runnable(found):
            yield Problem(question.path, question.title_line, "no example that runs", "add a ```python program")


def _headers(question: Question) -> Iterator[Problem]:
    lines = question.body.split("\n")
    for fence in question.fences:
        if not lines[fence.line - question.body_line].lstrip("> ").startswith(("```", "~~~")):
            what = "the site takes no fence that opens on the line of a list mark"
            yield Problem(question.path, fence.line, what, "begin the list item with words")
        if not is_fence_for_site(fence.info):
            remedy = 'write it like ```python title="app.py" or ```python {.raises title="app.py"}'
            yield Problem(question.path, fence.line, f"the site takes no fence with the header `{fence.info}`", remedy)


@cache
def is_fence_for_site(info: str) -> bool:
    """Return whether the site's Markdown makes a code block of a fence with this header; its own parser is asked."""
    html = python_markdown.markdown(
        f"```{info}\nx\n```", extensions=["attr_list", "pymdownx.highlight", "pymdownx.superfences"]
    )
    return "<pre>" in html
