"""What lists, folded blocks and tables of HTML are there for."""

from handbook.normalise.language.asking import asks
from handbook.normalise.markdown.html_tree import HEADINGS, Element

SEVERAL = 3


def is_menu(element: Element) -> bool:
    """Return whether a list holds links elsewhere, most of which ask nothing."""
    items = [piece for piece in element.inside if isinstance(piece, Element) and piece.tag == "li"]
    return bool(items) and all(map(_only_links, items)) and 2 * sum(asks(item.text) for item in items) <= len(items)


def _only_links(item: Element) -> bool:
    links = [piece for piece in item.walk() if isinstance(piece, Element) and piece.tag == "a"]
    return bool(links) and " ".join(link.text for link in links) == item.text


def holds_list(element: Element) -> bool:
    """Return whether most items in an element ask."""
    items = [piece.text for piece in element.walk() if isinstance(piece, Element) and piece.tag == "li"]
    return len(items) >= SEVERAL and 2 * sum(map(asks, items)) > len(items)


def is_for_layout(element: Element) -> bool:
    """Return whether a table holds headings or lists, as one does that only says where things stand."""
    tags = [piece.tag for piece in element.walk() if isinstance(piece, Element)]
    return element.tag == "table" and (not HEADINGS.isdisjoint(tags) or tags.count("table") > 0)
