"""Answers from documents become Markdown that is safe on any page."""

import pytest
from handbook.normalise.writing.code_headers import repaired_info
from handbook.normalise.writing.importing import import_answer, import_title


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
        ("::", ""),
        ("{.json #x onclick=alert(1)}", "{.json}"),
        ('json {onclick="alert(1)" title="a b"}', 'json {title="a b"}'),
    ],
)
def test_headers_of_code_blocks(info: str, repaired: str):
    assert repaired_info(info) == repaired
    assert repaired_info(repaired) == repaired


def test_code_never_begins_a_list_item():
    imported = import_answer("- ```json\n  {}\n  ```\n")
    assert imported == "- In code:\n\n    ```json\n    {}\n    ```\n"
    assert import_answer(imported) == imported


def test_an_item_begins_with_no_quotation_as_the_site_takes_its_second_line_for_code():
    imported = import_answer("- > Rest.\n  >\n  > 1. Bake.\n- x\n\n  > y\n  > z\n")
    assert imported == "- Rest.\n\n    1. Bake.\n\n- x\n\n    > y\n    > z\n"
    assert import_answer(imported) == imported


def test_headings_begin_at_the_second_level():
    assert import_answer("#### A {#a}\n\n##### B\n\n#### C") == "## A\n\n### B\n\n## C\n"


def test_links_into_the_document_and_pictures_beside_it_become_text():
    answer = "[here](#x), [there](other.md), [web](https://a.example/), ![a jar](jar.png)"
    assert import_answer(answer) == "here, there, [web](https://a.example/), a jar\n"


def test_html_becomes_markdown_unless_that_has_no_sign_for_it():
    answer = "<p align=center>Hot <b>oven</b></p>\n\n<b>x</b> List<int> H<sub>2</sub>O <!-- y -->z"
    assert import_answer(answer) == "Hot **oven**\n\nx List&lt;int> H<sub>2</sub>O z\n"


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ('<img src="https://a.example/x.png" width=300>', "![](https://a.example/x.png)"),
        ('<p align=center><img src="https://a.example/x.png" alt="jar"></p>', "![jar](https://a.example/x.png)"),
        ('See <img src="https://a.example/x.png" alt="jar"> here', "See ![jar](https://a.example/x.png) here"),
        ('See <img src="jar.png" alt="a jar"> here', "See a jar here"),
        ('<img src="img/jar.png">', "img/jar.png"),
        ('See <img src="data:image/png;base64,AAAA"> here', "See here"),
        ('Read <a href="https://a.example/a b">more</a>.', "Read [more](https://a.example/a%20b)."),
        (
            '<a href="https://a.example/"><img src="https://a.example/x.png"></a>',
            "[![](https://a.example/x.png)](https://a.example/)",
        ),
        ('Read <a href="javascript:bake()">more</a> and <a href="#x">here</a>', "Read more and here"),
        ("<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>", "- one\n    - two\n- three"),
        ("<table><tr><th>a</th></tr><tr><td>b</td></tr></table>", "| a |\n|---|\n| b |"),
        ("<td>a</td><td>b</td>", "a b"),
        ("<pre><code>x = 1\n\ny = '```'\n</code></pre>", "````\nx = 1\n\ny = '```'\n````"),
        ("<h1>Oven</h1>\n\n### Heat", "## Oven\n\n#### Heat"),
        ("<script>bake()</script>", "```\nbake()\n```"),
        ("<p>List&lt;int&gt; *a* {{ b }} # c</p>", "List&lt;int> \\*a\\* `{{ b }}` # c"),
        (f"{'<div>' * 5000}deep", "deep"),
    ],
)
def test_what_html_shows_becomes_markdown(html: str, markdown: str):
    assert import_answer(html) == f"{markdown}\n"
    assert import_answer(f"{markdown}\n") == f"{markdown}\n"


def test_footnotes_become_asides():
    assert import_answer("Rest it[^1].\n\n[^1]: An *hour*.\n") == "Rest it (An *hour*.).\n"


def test_template_code_survives():
    assert import_answer("```jinja\n{{ x }} {# y #}\n```") == "```jinja\n{{ x }} {# y #}\n```\n"


@pytest.mark.parametrize(
    ("answer", "imported"),
    [
        ("Ask for /items/{id}, then.", "Ask for `/items/{id}`, then."),
        ('It says {"a": {"b": 1}}.', 'It says `{"a": {"b": 1}}`.'),
        ("Write {{ name }} (or {% raw %}).", "Write `{{ name }}` (or `{% raw %}`)."),
        ("Open with {{ and *close*.", "Open with `{{` and *close*."),
        ("A } before { is text.", "A } before { is text."),
        ("`x`{.python} and `/a/`{id}", "`x` and `/a/{id}`"),
        ("*x*{: onclick=alert(1)}", "*x*"),
        ("*x*{.a}*y* {{ z }}</b> ", "*x* *y* `{{ z }}`"),
        ("*x*{onclick = alert(1)}", "*x*`{onclick = alert(1)}`"),
        ("Words.\n{: .wide }", "Words.\n`{: .wide }`"),
        ("<<script>alert(1)</script> <<<b>", "&lt;&lt;script>alert(1)&lt;/script> &lt;<"),
        ("\\\nWords after a break.", "Words after a break."),
        ("Words <img src=x> words <!-- x --> on.", "Words x words on."),
        ("### On {{ x }} and {", "## On `{{ x }}` and `{`"),
        ("H<sub class=x>2</sub>O<BR/>x", "H<sub>2</sub>O<br>x"),
        ("a</sub> b <kbd>c *d</kbd>*", "a b c *d*"),
        ('[x](https://a.example/ "{{ y }}") ![{{ z }}](https://a.example/z.png)', "[x](https://a.example/) `{{ z }}`"),
        ("[x](//a.example) [y](ftp://a.example)", "x y"),
    ],
)
def test_what_the_site_would_act_on_is_shown(answer: str, imported: str):
    assert import_answer(answer) == f"{imported}\n"
    assert import_answer(imported) == f"{imported}\n"


@pytest.mark.parametrize("line", ['--8<-- "x.py"', "  -8<- 'x'", "--8<--", "# --8<-- [start:x]"])
def test_an_include_is_shown(line: str):
    imported = import_answer(f"```\n{line}\n```")
    assert imported == "```\n{}\n```\n".format(line.replace("-", ";-", 1))
    assert import_answer(imported) == imported


def test_titles_mean_what_they_say():
    assert import_title("Is `f(*x)` like *this* or <b>?") == "Is `f(*x)` like \\*this\\* or &lt;b>?"
    assert import_title("What is /a/{id} in {?") == "What is `/a/{id}` in `{`?"


def test_a_heading_that_is_a_picture_without_words_stays_and_one_of_blanks_goes():
    assert "https://example.org/a.png" in import_answer("# ![](https://example.org/a.png)\n\nx")
    assert import_answer("# &nbsp;\n\nx") == "x\n"
