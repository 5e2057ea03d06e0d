"""What a stranger may put into a page: all that would act on its readers is refused, all that Markdown needs passes."""

import pytest
from handbook.checks import markup
from handbook.questions.library import read_handbook
from handbooks import PATH, SmallHandbook
from nasty import NASTY, dangers

NOTE = "Text is not a number."


def refused(small: SmallHandbook, text: str) -> list[str]:
    small.edit(PATH, NOTE, f"{NOTE}\n\n{text}")
    return list(map(str, markup.check(read_handbook(small.root))))


@pytest.mark.parametrize("text", NASTY)
def test_whatever_acts_on_a_reader_is_refused_where_it_stands(small: SmallHandbook, text):
    found = refused(small, text)
    assert found or not dangers(text)
    line = small.line(PATH, NOTE)
    assert all(line < int(problem.split(":")[1]) <= line + text.count("\n") + 2 for problem in found), found


def test_most_of_the_nasty_inputs_are_nasty():
    """The site's renderer defuses a few itself; were they many, the test above would show little."""
    assert len([text for text in NASTY if not dangers(text)]) < len(NASTY) / 4


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("A <b>bold</b> word.", "the HTML <b>; write Markdown"),
        ("<div>\n</div>", "the HTML <div>"),
        ("x\n</div>", "the HTML <div>"),
        ("A\n<kbd class=x>key</kbd>.", "the HTML <kbd>"),
        ("<!-- nobody sees me -->", "a comment, which no reader sees"),
        ("\\</details> and on", "the HTML </details>"),
        ("\\<details> and on", "the HTML <details>"),
        ("*x*{.wide}", "what the site takes for attributes: {.wide}"),
        ("`x`{id}", "what the site takes for attributes: {id}"),
        ("Words.\n{: #here }", "what the site takes for attributes: {#here }"),
        ("/// details | x\n    open: true\n\ny\n\n///", "the attribute open of <details>"),
        ("/// details | x\n    type: warning\n\ny\n\n///", "the attribute class of <details>"),
        ("```json {#here}\n{}\n```", "the attribute id of <pre>"),
        ("```json {onclick=x}\n{}\n```", "the attribute onclick of <pre>"),
        ("[x](ftp://example.com/x)", "a link that the site does not follow: ftp://example.com/x"),
        ("[x](http://[::1)", "a link that the site does not follow: http://[::1"),
        ("Write {{ name }}.", "template code outside code: `{{`; put it in backticks"),
        ("Write {% raw %}.", "template code outside code: `{%`"),
        ("A {# remark #}.", "template code outside code: `{#`"),
        ('[x](index.md "{{ y }}")', "template code outside code: `{{`"),
        ("| a |\n|---|\n| {{ b }} |", "template code outside code: `{{`"),
        ("### On {{ x }}", "a heading with attributes, or a brace"),
        ("### Types {#types}", "a heading with attributes, or a brace"),
        ("### Types {onclick=alert(1)", "a heading with attributes, or a brace"),
    ],
)
def test_what_is_refused_is_named_with_its_line_and_what_to_do(small: SmallHandbook, text, what):
    first, *others = refused(small, text)
    assert first.startswith(f"{PATH}:")
    assert what in first
    assert "; " in first
    assert len({problem.split(": ", 1)[1] for problem in [first, *others]}) == 1, others


@pytest.mark.parametrize(
    "text",
    [
        "Press <kbd>Ctrl</kbd>, H<sub>2</sub>O, x<sup>2</sup>,<br>\nnext.",
        "- a\n\n<!-- -->\n\n- b",
        "| a |\n|---|\n| <code>str &#124; {{ x }}</code> |",
        "| a | b |\n|:--|--:|\n| c | d |",
        "`<script>`, `{{ x }}`, `{: onclick=x}`, `[x](javascript:y)`",
        "```html\n<script>{{ x }}</script>\n```",
        '```json {title="x"}\n{}\n```',
        "```python {.raises}\nraise\n```",
        "- a\n\n    ```html\n    <script></script>\n    ```",
        "/// details | server.py: starts\n\n```html\n<script>\n```\n\n///",
        "1. a\n\n<!-- -->\n\n3. b",
        "- a\n    - b\n        - c\n    - d\n- e\n\n> a\n>\n> > b\n>\n> c",
        "/// details | a\n\n//// details | b\n\nc\n\n////\n\n///",
        "<https://example.com/x> and <a@example.com>",
        '[x](https://example.com/?a=b&c=d "title") [y](mailto:a@example.com) [z](index.md#query-parameters)',
        "Less < than, List&lt;int>, a & b, {x} and {x: y}, 100 %} {",
        "### Why `/items/{id}` and `{{ x }}` match",
        "`#!python x = 1`",
    ],
)
def test_what_a_page_needs_passes(small: SmallHandbook, text):
    assert refused(small, text) == []


def test_a_draft_is_checked_too(small: SmallHandbook):
    small.edit(PATH, "sources: [901#1]", "status: draft")
    assert refused(small, "<script>alert(1)</script>")


def test_all_there_is_to_mend_on_a_page_comes_in_one_run(small: SmallHandbook):
    found = refused(small, "<i>a</i>\n\n[x](javascript:y)\n\n*a*{.b}\n\n{{ c }}\n\n[x](javascript:y)")
    line = small.line(PATH, NOTE)
    assert sorted(int(problem.split(":")[1]) - line for problem in found) == [2, 2, 4, 6, 8, 10]


@pytest.mark.parametrize(
    ("title", "what"),
    [
        ("What is <b>this</b>?", "the HTML <b>"),
        ("What is {id}?", "a brace that would be taken for them"),
        ("What is {{ x }}?", "a brace that would be taken for them"),
        ("What is [this](index.md)?", "the question holds a link"),
        ("x](javascript:alert(1)) [y", "the question holds a link"),
        ("x --8<-- [start:y]", "the question holds a link or an include"),
        ("*x*{: onclick=y}", "attributes"),
    ],
)
def test_a_question_is_words_wherever_it_is_shown(small: SmallHandbook, title, what):
    small.edit(PATH, "# How are path parameters declared?", f"# {title}")
    found = list(map(str, markup.check(read_handbook(small.root))))
    assert any(problem.startswith(f"{PATH}:{small.line(PATH, '# ')}: ") and what in problem for problem in found), found


@pytest.mark.parametrize("title", ["What is `list[{id}]`?", "What is \\[x\\]?", "What is list[int] *good* for?"])
def test_a_question_may_hold_code_and_brackets(small: SmallHandbook, title):
    small.edit(PATH, "# How are path parameters declared?", f"# {title}")
    assert list(markup.check(read_handbook(small.root))) == []
