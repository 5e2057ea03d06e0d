"""A person learns of what a document holds that would act on readers: the command names it with its line."""

from pathlib import Path

import pytest
from handbook.normalise.reading.acting import acting_in, in_words
from handbook.normalise.reading.documents import read_documents
from nasty import NASTY

ACTS = {
    "a script": ("So.\n\n<script>\nx()\n</script>", [(3, "<script>")]),
    "a script in a sentence": ("So\n<script>x()</script>.", [(2, "<script>")]),
    "an attribute": ("<p>\n<img\n src=x onerror=x()>", [(2, "onerror of <img>")]),
    "a link": ("So\n[x](javascript:x()).", [(2, "the address javascript:x()")]),
    "a link in disguise": ("[x](&#106;ava\tscript&colon;x())", []),
    "a picture": ("- ![x](data:text/html,x)", [(1, "the address data:text/html,x")]),
    "an address of HTML": ("<a href=' JavaScript:x()'>x</a>", [(1, "the address  JavaScript:x()")]),
    "an entity": ("[x](&#106;avascript:x())", [(1, "the address javascript:x()")]),
    "code": ("`<script>`\n\n```html\n<script>\n```\n\n    <script>", []),
    "words": ("JavaScript: on the whole, a <b>script</b> on=1 has data: rows", []),
}


@pytest.mark.parametrize(("text", "found"), ACTS.values(), ids=ACTS)
def test_it_is_found_with_its_line(text: str, found: list[tuple[int, str]]):
    assert acting_in(text) == found


@pytest.mark.parametrize("text", [text for text in NASTY if "<script" in text.lower() and "``" not in text])
def test_no_script_outside_of_code_is_overlooked(text: str):
    if "\\<script" not in text and not text.startswith(("    ", "<!")):
        assert acting_in(text), text


def test_the_command_warns(tmp_path: Path):
    file = tmp_path / "a.md"
    file.write_text("## Q1: Why?\n\n<script>x()</script>\n\n[x](javascript:x())\n", encoding="utf-8")
    (warning,) = read_documents([str(file)], {}).warnings
    assert (warning.line, "<script> in line 3, the address javascript:x() in line 5;" in str(warning)) == (3, True)


def test_of_many_the_first_are_named():
    assert in_words([(line, "<p>") for line in range(1, 9)]).endswith("<p> in line 5, 3 more")
