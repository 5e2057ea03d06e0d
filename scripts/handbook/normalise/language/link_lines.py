"""Paragraphs that are nothing but a target or a way for links."""

import re

from handbook.normalise.language import inline
from handbook.normalise.language.html_events import text_of_html

TAGGED = re.compile(r"<a\s[^<>]*href\s*=\s*[\"']?#[^<>]*>.*?</a\s*>", re.IGNORECASE | re.DOTALL)


def is_anchor(markdown: str) -> bool:
    """Return whether a paragraph is nothing but a target for links (`<a id="q3"></a>`)."""
    return markdown.startswith("<a") and not inline.plain(markdown)


def is_link_to_the_top(markdown: str) -> bool:
    """Return whether a paragraph, or HTML, is nothing but links within the document ("Back to top")."""
    is_html = "#" in markdown and "<summary" not in markdown
    written = TAGGED.sub("", markdown) if is_html else markdown
    if "](#" not in written and written == markdown:
        return False
    targets, outside = inline.links(text_of_html(written) if written != markdown else written)
    return all(target.startswith("#") for target in targets) and not any(map(str.isalnum, outside))
