"""What people write and mean, where CommonMark reads something else: blocks are read as they are meant."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from handbook.normalise.language.asking import is_question, opens_like_a_question
from handbook.normalise.language.wording import take_apart

# "###Title" and "###\u00a0Title" are headings to whoever wrote them; "#tag" and "#!" are not.
UNSPACED_HEADING = re.compile(r"^( {0,3}#{2,6})(?:[\u00a0\u3000\u200b]+|(?=[^\s#!]))|^( {0,3}#)[\u00a0\u3000]+")
ASKING = re.compile(r"^#(?=[^\W\d_]+ .*[?？؟]\W*$)")  # "#What is rye?" heads something, a tag has no words behind it
# "- <script>, <script async>: what differs?" names a tag, where CommonMark begins HTML that goes on to its end.
NAMED_TAG = re.compile(r"^( {0,3}(?:\d{1,9}[.)]|[-+*]) +)(?=<(?:script|style|pre|textarea)>\W*\s\W*\w)", re.IGNORECASE)
SEVERAL = 3
ITEM = re.compile(r" {0,3}(?:\d{1,9}[.)]|[-+*]) +\S")
NUMBERED = re.compile(r" {0,3}\d{1,9}[.)] +\S")
UNDERLINE = re.compile(r" {0,3}(?:=+|-{3,})\s*$")
TAGS_ONLY = re.compile(r"\s*(?:</?[a-zA-Z][^<>]*>\s*)+$")
FOLDING = ("<details", "</details")
OPENING = ("<details", "<summary")
MARKDOWN = re.compile(r"\s*(?:\||[-*+] |\d{1,3}[.)] |#{1,6} |```|~~~)")

BREAK = re.compile(r"\s*(?:</?br\s*/?>\s*)+$", re.IGNORECASE)
ASIDE = re.compile(r"<(/?)aside(?:\s[^<>]*)?>\s*$", re.IGNORECASE)
BEHIND_FOLD = re.compile(r"\s*(?:\*\*\S|-{3,}\s*$|[-*+] |\d{1,3}[.)] |#{1,6} )")


def lenient_lines(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines so that what is meant for a heading is one. There are as many lines as before."""
    before, in_item = "", False
    spaced = len([line for line in lines if line[:2] == "# "]) >= SEVERAL
    for line, below in zip(lines, [*lines[1:], ""], strict=False):
        if "#" in line[:4]:
            line = ASKING.sub("# ", line, count=1) if spaced else line
            yield UNSPACED_HEADING.sub(r"\1\2 ", line, count=1)
        elif below and below.lstrip()[:1] in ("=", "-") and not before.strip() and _is_underlined(line, below):
            # CommonMark reads an item of a list and a rule; escaped, the number is part of a heading.
            yield re.sub(r"(\d)([.)])", r"\1\\\2", line, count=1)
        elif in_item and line.strip() == "-" and before.strip() and below.strip() and below[:1].isalnum():
            yield line.replace("-", "\\-")  # it sets parts of an item apart and is no item without a text
        else:
            yield _with_named_tag(line) if "<" in line else line
        in_item = bool(line and line.strip()) and (in_item or ITEM.match(line) is not None)
        before = line


def _with_named_tag(line: str) -> str:
    """Return a line with the tag escaped that an item begins with, where the item asks and never closes it."""
    match = NAMED_TAG.match(line)
    return f"{match[1]}\\{line[match.end() :]}" if match and "</" not in line and is_question(line) else line


def _is_underlined(line: str, below: str) -> bool:
    """Return whether a numbered line is a title with its underline; a short one may be a rule between questions."""
    sign, underline = below.strip()[:1], below.strip()
    long_enough = sign == "=" or 2 * len(underline) >= len(line.strip())
    return NUMBERED.match(line) is not None and UNDERLINE.match(below) is not None and long_enough


def forgiving(parser: MarkdownIt) -> None:
    """Let a line of tags that opens or closes a folded block be a block, whatever stands right before or behind it.

    In CommonMark `</b></details>` goes on with the paragraph or the item above it, and the end of the fold is lost; and
    Markdown that no blank line parts from the summary of a fold or from its end is none.
    """
    ends = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("html_block", "tag", _tag, {"alt": ends})
    parser.block.ruler.before("html_block", "line_break", _line_break, {"alt": ["paragraph"]})
    parser.block.ruler.before("html_block", "outdented", _outdented, {"alt": ["paragraph"]})
    parser.block.ruler.before("html_block", "labelled", _labelled, {"alt": ["blockquote"]})


def _line_break(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Let a line of `<br>` alone be a block, and end an item that stands further in: it sets the list off."""
    if not _may_hold_tag(state, start) or state.is_code_block(start) or not BREAK.match(_written(state, start)):
        return False
    if silent:
        return state.listIndent >= 0 and 0 <= state.sCount[start] < state.blkIndent
    _push_html(state, start, start + 1)
    return True


def _outdented(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """End an item before a question that stands further left than the item's marker: it does not continue the item."""
    if not silent or state.listIndent < 0 or not 0 <= state.sCount[start] < state.blkIndent:
        return False
    line, above = _written(state, start), _written(state, start - 1)
    if len(above) - len(above.lstrip()) <= len(line) - len(line.lstrip()):
        return False
    return is_question(line) or opens_like_a_question(line)


def _labelled(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """End a quotation, or what a console shows (">>> bake()"), before the next question with label and number."""
    if not silent or state.parentType != "blockquote":  # tables ask for the same rules
        return False
    label = take_apart(_written(state, start)).label
    return label is not None and label.kind == "question" and label.number is not None


def _written(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] : state.eMarks[number]]


def _may_hold_tag(state: StateBlock, number: int) -> bool:
    """Tell cheaply whether a line holds a tag: of most lines nothing else need be asked."""
    return state.src.find("<", state.bMarks[number], state.eMarks[number]) >= 0


def _tag(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if not _may_hold_tag(state, start):
        return False
    return any(rule(state, start, end, silent) for rule in (_folding, _summary, _aside))


def _folding(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.is_code_block(start):
        return False
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if not line.startswith("<") or not any(tag in line.lower() for tag in FOLDING) or not TAGS_ONLY.match(line):
        return False
    if line.lower().startswith(FOLDING) and not _is_closed_above_markdown(state, line, start, end):
        return False  # a block of HTML by CommonMark's own rules
    if not silent:
        _push_html(state, start, start + 1)
    return True


def _is_closed_above_markdown(state: StateBlock, line: str, start: int, end: int) -> bool:
    """Return whether a fold ends right above Markdown, which CommonMark would read as more of the HTML."""
    closes = line.lower().startswith(FOLDING[1])
    return closes and start + 1 < end and BEHIND_FOLD.match(_written(state, start + 1)) is not None


def _summary(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """End HTML behind the summary of a fold where Markdown begins right below."""
    if silent or state.is_code_block(start):
        return False
    if not _written(state, start).strip().lower().startswith(OPENING):
        return False
    for line in range(start, end - 1):
        if state.isEmpty(line):
            return False
        if _written(state, line).strip().lower().endswith("</summary>"):
            if not MARKDOWN.match(_written(state, line + 1)):
                return False
            _push_html(state, start, line + 1)
            return True
    return False


def _aside(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Let the tag around a callout be a block by itself: what stands right below, as it is exported, is Markdown."""
    match = ASIDE.match(state.src, state.bMarks[start] + state.tShift[start], state.eMarks[start])
    below = _written(state, start + 1).strip() if start + 1 < end else ""
    if match is None or state.is_code_block(start) or (not match[1] and (not below or below.startswith("<"))):
        return False
    if not silent:
        _push_html(state, start, start + 1)
    return True


def _push_html(state: StateBlock, start: int, end: int) -> None:
    state.line = end
    token = state.push("html_block", "", 0)
    token.map = [start, end]
    token.content = state.getLines(start, end, state.blkIndent, True)
