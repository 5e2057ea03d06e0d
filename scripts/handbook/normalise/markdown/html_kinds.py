"""What lists, folded blocks and tables of HTML are there for."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from handbook.normalise.language.asking import asks, is_question
from handbook.normalise.markdown.html_tree import HEADINGS, Element, Said

SEVERAL = 3
ITEMS, LISTS = ("li", "dt"), ("ol", "ul", "menu")


def is_menu(element: Element) -> bool:
    """Return whether a list holds links elsewhere, most of which ask nothing."""
    items = [piece for piece in element.inside if isinstance(piece, Element) and piece.tag == "li"]
    return bool(items) and all(map(_only_links, items)) and 2 * sum(asks(item.text) for item in items) <= len(items)


def _only_links(item: Element) -> bool:
    links = [piece for piece in item.walk() if isinstance(piece, Element) and piece.tag == "a"]
    return bool(links) and " ".join(link.text for link in links) == item.text


def holds_list(element: Element) -> bool:
    """Return whether most items or terms in an element ask; those below one that does answer it."""
    return sum(1 for _ in _asking(element)) >= SEVERAL and is_of_questions(element)


def is_of_questions(element: Element) -> bool:
    """Return whether most items in an element ask, however few they are."""
    items = list(_asking(element))
    return 2 * sum(items) > len(items)


def _asking(element: Element) -> Iterator[bool]:
    """Yield for each item in an element whether it asks, and for a group of items whether these do."""
    for piece in filter(lambda piece: isinstance(piece, Element), element.inside):
        asks_itself = piece.tag in ITEMS and is_question(own_text(piece))
        inner = [] if asks_itself else list(_asking(piece))
        yield from inner
        if piece.tag in ITEMS and not inner:
            yield asks_itself


def folded(element: Element) -> tuple[Element | None, list[Element | Said]]:
    """Return the summary of a folded block and what stands behind that, without blanks."""
    pieces = [piece for piece in element.inside if isinstance(piece, Element) or piece.text.strip()]
    for place, piece in enumerate(pieces):
        if isinstance(piece, Element) and piece.tag == "summary":
            return piece, pieces[place + 1 :]
    return None, pieces


def holds_only_questions(pieces: Sequence[Element | Said]) -> bool:
    """Return whether pieces are one list, all of whose items ask."""
    lists = [piece for piece in pieces if isinstance(piece, Element) and piece.tag in LISTS]
    return len(pieces) == len(lists) == 1 and all(_asking(lists[0]))


def own_text(element: Element) -> str:
    """Return what an element says before the first list in it."""
    before = takewhile(lambda piece: not (isinstance(piece, Element) and piece.tag in LISTS), element.inside)
    return Element("", element.first, inside=list(before)).text


def is_for_layout(element: Element) -> bool:
    """Return whether a table only says where things stand: it holds tables, or headings in many of its rows."""
    tags = [piece.tag for piece in element.walk() if isinstance(piece, Element)]
    headings = sum(tag in HEADINGS for tag in tags)
    return element.tag == "table" and (tags.count("table") > 0 or SEVERAL * headings > tags.count("tr"))
