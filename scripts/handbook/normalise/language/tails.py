"""What stands behind a title without being part of it: attributes ("{#id}"), arrows ("→ see-rye"), a last colon."""

import re

ATTRIBUTES = re.compile(r"\s*\{:?\s*(?:[#.][\w.:-]+|[\w-]+=(?:\"[^\"]*\"|[^\s{}]+))(?:\s+[^{}]*)?\}\s*(?=[*_]*$)")
LINK = re.compile(r"\s+\[?(?:→|➜|➡️?|⇒)\s*(?:\[[^\[\]]+\]\([^()\s]+\)|[^\W_]+(?:-[^\W_]+)+(?:\]\([^()\s]+\))?)\s*$")
COLON = re.compile(r"(?:(?<=[?？؟]\*\*)|(?<=[?？؟]__)|(?<=[?？؟]))\s*(?:[:：]|[=-]>)$")
ARROW = re.compile(r"[→➜➡⇒]")


def without_tail(markdown: str) -> str:
    """Return a title without attributes and the link at its end, or a sign that leads on from its question mark."""
    text = markdown.rstrip()
    if "{" in text and text.rstrip("*_").endswith("}"):
        text = ATTRIBUTES.sub("", text)
    if ARROW.search(text):
        text = LINK.sub("", text)
    if text.endswith((":", "：", "=>", "->")):
        text = COLON.sub("", text)
    return text if text.strip() else markdown
