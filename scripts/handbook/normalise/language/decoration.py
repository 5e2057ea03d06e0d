"""Symbols around what a line says: emoji, arrows, check boxes and broken letters."""

import re

from ftfy.badness import is_bad

GLUED = re.compile(r"^[✅✔☑❓❔⭐🔹🔸🔥💡📌👉]\ufe0f?(?=\w)")  # a sign that no blank sets off
ARROW = re.compile(r"^[-=~]+>\s*(?=\w)")
ALL_CODE = re.compile(r"`(\W*\d{1,3}\s*[.):][^`]*[^\W\d_]{2}[^`]*)`\W*")
CODE_LABEL = re.compile(r"^`([A-Za-z]{1,8}[ .#-]?\d{1,3}|\d{1,3}[.)]?|Q)`[.:)]?\s+(?=\S)")  # "`Q3` What is rye?"
SHORTCODE = re.compile(r"(?::[a-z0-9_+-]+:)+")


def without_decoration(text: str) -> str:
    """Drop symbols before the first word (emoji, arrows, check boxes, broken mojibake) and emoji behind the last."""
    text = text.strip()
    if text.isascii() and text[:1].isalnum() and text[-1] != ":":  # as most texts do: tells cheaply that there are none
        return text
    text = GLUED.sub("", ARROW.sub("", re.sub(r"^\[[ xX]\]\s+", "", text)))
    while text:
        first, _, rest = text.partition(" ")
        symbols = not any(character.isalnum() or character in "`\"'([<_@$-#.…/“‘*&%+" for character in first)
        symbols = symbols or SHORTCODE.fullmatch(first) is not None
        symbols = symbols or (first[0] == "[" and first[-1] == "]" and not any(map(str.isalnum, first)))
        if not (symbols or (not first.isascii() and is_bad(first))) or not rest:
            break
        text = rest.lstrip()
    return _without_emoji_behind(text.strip())


def without_code_signs(markdown: str) -> str:
    """Return a line that is code as a whole and begins with a number ("`12. What is rye?`") as the text it is.

    A number or a label at its beginning may be code by itself ("`Q3` What is rye?").
    """
    if not markdown.startswith("`"):
        return markdown
    match = ALL_CODE.fullmatch(markdown)
    return match[1] if match is not None else CODE_LABEL.sub(r"\1. ", markdown)


def _without_emoji_behind(text: str) -> str:
    before, blank, last = text.rpartition(" ")
    while blank and _is_emoji(last):
        text = before.rstrip()
        before, blank, last = text.rpartition(" ")
    return text


def _is_emoji(word: str) -> bool:
    return SHORTCODE.fullmatch(word) is not None or not (word.isascii() or any(map(_says, word)))


def _says(character: str) -> bool:
    return character.isalnum() or character in "?？؟!…"
