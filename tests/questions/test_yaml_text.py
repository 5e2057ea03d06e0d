"""Any text as YAML reads back as itself, by the library of the commands and by the site's."""

import pytest
import yaml
from handbook.questions.yaml_text import as_item, as_key
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

PLAIN = ["What FastAPI is", "Field()", "async def or def", "Überblick", "何ですか"]
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\r"), min_size=1, max_size=12)


@pytest.mark.parametrize("text", PLAIN)
def test_ordinary_words_stay_plain(text: str):
    assert (as_key(text), as_item(text)) == (text, text)


@given(WORDS)
@example("a\u2028b")
@example("\x7f")
@example("\ufffe")
@example("\ufeff")
@example("2001-02-30")
@example("[[a]]")
@example("a: 'b' \"c\" \\d")
@settings(max_examples=100, deadline=None, derandomize=True)
def test_any_text_reads_back_as_itself(text: str):
    for load in (YAML(typ="rt").load, yaml.safe_load):
        assert load(f"- {as_key(text)}: x") == [{text: "x"}]
        assert load(f"- {as_item(text)}") == [text]
