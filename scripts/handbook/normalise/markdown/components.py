"""Components of pages (`<Question question="Why?" answer="…" />`): tags with attributes, over as many lines as needed.

CommonMark takes them for paragraphs where a tag is not whole on its first line, and cuts them at blank lines.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from handbook.normalise.language.wording import Label, label_of
from handbook.normalise.language.words import vocabulary

NAME = r"[A-Z][\w.]*|[a-z]\w*-[\w-]+"
OPENS = re.compile(rf"\s*<({NAME})(?=[\s/>]|$)")
CLOSES = re.compile(rf"\s*</({NAME})\s*>\s*$")
ATTRIBUTE = re.compile(r"\s*([A-Za-z_:@][\w:.@-]*)(?:\s*(=)\s*)?")
END = re.compile(r"\s*(/?)>")
SPREAD = re.compile(r"\s*(?=\{)")
BARE = re.compile(r"[^\s>/]+")
TEXTS = r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`"
SIGNS = re.compile(rf"[{{}}\[\]()]|{TEXTS}", re.DOTALL)
PAIRS = {"{": "}", "[": "]", "(": ")"}
QUOTES = "\"'`"
COMPONENTS, PART_GOES_ON = "components", "part goes on"  # keys of what the parser is told of the document
ENDLESS, FEW = "endless", 8  # how many tags of a part may have no end, as each is looked for far behind it
MANY_LINES, LONGEST = 60, 20_000  # of a tag, in lines and in characters


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute: its name, its value as written with its quotes or braces, and where that begins in the text."""

    name: str
    value: str
    at: int


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening tag: `end` is where it ends in the text, `alone` whether it is closed in itself."""

    name: str
    attributes: list[Attribute]
    end: int
    alone: bool


def component_names(lines: Sequence[str]) -> frozenset[str]:
    """Return the names of the components of a document that may ask: by an attribute, or as their name is a label."""
    names: set[str] = set()
    for place, line in enumerate(lines):
        opens = OPENS.match(line) if "<" in line and line.lstrip()[:1] == "<" else None
        if opens is not None and opens[1] not in names:
            tag = read_tag("\n".join(lines[place : place + MANY_LINES]))
            names.update([tag.name] if tag is not None and _may_ask(tag) else [])
    return frozenset(names)


def _may_ask(tag: Tag) -> bool:
    named = any(is_named(attribute, kind) for attribute in tag.attributes for kind in ("question", "title"))
    return named or label_of_tag(tag) is not None


def is_named(attribute: Attribute, kind: str) -> bool:
    """Return whether an attribute is named as one of a kind: question, answer, title, choices or level."""
    known, name = vocabulary(), attribute.name.strip(":").lower().replace("_", " ")
    return any(name in known[keys].get(kind, ()) for keys in ("columns", "data_keys", "attributes"))


def label_of_tag(tag: Tag) -> Label | None:
    """Return the label that the name of a component is whose text stands within it (`<Answer>`)."""
    label = label_of(f"{tag.name}:") if len(tag.name) > 1 and not tag.alone else None
    return label if label is not None and label.length == len(tag.name) + 1 else None


def read_tag(text: str) -> Tag | None:
    """Return the opening tag that `text` begins with, or None where it has no end."""
    opens = OPENS.match(text)
    if opens is None:
        return None
    place, attributes = opens.end(), []
    while (end := END.match(text, place)) is None:
        spread = SPREAD.match(text, place)
        named = ATTRIBUTE.match(text, place)
        if spread is not None:
            place = _behind(text, spread.end())
        elif named is not None and named[2]:
            place = _behind(text, named.end())
            attributes.append(Attribute(named[1], text[named.end() : place], named.end()))
        elif named is not None:
            place = named.end()
        else:
            return None
        if place < 0:
            return None
    return Tag(opens[1], attributes, end.end(), bool(end[1]))


def closing_name(text: str) -> str | None:
    """Return the name of the component that a line of nothing else closes."""
    match = CLOSES.match(text)
    return match[1] if match is not None else None


def _behind(text: str, start: int) -> int:
    """Return the place behind the value that begins at `start`, or -1 where it has no end."""
    if text[start : start + 1] in PAIRS:
        return _behind_brackets(text, start)
    if text[start : start + 1] in QUOTES[:2]:
        return text.find(text[start], start + 1) + 1 or -1
    bare = BARE.match(text, start)
    return bare.end() if bare is not None else -1


def _behind_brackets(text: str, start: int) -> int:
    """Return the place behind the bracket that closes the one at `start`; what stands in quotes closes nothing."""
    expected: list[str] = []
    for match in SIGNS.finditer(text, start):
        if match[0] in PAIRS:
            expected.append(PAIRS[match[0]])
        elif match[0] == expected[-1]:
            expected.pop()
        if not expected:
            return match.end()
    return -1


def with_components(parser: MarkdownIt) -> None:
    """Let an opening tag of a component be a block, and a line that closes one."""
    ends = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("fence", "component", _component, {"alt": ends})


def _component(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    names = state.env.get(COMPONENTS)
    if not names or state.is_code_block(start) or state.env.get(ENDLESS, 0) > FEW:
        return False
    first = state.bMarks[start] + state.tShift[start]
    line = state.src[first : state.eMarks[start]]
    opens = OPENS.match(line) or CLOSES.match(line)
    if opens is None or opens[1] not in names:
        return False
    if silent:
        return True
    last = start if closing_name(line) else _last_line(state, start, first, end)
    if last is None:
        state.env[ENDLESS] = state.env.get(ENDLESS, 0) + 1
        return False
    state.line = last + 1
    token = state.push("component", "", 0)
    token.map = [start, state.line]
    token.content = state.src[first : state.eMarks[last]]
    return True


def _last_line(state: StateBlock, start: int, first: int, end: int) -> int | None:
    """Return the line on which the tag that begins a line ends; the last one where a part of the document ends."""
    text = state.src[first : min(state.eMarks[end - 1], first + LONGEST)]
    tag = read_tag(text)
    if tag is None:
        return end - 1 if state.env.get(PART_GOES_ON) and len(text) < LONGEST else None
    return next(line for line in range(start, end) if first + tag.end <= state.eMarks[line])
