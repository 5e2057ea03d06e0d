"""The words of the vocabulary, and the words of a text."""

import re
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@cache
def vocabulary() -> dict:
    """Return the contents of vocabulary.yml."""
    return YAML(typ="safe").load(Path(__file__).with_name("vocabulary.yml"))


def words_of(text: str) -> list[str]:
    """Return the words of `text` in lower case, apostrophes straight, without punctuation."""
    return WORD.findall(text.lower().replace("’", "'"))


def without_code(text: str) -> str:
    """Return `text` with each piece of inline code as one word, so that what stands in it says nothing."""
    return re.sub(r"(`+)(?:(?!\1).)+\1", "code", text)
