"""Documents in Org mode are read as the Markdown that means the same, line by line."""

from pathlib import Path

import pytest
from handbook.normalise.markdown.org_mode import as_markdown
from handbook.normalise.reading.documents import read_documents

DOCUMENT = """#+TITLE: Baking interview questions
#+AUTHOR: a miller
* Dough :basics:
** DONE [#A] What is a *starter*?
   :PROPERTIES:
   :ID: 7
   :END:
Flour, water and ~time * time~.
** TODO Why rest dough?
* Ovens
** [1/2] How do you make steam?
#+BEGIN_SRC python
# ** not a heading
pour("*water*")
#+END_SRC
"""


@pytest.mark.parametrize(
    ("org", "markdown"),
    [
        ("*** TODO Why rye?  :bread:rye:", "### Why rye?"),
        ("******** deep", "###### deep"),
        ("*bold* at the start, =a*b*c= and ~x~.", "**bold** at the start, `a*b*c` and `x`."),
        ("2 * 3 * 4 = 24 = two dozen", "2 * 3 * 4 = 24 = two dozen"),
        ("see [[https://example.org][the mill]] or [[https://example.org]]", None),
        ("- [ ] item", "- [ ] item"),
        ("#+begin_quote\nWho mills?\n#+end_quote", ">\n> Who mills?\n>"),
        ("#+begin_example\n#+begin_src\n* x\n#+end_example\n* y", "```\n#+begin_src\n* x\n```\n# y"),
    ],
)
def test_a_line_means_the_same(org: str, markdown: str | None):
    expected = markdown or "see [the mill](https://example.org) or <https://example.org>"
    assert "\n".join(as_markdown(org.split("\n"))) == expected


def test_its_headings_ask_and_its_code_stays(tmp_path: Path):
    file = tmp_path / "notes.org"
    file.write_text(DOCUMENT, encoding="utf-8")
    (document,) = read_documents([str(tmp_path)], {}).documents
    found = {question.text: (question.first, question.answer_text) for question in document.outline.questions}
    assert {text: first for text, (first, _) in found.items()} == {
        "What is a starter?": 4,
        "Why rest dough?": 9,
        "How do you make steam?": 11,
    }
    assert found["What is a starter?"][1].endswith("Flour, water and `time * time`.")
    assert found["How do you make steam?"][1] == '```python\n# ** not a heading\npour("*water*")\n```'
    assert not found["Why rest dough?"][1]
