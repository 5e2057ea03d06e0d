"""Any text as YAML that reads back as that text: plain where it can be, in quotes otherwise."""

import re
from functools import cache

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

# Signs that YAML allows in no file, or takes for the end of a line; in quotes they stand as references.
UNPRINTABLE = re.compile("[^ -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")

# Several words, a long one (the longest that means something is "false"), or a locator: nothing else in any place of
# any YAML. A parser says so too, but takes a hundred times as long, and a handbook has many names and sources.
PLAIN = re.compile(r"[^\W\d_](?:\w{5,}|[\w'/()+.-]*(?:[ #][\w'/()+.&–—-]+)+)")


def as_key(text: str) -> str:
    """Return `text` as a key."""
    return text if PLAIN.fullmatch(text) or _reads(f"- {text}: x", [{text: "x"}]) else _quoted(text)


def as_item(text: str) -> str:
    """Return `text` as an item of a list, in brackets or on a line of its own."""
    if PLAIN.fullmatch(text) or (_reads(f"[{text}]", [text]) and _reads(f"- {text}", [text])):
        return text
    return _quoted(text)


def _reads(yaml: str, expected: object) -> bool:
    try:  # the site's YAML library is another one, which takes more signs for the end of a line
        return not UNPRINTABLE.search(yaml) and _parser().load(yaml) == expected
    except (YAMLError, ValueError, TypeError):  # what looks like a date and is none; a list as a key
        return False


@cache
def _parser() -> YAML:
    return YAML(typ="safe")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{UNPRINTABLE.sub(_reference, escaped)}"'


def _reference(sign: re.Match[str]) -> str:
    return f"\\U{ord(sign[0]):08x}"
