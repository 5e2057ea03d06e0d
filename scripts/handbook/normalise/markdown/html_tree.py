"""HTML as a tree of elements with their lines, whatever its author forgot to close."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
INSIDE_LINES = frozenset(
    "a abbr b big br cite code del em font i img input ins kbd label mark q s samp small span strike strong sub sup "
    "time tt u var wbr".split()
)
BLOCKS = HEADINGS | frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form head header hgroup hr html legend li main menu nav ol optgroup option p pre script section "
    "select style summary svg table tbody td template textarea tfoot th thead title tr ul video audio iframe canvas "
    "noscript object".split()
)
ENDED_BY = {"li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "tr": ("tr",), "td": ("td", "th")}
ENDED_BY |= {"th": ("td", "th"), "option": ("option",)}
KEEPS = frozenset(["ol", "ul", "menu", "dl", "table"])  # what the end of an item is not looked for behind
DEEPEST = 60


@dataclass(slots=True)
class Said:
    """A text on one line."""

    line: int
    text: str


@dataclass(slots=True)
class Element:
    """An element with its first and last line and what is in it."""

    tag: str
    first: int
    attributes: dict[str, str] = field(default_factory=dict)
    last: int = 0
    inside: list["Element | Said"] = field(default_factory=list)

    @property
    def is_block(self) -> bool:
        return self.tag in BLOCKS

    def walk(self) -> Iterator["Element | Said"]:
        """Yield all that is in the element, in order."""
        for piece in self.inside:
            yield piece
            if isinstance(piece, Element):
                yield from piece.walk()

    @property
    def text(self) -> str:
        """The text in the element as one line."""
        return " ".join(" ".join(piece.text for piece in self.walk() if isinstance(piece, Said)).split())


def tree_of(html: str, first: int) -> Element:
    """Return an element that holds those of `html`, which begins on line `first`."""
    parser = _Tree(first)
    ended = html.rfind("-->") + len("-->") if "-->" in html else 0
    # What is no comment, as none ends there, would be looked through again and again for its end.
    parser.feed(html[:ended] + html[ended:].replace("<!--", "&lt;!--"))
    parser.close()
    return parser.closed(first + html.count("\n"))


class _Tree(HTMLParser):
    def __init__(self, first: int) -> None:
        super().__init__(convert_charrefs=True)
        self._offset = first - 1
        self._open = [Element("", first)]

    @property
    def _line(self) -> int:
        return self.getpos()[0] + self._offset

    def closed(self, last: int) -> Element:
        """Return the tree with all that is still open closed on its last line."""
        self._close(0, last)
        return self._open[0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS and self._open[-1].tag == "p":
            self._close(len(self._open) - 1, self._line)
        self._end_item(ENDED_BY.get(tag, ()))
        element = Element(tag, self._line, {name: value or "" for name, value in attrs}, self._line)
        if tag not in VOID and (tag not in BLOCKS | INSIDE_LINES or len(self._open) > DEEPEST):
            return  # no tag of HTML ("List<String>"), or too deep to matter
        self._open[-1].inside.append(element)
        # The end of a tag that goes over lines is where its text begins.
        element.last += (self.get_starttag_text() or "").count("\n")
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        place = next((at for at in range(len(self._open) - 1, 0, -1) if self._open[at].tag == tag), 0)
        inside = self._open[place + 1 :] if place else []
        if place and (tag not in INSIDE_LINES or not any(element.is_block for element in inside)):
            self._close(place, self._line)

    def handle_data(self, data: str) -> None:
        for number, text in enumerate(data.split("\n")):
            if text.strip() or (text and number == 0):
                self._open[-1].inside.append(Said(self._line + number, text))

    def _end_item(self, tags: tuple[str, ...]) -> None:
        for place in range(len(self._open) - 1, 0, -1):
            element = self._open[place]
            if element.tag in tags:
                begun = any(isinstance(piece, Said) and piece.line == self._line for piece in element.walk())
                self._close(place, self._line if begun else max(element.first, self._line - 1))
                return
            if self._open[place].tag in KEEPS:
                return

    def _close(self, place: int, line: int) -> None:
        """Close the open elements from one on; an item that the next one ends does so on the line before it."""
        for element in self._open[max(place, 0) :]:
            element.last = max(element.last, line)
        del self._open[max(place, 1) :]
