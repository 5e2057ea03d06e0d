"""Documents in Org mode, line by line as the Markdown that means the same: headings, code, quotations and links."""

import re
from collections.abc import Iterable, Iterator

NAMES = (".org",)
HEADING = re.compile(
    r"(\*+)[ \t]+(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED)[ \t]+)?(?:\[#[A-Z]\][ \t]*)?(?:\[\d+[/%]\d*\][ \t]*)?(.*?)"
    r"(?:[ \t]+:[\w@#%:]+:)?[ \t]*$"
)
BLOCK = re.compile(r"([ \t]*)#\+(begin|end)_(\w+)[ \t]*(\S*)", re.IGNORECASE)
TITLE = re.compile(r"#\+title:[ \t]*(.*)", re.IGNORECASE)
KEYWORD = re.compile(r"[ \t]*(#\+\w+:.*|:\w+:(?:[ \t].*)?)$")
LINK = re.compile(r"\[\[([^\[\]]+)\](?:\[([^\[\]]+)\])?\]")
CODE = re.compile(r"(?<![^\s(\"'\[{])([~=])(\S(?:.*?\S)?)\1(?![^\s)\"'\]}.,:;!?-])")
BOLD = re.compile(r"(?<![^\s(\"'\[{])\*(?=\S)([^*]*\S)\*(?![^\s)\"'\]}.,:;!?-])")
DEEPEST = 6
QUOTED = ("quote", "verse")


def as_markdown(lines: Iterable[str]) -> Iterator[str]:
    """Yield each line of a document in Org mode as one of Markdown; what only Org reads becomes a comment."""
    within = ""
    for line in lines:
        block = BLOCK.match(line)
        if block is not None and block[2].lower() == ("end" if within else "begin"):
            kind = block[3].lower()
            within = "" if within else kind
            yield f"{block[1]}>" if kind in QUOTED else f"{block[1]}```{block[4] if within else ''}"
        elif within:
            yield f"> {line}" if within in QUOTED else line
        else:
            yield _line(line)


def _line(line: str) -> str:
    heading, title = HEADING.match(line), TITLE.match(line)
    if heading is not None:
        return f"{'#' * min(len(heading[1]), DEEPEST)} {_inline(heading[2])}"
    if title is not None:
        return f"# {_inline(title[1])}"
    return f"<!-- {line.strip()} -->" if KEYWORD.match(line) else _inline(line)


def _inline(text: str) -> str:
    """Return the text of a line with its links, code and bold type as Markdown has them."""
    pieces = CODE.split(LINK.sub(lambda link: f"[{link[2]}]({link[1]})" if link[2] else f"<{link[1]}>", text))
    # Split leaves the text between, the sign and the code by turns; bold type is looked for outside of code only.
    between = [BOLD.sub(r"**\1**", piece) for piece in pieces[::3]]
    code = [f"`{piece}`" for piece in pieces[2::3]]
    return "".join(piece for pair in zip(between, [*code, ""], strict=True) for piece in pair)
