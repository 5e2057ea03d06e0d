"""Lines that are set off by tags, where others use bold type."""

from handbook.normalise.language.inline import LONGEST_READ, inline_tokens, plain, tag_of

EMPHASIS = frozenset(["b", "strong", "u", "i", "em"])
COLOURS = frozenset(["mark", "font", "span"])


def is_set_in_tags(markdown: str, tags: frozenset[str] = EMPHASIS) -> bool:
    """Return whether a line is nothing but text in tags that set it off (`<b>Ovens</b><br/>`)."""
    if markdown[:1] != "<" or len(markdown) > LONGEST_READ:
        return False
    if not markdown.startswith(tuple(f"<{tag}" for tag in tags)):
        return False
    depth, outside = 0, ""
    for token in inline_tokens(markdown):
        tag = tag_of(token.content) if token.type == "html_inline" else ""
        if tag in tags:
            depth += -1 if token.content.startswith("</") else 1
        elif depth == 0 and tag != "br":
            outside += token.content
    return not outside.strip() and bool(plain(markdown))
