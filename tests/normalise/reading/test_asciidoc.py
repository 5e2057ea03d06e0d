"""Documents in AsciiDoc are read as the Markdown that means the same, line by line."""

from pathlib import Path

import pytest
from handbook.normalise.markdown.asciidoc import as_markdown
from handbook.normalise.reading.documents import read_documents

DOCUMENT = """= Baking interview questions
:toc: left
:icons: font

== Dough
. What is a *starter*?
+
Flour and water, see https://example.org/mill[the mill].

. Why rest dough?

=== Ovens
What happens in this oven?

.An oven
[source, java]
----
* not an item
oven.heat();
----

. How do you make steam?
"""


@pytest.mark.parametrize(
    ("asciidoc", "markdown"),
    [
        ("=== Why rye? ===", "### Why rye?"),
        ("* oven\n** stone\n*** chalk\n** coal\n* mill", "- oven\n    - stone\n        - chalk\n    - coal\n- mill"),
        (". mill\n.. stone\n.. wheel\n. oven", "1. mill\n    1. stone\n    2. wheel\n2. oven"),
        (". mill\n== Ovens\n. oven", "1. mill\n## Ovens\n1. oven"),
        ("____\nWho mills?\n____", ">\n> Who mills?\n>"),
        ("....\n* x\n....\n* y", "```\n* x\n```\n- y"),
        ("*bold*, 2*3*4, `*code*`, link:a.html[here]", "**bold**, 2*3*4, `*code*`, [here](a.html)"),
        (":toc:\n// a remark\n[#mill]\n====", "<!-- :toc: -->\n<!-- // a remark -->\n<!-- [#mill] -->\n<!-- ==== -->"),
        ("--\ntext.\n...", "--\ntext.\n..."),
    ],
)
def test_a_line_means_the_same(asciidoc: str, markdown: str):
    assert "\n".join(as_markdown(asciidoc.split("\n"))) == markdown


def test_its_items_ask_and_its_code_stays(tmp_path: Path):
    (tmp_path / "notes.adoc").write_text(DOCUMENT, encoding="utf-8")
    (document,) = read_documents([str(tmp_path)], {}).documents
    found = {question.text: question for question in document.outline.questions}
    assert [(text, question.first) for text, question in found.items()] == [
        ("What is a starter?", 6),
        ("Why rest dough?", 10),
        ("How do you make steam?", 22),
    ]
    assert found["What is a starter?"].answer_text == "Flour and water, see [the mill](https://example.org/mill)."
