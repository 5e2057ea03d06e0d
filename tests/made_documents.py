"""Documents that Hypothesis makes of nothing: pages of HTML, data, and lines marked alike in ways nobody foresaw."""

import csv
import io
import json

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

Documents = SearchStrategy[str]

SAID = (
    "Why does bread rise?",
    "What is rye",
    "Name three grains.",
    "It keeps the crumb *soft*.",
    "Milling",
    "Interview questions",
    "Answer: because `a | b` holds",
    "Q1: How is dough folded?",
    "Senior",
    "2. When is it done?",
    "a < b & c > d",
    "&#1; &lt;b&gt; &nbsp;",
    "",
    " ",
)
SHORT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12)
TEXTS = st.one_of(st.sampled_from(SAID), st.sampled_from(SAID), SHORT)
NO_TEXTS = st.sampled_from(["Why \x01?", "so\ud800 far", "\u2028", "\x85?", "a\rb\nc", "\0"])  # JSON can name them

AROUND = "div p section b strong em code pre blockquote details summary h1 h2 h3 h5 a span label button td".split()
WITHIN = {"ul": ["li"], "ol": ["li"], "dl": ["dt", "dd"], "tr": ["td", "th"], "table": ["tr", "caption"]}
RAW = ("script", "style", "template", "textarea", "title", "iframe")
VOID = ("<br>", "<hr/>", "<img src=x alt='a b'>", "<input type=checkbox>", "<!-- x -->", "<![CDATA[x]]>", "<?x ?>")
BROKEN = (
    "</div>",
    "</b>",
    "<div",
    "<p <b>",
    "</",
    "<li>",
    "<td>",
    "<dd>",
    "<!--",
    "<a href='x>",
    "</li></ul>",
    "</pre>",
)
ATTRIBUTES = (
    "",
    "",
    ' class="question"',
    ' class="answer"',
    ' id="x"',
    " hidden",
    ' href="https://example.org/"',
    " open",
)
BETWEEN = st.sampled_from(["", "\n", "\n\n", " ", "\n  ", "\n    "])


def _element(name: str, attributes: str, between: str, inner: list[str]) -> str:
    return f"<{name}{attributes}>{between}{between.join(inner)}{between}</{name}>"


def _elements(names: SearchStrategy[str], inner: Documents) -> Documents:
    return st.builds(_element, names, st.sampled_from(ATTRIBUTES), BETWEEN, st.lists(inner, max_size=4))


def _wider(inner: Documents) -> Documents:
    pieces = [_elements(st.just(name), _elements(st.sampled_from(of), inner)) for name, of in WITHIN.items()]
    return st.one_of(_elements(st.sampled_from(AROUND), inner), *pieces)


LEAVES = st.one_of(
    TEXTS,
    TEXTS,
    _elements(st.sampled_from(AROUND), TEXTS),
    _elements(st.sampled_from(RAW), TEXTS),
    st.sampled_from(VOID),
    st.sampled_from(BROKEN),
)
PIECES = st.recursive(LEAVES, _wider, max_leaves=10)
PAGES = st.builds(
    lambda before, pieces, between: before + between.join(pieces),
    st.sampled_from(["<!doctype html>\n<html><body>\n", "<html>\n", ""]),
    st.lists(PIECES, max_size=8),
    BETWEEN,
)

KEYS = st.one_of(
    st.sampled_from("question answer q a title level tags options id topic questions name text q1 q2".split()), TEXTS
)
ROWS = st.lists(st.dictionaries(KEYS, st.one_of(TEXTS, NO_TEXTS, st.lists(TEXTS, max_size=3)), max_size=4), max_size=5)
VALUES = st.recursive(
    st.one_of(TEXTS, NO_TEXTS, st.integers(), st.none(), st.booleans(), st.floats()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)
JSON = st.builds(
    lambda value, indent: json.dumps(value, indent=indent), st.one_of(ROWS, VALUES), st.sampled_from([None, 1, 2])
)


def _as_yaml(value: object, before: str = "") -> str:
    """Return rows as a person writes YAML: without quotation marks, which is none at times."""
    if isinstance(value, dict):
        return "\n".join(f"{before}{key}: {_value(inner, before)}" for key, inner in value.items()) or f"{before}{{}}"
    return "\n".join(f"{before}- {_value(inner, before).lstrip()}" for inner in value) or f"{before}[]"


def _value(value: object, before: str) -> str:
    if isinstance(value, (dict, list)) and value:
        return "\n" + _as_yaml(value, f"{before}  ")
    return str(value)


YAML = st.one_of(st.builds(_as_yaml, st.lists(VALUES, max_size=4)), st.builds(_as_yaml, ROWS), JSON)
FRONT_MATTER = st.builds(
    lambda keys, body: f"---\n{_as_yaml(keys)}\n---\n{body}",
    st.dictionaries(KEYS, st.one_of(TEXTS, st.lists(TEXTS, max_size=3)), max_size=4),
    st.one_of(PAGES, st.lists(TEXTS, max_size=6).map("\n".join)),
)


def _table(rows: list[list[str]], sign: str) -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=sign, lineterminator="\n").writerows(rows)
    return written.getvalue()


HEADS = st.sampled_from([[], ["question"], ["id", "question", "answer"], ["q", "a", "level", "q"]])
TABLES = st.builds(
    lambda head, rows, sign: _table([head, *rows] if head else rows, sign),
    HEADS,
    st.lists(st.lists(TEXTS, min_size=1, max_size=4), max_size=10),
    st.sampled_from([",", ";", "\t", "|"]),
)
CUT = st.builds(lambda text, end: text[: len(text) - end], st.one_of(JSON, YAML, PAGES), st.integers(0, 9))

SIGNS = st.text("#*-+=~>:.()[]{}|/\\_!?@%&$0123456789QAabç§»→•▶🔹① \t", min_size=1, max_size=5)
ASKED = "Why does {} rise?|What is {}|How is {} folded?|Name {}.|Explain {}|{} and its use|When is {} done?".split("|")
THINGS = "bread dough rye salt yeast crust crumb flour bran wheat malt water oven steam".split()


def _alike(marks: tuple[str, str], counts: bool, asked: list[tuple[str, str, str]], between: str, title: str) -> str:
    before, behind = marks
    lines = [
        f"{before}{number if counts else ''}{behind}{question.format(thing)}{between}{answer}"
        for number, (question, thing, answer) in enumerate(asked, start=1)
    ]
    return "\n".join([title, "", *lines])


ALIKE = st.builds(
    _alike,
    st.tuples(SIGNS, SIGNS),
    st.booleans(),
    st.lists(st.tuples(st.sampled_from(ASKED), st.sampled_from(THINGS), TEXTS), min_size=6, max_size=16),
    st.sampled_from(["\n", "\n\n", "\n  ", " ", " - "]),
    st.sampled_from(["", "# Interview questions", "Bakery", "## Bread"]),
)

# Lines begin as AsciiDoc and Org mode mark them; some are nothing but the mark.
ASCIIDOC = "= |== |=== |. |.. |* |** |- |----|....|____|====|[source,java]|.|+|:toc: |// |[[|<<<|".split("|")
ORG = "* TODO [#A] |*** |#+begin_src go|#+END_SRC|#+begin_quote|#+end_quote|#+TITLE: |:PROPERTIES:|:END:|".split("|")
LINES = st.builds(str.__add__, st.sampled_from([*ASCIIDOC, *ORG]), st.one_of(TEXTS, st.just("")))
MARKED = st.lists(LINES, max_size=14).map("\n".join)

# Each kind with a name of a file that says what it is.
MADE = {
    "page.html": PAGES,
    "data.json": JSON,
    "data.yml": YAML,
    "front.md": FRONT_MATTER,
    "table.csv": TABLES,
    "cut.json": CUT,
    "cut.yml": CUT,
    "alike.md": ALIKE,
    "marked.adoc": MARKED,
    "marked.org": MARKED,
}
