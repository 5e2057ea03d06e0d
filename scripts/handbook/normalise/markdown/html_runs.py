"""Texts of HTML as lines of Markdown: what is bold, code or a link there, and where `<br>` parts them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handbook.normalise.markdown.html_classes import class_label
from handbook.normalise.markdown.html_tree import Element, Said

MARKS = {"b": "**", "strong": "**", "em": "*", "i": "*", "code": "`", "kbd": "`", "samp": "`", "tt": "`"}
SILENT = ("input",)


@dataclass(slots=True)
class Line:
    """A line as a browser shows it: its text and the lines of the document that it stands on."""

    first: int
    last: int
    text: str


@dataclass(slots=True)
class _Piece:
    line: int
    text: str
    styles: tuple[str, ...]
    target: str


def lines_of(run: Sequence[Element | Said]) -> list[Line]:
    """Return the lines of a text: parted by `<br>` at the end of a line, and whole wherever else it is wrapped."""
    rows: list[list[_Piece]] = [[]]
    for piece in _pieces(run, (), ""):
        if piece is None:
            rows.append([])
        elif rows[-1] or piece.text.strip():
            rows[-1].append(piece)
    lines: list[Line] = []
    for row in rows:
        text = " ".join(_markdown(row).split())
        if not any(sign.isalnum() for sign in text):
            continue
        filled = [piece.line for piece in row if piece.text.strip()]
        if lines and lines[-1].last >= filled[0]:
            lines[-1] = Line(lines[-1].first, max(lines[-1].last, filled[-1]), f"{lines[-1].text} {text}")
        else:
            lines.append(Line(filled[0], filled[-1], text))
    return lines


def _pieces(run: Sequence[Element | Said], styles: tuple[str, ...], target: str) -> Iterator[_Piece | None]:
    """Yield the pieces of a text; None where a line ends."""
    for place, piece in enumerate(run):
        if isinstance(piece, Said):
            yield _Piece(piece.line, piece.text, styles, target)
        elif piece.tag == "br":
            yield None
        elif piece.tag == "img":
            alt, source = piece.attributes.get("alt", ""), piece.attributes.get("src", "")
            yield _Piece(piece.first, f"![{alt}]({source})", styles, target)
        elif piece.tag not in SILENT:
            asks = piece.tag == "span" and class_label(piece.attributes.get("class", "")) == "question"
            own = "**" if asks else MARKS.get(piece.tag, "")
            known = styles if not own or own in styles else (*styles, own)
            yield from _pieces(_counted(piece, run[place + 1 :]), known, piece.attributes.get("href", target))


def _counted(element: Element, behind: Sequence[Element | Said]) -> Sequence[Element | Said]:
    """Return what is in an element; a number that stands alone in one is that of the text behind it."""
    only = element.inside[0] if len(element.inside) == 1 else None
    if element.tag == "span" and isinstance(only, Said):
        text = only.text.strip()
        if not any(sign.isalnum() for sign in text):
            return []
        if text.strip("#").isdecimal() and behind:
            return [Said(only.line, f"{text.strip('#')}. ")]
    return element.inside


def _markdown(pieces: Sequence[_Piece]) -> str:
    """Return pieces as Markdown; what is styled alike is so as one."""
    result: list[str] = []
    open_ones: tuple[str, ...] = ()
    opened = ""
    for number, piece in enumerate(pieces):
        before = pieces[number - 1] if number else None
        gap = " " if before is not None and before.line != piece.line else ""
        text = piece.text if "`" in piece.styles else _escaped(piece.text)
        if before is not None and (piece.styles != open_ones or piece.target != opened):
            _end(result, open_ones, opened)
            open_ones, opened = (), ""
        lead = text[: len(text) - len(text.lstrip())]
        result += [gap, lead and " "]
        if text.strip() and piece.target != opened:
            opened = piece.target
            result.append("[")
        if text.strip() and piece.styles != open_ones:
            open_ones = piece.styles
            result.append("".join(open_ones))
        result.append(text.strip() + (" " if text.strip() and text != text.rstrip() else ""))
    _end(result, open_ones, opened)
    return "".join(result)


def _escaped(text: str) -> str:
    """Return a text with what Markdown would take for tags or bold type as the signs that they are."""
    return text.replace("<", "&lt;").replace("**", r"\*\*").replace("__", r"\_\_")


def _end(result: list[str], styles: tuple[str, ...], target: str) -> None:
    """Close what is open, before the blanks that the text ends with."""
    if not styles and not target:
        return
    blanks = []
    while result and not result[-1].strip():
        blanks.append(result.pop())
    if result:
        text = result.pop()
        blanks.append(" " if text != text.rstrip() else "")
        result.append(text.rstrip())
    result += ["".join(reversed(styles)), f"]({target})" if target else "", *blanks]
