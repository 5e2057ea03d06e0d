"""Answers from documents become Markdown that is safe on any page."""

import pytest
from handbook.normalise.writing.importing import import_answer, import_title, repaired_info


@pytest.mark.parametrize(
    ("info", "repaired"),
    [
        ("", ""),
        ("python", "python"),
        ("c++", "c++"),
        ("python {.raises}", "python {.raises}"),
        ('text title="Output"', 'text title="Output"'),
        ("{.python .x}", "{.python .x}"),
        ("python foo", "python"),
        ("py title=app.py", 'py title="app.py"'),
        ("py filename='a b.py' bar", 'py title="a b.py"'),
        ("python:app/main.py", 'python title="app/main.py"'),
        ("rust,ignore", "rust"),
        ("jsx {1,3}", "jsx"),
        ('py title="broken', "py"),
    ],
)
def test_headers_of_code_blocks(info: str, repaired: str):
    assert repaired_info(info) == repaired
    assert repaired_info(repaired) == repaired


def test_headings_begin_at_the_second_level():
    assert import_answer("#### A {#a}\n\n##### B\n\n#### C") == "## A\n\n### B\n\n## C\n"


def test_links_into_the_document_and_pictures_beside_it_become_text():
    answer = "[here](#x), [there](other.md), [web](https://a.example/), ![a jar](jar.png)"
    assert import_answer(answer) == "here, there, [web](https://a.example/), a jar\n"


def test_html_becomes_text_unless_markdown_has_no_sign_for_it():
    answer = "<p align=center>Hot <b>oven</b></p>\n\n<b>x</b> List<int> H<sub>2</sub>O <!-- y -->z"
    assert import_answer(answer) == "Hot oven\n\nx List&lt;int> H<sub>2</sub>O z\n"


def test_footnotes_become_asides():
    assert import_answer("Rest it[^1].\n\n[^1]: An *hour*.\n") == "Rest it (An *hour*.).\n"


def test_template_code_survives():
    assert import_answer("```jinja\n{{ x }} {# y #}\n```") == "```jinja\n{{ x }} {# y #}\n```\n"


def test_titles_mean_what_they_say():
    assert import_title("Is `f(*x)` like *this* or <b>?") == "Is `f(*x)` like \\*this\\* or &lt;b>?"
