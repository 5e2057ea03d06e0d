"""Paragraphs that are nothing but a target or a way for links."""

from handbook.normalise.language import inline


def is_anchor(markdown: str) -> bool:
    """Return whether a paragraph is nothing but a target for links (`<a id="q3"></a>`)."""
    return markdown.startswith("<a") and not inline.plain(markdown)


def is_link_to_the_top(markdown: str) -> bool:
    """Return whether a paragraph is nothing but links within the document ("Back to top")."""
    if "](#" not in markdown:
        return False
    targets, outside = inline.links(markdown)
    return all(target.startswith("#") for target in targets) and not any(map(str.isalnum, outside))
