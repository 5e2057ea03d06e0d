"""What a stranger may put into a page: all that would act on its readers is refused, all that Markdown needs passes."""

from html.parser import HTMLParser

import markdown as python_markdown
import pytest
from handbook.checks import markup
from handbook.questions.library import read_handbook
from handbooks import EXTENSIONS, PATH, SmallHandbook

NOTE = "Text is not a number."
DANGEROUS = frozenset("script iframe object embed form style svg math base meta link input template".split())

NASTY = [
    "<script>alert(1)</script>",
    "Some <script>alert(1)</script> words.",
    "<SCRIPT\nsrc='//evil.example/x.js'></SCRIPT>",
    "- <script>alert(1)</script>",
    "> <script>alert(1)</script>",
    "| a |\n|---|\n| <script>alert(1)</script> |",
    "### <script>alert(1)</script>",
    "\\<script>alert(1)</script>",
    "\\<script>alert(1)\\</script>",
    "<!--> <script>alert(1)</script> -->",
    "<!-- x --!> <script>alert(1)</script> -->",
    "<![CDATA[ x ]]><script>alert(1)</script>",
    "<?x ?><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)>",
    "<img src=x onerror=alert(1)//",
    "Words <img src=x\nonerror=alert(1)> words.",
    "\\<img src=x onerror=alert(1)>",
    "*a*<b onmouseover=alert(1)>x</b>",
    "<kbd onclick=alert(1)>x</kbd>",
    "<br onclick=alert(1)>",
    "<code onclick=alert(1)>x</code>",
    "<details open ontoggle=alert(1)>\n<summary>x</summary>\n</details>",
    "<div markdown onclick=alert(1)>\n\n*x*\n\n</div>",
    '<p markdown="span" onclick=alert(1)>*x*</p>',
    "<iframe src='https://evil.example/'></iframe>",
    "\\<iframe src='https://evil.example/'>\\</iframe>",
    "<object data=x></object>",
    "<embed src=x>",
    "<form action='https://evil.example/'><input></form>",
    "<style>body{display:none}</style>",
    "<svg onload=alert(1)></svg>",
    "<math href='javascript:alert(1)'>x</math>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x]( javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](<java\tscript:alert(1)>)",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](javascript\\:alert(1))",
    "[x](&#x1;javascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](data:image/svg+xml;base64,PHN2Zz4=)",
    "[x](file:///etc/passwd)",
    "![x](javascript:alert(1))",
    "![x](data:text/html,x)",
    "[x](//evil.example/)",
    "[x](/\\evil.example/)",
    "[x](\\\\evil.example/)",
    "![x](//evil.example/x.png)",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "![x][y]\n\n[y]: data:text/html,x",
    "[y]\n\n[y]: <javascript:alert(1)>",
    "| a |\n|---|\n| [x](javascript:alert(1)) |",
    "- [x](javascript:alert(1))",
    "### [x](javascript:alert(1))",
    "[`x`](javascript:alert(1))",
    "[![x](x.png)](javascript:alert(1))",
    "<javascript:alert(1)>",
    "<JavaScript:alert(1)>",
    "*x*{: onclick=alert(1)}",
    "*x*{ onclick=alert(1) }",
    '**x**{onclick="alert(1)"}',
    "`x`{ onmouseover=alert(1) }",
    "[x](index.md){ onclick=alert(1) }",
    "[x](index.md){ href=javascript:alert(1) }",
    "![x](x.png){ onerror=alert(1) }",
    "Words.\n{: onclick=alert(1) }",
    "- Words.\n{: onclick=alert(1) }",
    "- Words.\n  { onclick=alert(1) }",
    "> Words.\n> {: onclick=alert(1) }",
    "### Words { onclick=alert(1) }",
    "### Words {: onclick=alert(1) } ###",
    "Words { onclick=alert(1) }\n---",
    "| a { onclick=alert(1) } |\n|---|\n| b |",
    "| a |\n|---|\n| b { onclick=alert(1) } |",
    "/// details | x\n    attrs: {onclick: alert(1)}\n\ny\n\n///",
    "/// details | x\n    attrs: {style: 'position:fixed'}\n    open: true\n\ny\n\n///",
    "/// html | div[onclick=alert(1)]\n\ny\n\n///",
    "/// details | <script>alert(1)</script>\n\ny\n\n///",
    "/// details | [x](javascript:alert(1))\n\ny\n\n///",
    "/// details | x\n\n<script>alert(1)</script>\n\n///",
    "```{.json onclick=alert(1)}\n{}\n```",
    "```json {onmouseover=alert(1)}\n{}\n```",
    '```json {onmouseover="alert(1)" title="x"}\n{}\n```',
    "    <script>alert(1)</script>\n\n<script>alert(2)</script>",
    "- ```html\n  <script>alert(1)</script>\n  ```",
    "1. a\n\n  ```html\n  <script>alert(1)</script>\n  ```",
    "``` `x\n<script>alert(1)</script>\n```",
    "````\n```\n<script>alert(1)</script>\n````\n\n```\n````\n<script>alert(1)</script>\n```",
]


class Dangers(HTMLParser):
    """Gathers what acts on a reader, and names it in a way that the checks do not."""

    def __init__(self, html: str):
        super().__init__()
        self.found: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in DANGEROUS:
            self.found.append(tag)
        for name, value in attrs:
            address = "".join((value or "").split()).lower().lstrip("\x01").replace("\\", "/")
            if name.startswith("on") or (name == "style" and not (value or "").startswith("text-align")):
                self.found.append(name)
            if address.startswith(("javascript:", "vbscript:", "data:", "file:", "//")):
                self.found.append(address)

    handle_startendtag = handle_starttag


def dangers(text: str) -> list[str]:
    """Return what is dangerous in the HTML that the site's renderer makes of `text`."""
    names = [item if isinstance(item, str) else next(iter(item)) for item in EXTENSIONS]
    settings = {name: value for item in EXTENSIONS if isinstance(item, dict) for name, value in item.items()}
    renderer = python_markdown.Markdown(
        extensions=[name for name in names if name != "pymdownx.snippets"],
        extension_configs={name: value for name, value in settings.items() if value and name in names},
    )
    return Dangers(renderer.convert(text)).found


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
