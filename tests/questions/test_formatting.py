"""Markdown is written in one way, and writing it again changes nothing."""

import markdown as python_markdown
import pytest
from handbook.questions.formatting import format_question_body

CASES = {
    "lists are indented by four": ("* a\n  * b\n", "- a\n    - b\n"),
    "ordered lists count up": ("7. a\n7. b\n", "7. a\n8. b\n"),
    "wide numbers": ("100. a\n     - b\n", "100. a\n     - b\n"),
    "code in a list": ("- a\n\n  ~~~py\n  x\n\n\n  y\n  ~~~\n", "- a\n\n    ```py\n    x\n\n\n    y\n    ```\n"),
    "code in a list without blank lines": ("- a\n  ```\n  x\n  ```\n- b\n", "- a\n\n    ```\n    x\n    ```\n\n- b\n"),
    "code in a list in a list": (
        "- a\n  - ```\n    x\n    ```\n- b\n",
        "- a\n\n    -   ```\n        x\n        ```\n\n- b\n",
    ),
    "two lists stay two": ("- a\n\n* b\n", "- a\n\n<!-- -->\n\n- b\n"),
    "info strings": ('```text title="Output"\n{{ x }}\n```\n', '```text title="Output"\n{{ x }}\n```\n'),
    "classes": ("```python {.raises}\n1/0\n```\n", "```python {.raises}\n1/0\n```\n"),
    "fences in fences": ("````md\n```\n````\n", "````md\n```\n````\n"),
    "unclosed fence": ("```\na", "```\na\n```\n"),
    "indented code": ("    a\n     b\n", "```\na\n b\n```\n"),
    "reference links": (
        "[a][x], [x]\n\n[x]: http://y.example 'T'\n",
        '[a](http://y.example "T"), [x](http://y.example "T")\n',
    ),
    "setext headings": ("A\n===\n", "# A\n"),
    "rules": ("a\n\n* * *\n", "a\n\n---\n"),
    "line breaks": ("a  \nb\\\nc\n", "a<br>\nb<br>\nc\n"),
    "angle brackets": ("a \\<b> c < d &amp;amp; e\n", "a &lt;b> c < d &amp;amp; e\n"),
    "tables": ("a | b\n:-|-:\n1 | 2 \\| 3\n", "| a | b |\n|:--|--:|\n| 1 | 2 \\| 3 |\n"),
    "bars in code in tables": ("| a |\n|---|\n| `x \\| y` |\n", "| a |\n|---|\n| <code>x \\| y</code> |\n"),
    "empty cells": ("| | b |\n|---|---|\n| a | |\n", "| | b |\n|---|---|\n| a | |\n"),
    "quotations": ("> a\n> * b\n", "> a\n>\n> - b\n"),
    "tildes that are text": ("&#126;~~ a\n", "&#126;~~ a\n"),
    "no table in an item": ("1. a\nb|\n-|\n", "1. a\n    b|\n    \\-|\n"),
    "no table in a quotation": ("> q\n> a|\n|-\n", "> q\n> a|\n> |\\-\n"),
    "lists in lists": ("- - a\n\n  > b\n", "-   - a\n\n    > b\n"),
    "lists in lists in lists": ("- - a\n    - b\n", "-   - a\n\n        - b\n"),
    "lists in lists without a word": ("- - *\n- b\n", "*   -   -\n* b\n"),
    "a rule in a list": ("- ***\n", "*   ---\n"),
    "two lists in an item": ("- a\n  - b\n  * c\n", "- a\n\n    - b\n\n    <!-- -->\n\n    - c\n"),
    "HTML in a list": ("- a\n\n  <p\n    b>\n", "- a\n\n    <p\n      b>\n"),
    "other line separators": ("> a\u2028b\x85\n", "> a b\n"),
    "other line separators in code": ("> ```\n> a\u2028b\n> ```\n", "> ```\n> a\u2028b\n> ```\n"),
    "line separators as references": ("a&#8232;b\n", "a&#8232;b\n"),
    "lines of a blank that stays": ("a\n\xa0\nb\n", "a\nb\n"),
    "items of a blank that stays": ("1. \xa0\n\n   b\n", "1. b\n"),
    "blanks in emphasis": ("a *&nbsp;b*\n", "a \xa0*b*\n"),
    "a break before any word": ("- \\\n  a\n", "- a\n"),
    "a word with a hash": ("#a\n##b c\n", "\\#a\n\\##b c\n"),
    "a backslash before a blank at the end of a line of a heading": ("a\\ \nb\n---\n", "## a\\\\ b\n"),
    "underscores beside a blank that goes": ("a\n\xa0 _ b _\xa0\nc\n", "a\n\\_ b \\_\nc\n"),
    "emphasis of nothing but a blank": ("a\n\n*&#32;*\n", "a\n"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("written", "formatted"), CASES.values(), ids=CASES)
def test_format(written: str, formatted: str):
    assert format_question_body(written) == formatted
    assert format_question_body(formatted) == formatted


def test_the_site_renders_nested_lists_and_code_in_them():
    formatted = format_question_body("1. a\n   - b\n\n     ```py\n     x = 1\n\n     y\n     ```\n2. c\n")
    html = python_markdown.markdown(formatted, extensions=["pymdownx.superfences", "tables"])
    assert html.count("<ol>") == html.count("<ul>") == html.count("<pre>") == 1


def test_the_site_shows_a_bar_in_the_code_of_a_table():
    formatted = format_question_body("| a |\n|---|\n| `x \\| y` |\n")
    assert "<code>x | y</code>" in python_markdown.markdown(formatted, extensions=["tables"])
