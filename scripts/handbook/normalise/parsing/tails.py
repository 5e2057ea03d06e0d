"""What stands behind a title without being part of it: attributes ("{#id}") and arrows to a link ("→ see-rye")."""

import re

ATTRIBUTES = re.compile(r"\s*\{:?\s*(?:[#.][\w.:-]+|[\w-]+=(?:\"[^\"]*\"|[^\s{}]+))(?:\s+[^{}]*)?\}\s*(?=[*_]*$)")
LINK = re.compile(r"\s+\[?(?:→|➜|➡️?|⇒)\s*(?:\[[^\[\]]+\]\([^()\s]+\)|[^\W_]+(?:-[^\W_]+)+(?:\]\([^()\s]+\))?)\s*$")
ARROWS = ("→", "➜", "➡", "⇒")


def without_tail(markdown: str) -> str:
    """Return a title without the attributes and the link that it ends with."""
    text = markdown.rstrip()
    if "{" in text and text.rstrip("*_").endswith("}"):
        text = ATTRIBUTES.sub("", text)
    if any(arrow in text for arrow in ARROWS):
        text = LINK.sub("", text)
    return text if text.strip() else markdown
