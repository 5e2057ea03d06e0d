"""Documents in AsciiDoc, line by line as the Markdown that means the same: headings, lists, code and links."""

import re
from collections.abc import Iterable, Iterator

NAMES = (".adoc", ".asciidoc")
HEADING = re.compile(r"(={1,6})[ \t]+(\S.*?)(?:[ \t]+=+)?$")
ITEM = re.compile(r"[ \t]*(\*{1,5}|\.{1,5}|-)[ \t]+(\S.*)$")
BLOCK = re.compile(r"(?:-{4,}|\.{4,}|_{4,})$")  # code, text as it stands, a quotation
LANGUAGE = re.compile(r"\[(?:source)?[ \t]*,[ \t]*([\w+#-]+).*\]$")
TITLE = re.compile(r"\.([^.\s].*)$")
REMARK = re.compile(r"(?::!?[\w-]+!?:(?:[ \t].*)?|//.*|\[[^\]\[]*\]|\[\[.*\]\]|={4,}|\*{4,}|<<<)$")
LINK = re.compile(r"(?:(?:link|xref):([^\s\[\]]+)|(https?://[^\s\[\]]+))\[([^\[\]]+)\]")
BOLD = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\w*])")
CODE = re.compile(r"(`[^`]*`)")


def as_markdown(lines: Iterable[str]) -> Iterator[str]:
    """Yield each line of a document in AsciiDoc as one of Markdown; what only AsciiDoc reads becomes a comment."""
    within = language = ""
    numbers: dict[str, int] = {}  # of the items that are open, by their markers, the outermost first
    for line in map(str.rstrip, lines):
        item, heading, code = ITEM.match(line), HEADING.match(line), LANGUAGE.match(line)
        if within:
            yield _within(line, within)
            within = "" if line == within else within
        elif BLOCK.match(line):
            within = line
            yield ">" if line.startswith("_") else f"```{language}"
        elif heading is not None:
            numbers.clear()
            yield f"{'#' * len(heading[1])} {_inline(heading[2])}"
        elif item is not None:
            yield _item(numbers, item[1], item[2])
        else:
            yield _line(line)
        language = code[1] if code is not None and not within else ""


def _within(line: str, opening: str) -> str:
    if opening.startswith("_"):
        return ">" if line == opening else f"> {_inline(line)}"
    return "```" if line == opening else line


def _item(numbers: dict[str, int], marker: str, text: str) -> str:
    """Return an item; a marker that no open item has is one level deeper than the last."""
    depth = list(numbers).index(marker) if marker in numbers else len(numbers)
    for inner in list(numbers)[depth + 1 :]:
        del numbers[inner]
    numbers[marker] = numbers.get(marker, 0) + 1
    sign = f"{numbers[marker]}." if marker.startswith(".") else "-"
    return f"{'    ' * depth}{sign} {_inline(text)}"


def _line(line: str) -> str:
    title = TITLE.match(line)
    if title is not None:
        return f"**{title[1]}**"
    if line == "+":  # what follows belongs to the item above
        return ""
    return f"<!-- {line} -->" if REMARK.match(line) else _inline(line)


def _inline(text: str) -> str:
    """Return the text of a line with its links and bold type as Markdown has them, and its code as it is."""
    pieces = CODE.split(text)
    pieces[::2] = [BOLD.sub(r"**\1**", LINK.sub(_link, piece)) for piece in pieces[::2]]
    return "".join(pieces)


def _link(link: re.Match[str]) -> str:
    return f"[{link[3]}]({link[1] or link[2]})"
