"""Headers of code blocks as documents write them, in the form that the site understands."""

import re
import shlex

ATTRIBUTES = re.compile(r"\{\s*(?:(?:[.#][\w-]+|[\w-]+=(?:\"[^\"]*\"|[^\s\"{}]+))\s*)+\}")
LANGUAGE = re.compile(r"[\w#+.-]+")
OPTIONS = {"title": "title", "filename": "title", "file": "title", "linenums": "linenums", "hl_lines": "hl_lines"}


def repaired_info(info: str) -> str:
    """Return a code block's header in a form the site understands: language, classes in braces, a quoted title.

    `{.python .x title="a"}`, `python {.raises}` and `text title="Output"` stay what they are; `python foo` loses its
    second word, `py title=a` gets its quotes.
    """
    info = info.strip()
    if not info or ATTRIBUTES.fullmatch(info):
        return _harmless(info)
    match = LANGUAGE.match(info)
    language, rest = (match[0], info[match.end() :].strip()) if match else ("", info)
    if ATTRIBUTES.fullmatch(rest):
        return f"{language} {_harmless(rest)}".strip()
    if rest.startswith(":"):  # "python:app/main.py", as some converters write it
        return f'{language} title="{_quotable(rest[1:])}"' if language and rest[1:].strip() else language
    return " ".join([language, *_options(rest)]).strip()


def _harmless(attributes: str) -> str:
    """Return the attributes of a code block, in braces, without ids, which two pages may share, and HTML's own."""
    inside = attributes.strip("{}")
    classes = [word for word in inside.split() if word.startswith(".")]
    kept = " ".join([*classes, *_options(inside)])
    return f"{{{kept}}}" if kept else ""


def _options(text: str) -> list[str]:
    """Return those options of a code block that the site knows, as it wants them written."""
    try:
        words = shlex.split(text)
    except ValueError:  # an unbalanced quote
        words = text.replace('"', " ").replace("'", " ").split()
    given = dict(word.split("=", 1) for word in words if "=" in word)
    return [f'{OPTIONS[key]}="{_quotable(value)}"' for key, value in given.items() if key in OPTIONS and value]


def _quotable(text: str) -> str:
    return text.replace('"', "").strip()
