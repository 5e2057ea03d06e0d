"""Sections whose questions stand line by line, below a heading or the title of a numbered item ("2. Ovens")."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.words import length_of, words_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.marking.lines.titled_lines import asks_as_line, heading_of, lists_of
from handbook.normalise.parsing.segments import Segment

FEW, MANY, LONGEST_LINE, LONGEST_TITLE, DEEPEST = 2, 5, 40, 12, 6
DASHES = ("–", "—")
ENDS = ("heading", "rule", "title", "list", "html")


@dataclass(slots=True)
class _Lined:
    """Some segments of which each line may be a question: the places of them, and what they become."""

    first: int
    behind: int
    pieces: list[Segment]
    asking: int
    sections: int = 1


def mark_lined_sections(segments: list[Segment]) -> list[Segment]:
    """Return the segments with the lines of such sections as lists of questions, where there are several sections."""
    below = list(_below_titles(segments))
    taken = {place for lined in below for place in range(lined.first, lined.behind)}
    found = [*below, *(lined for lined in _in_items(segments) if lined.first not in taken)]
    few = 1 if any(says_questions(segment.said.text) for segment in segments if segment.kind == "heading") else FEW
    if sum(lined.sections for lined in found) < few or sum(lined.asking for lined in found) < MANY:
        return segments
    made: list[Segment] = []
    place = 0
    for lined in sorted(found, key=lambda lined: lined.first):
        made += [*segments[place : lined.first], *lined.pieces]
        place = lined.behind
    return made + segments[place:]


def _below_titles(segments: list[Segment]) -> Iterator[_Lined]:
    """Yield the sections of paragraphs, most of which are lines that ask, with their titles."""
    level = min(1 + max((segment.block.level for segment in segments if segment.kind == "heading"), default=0), DEEPEST)
    place = 0
    for kind, group in groupby(segments, key=_kind):
        row = list(group)
        first, place = place, place + len(row)
        above = _as_title(segments[first - 1], level) if kind == "told" and first else []
        if not above or not (place == len(segments) or _ends(segments[place])):
            continue
        blocks = [list(same) for _, same in groupby(row, key=lambda segment: id(segment.block))]
        counts = [_asking(_lines_of(block[0].block)) for block in blocks]
        lines = sum(len(segment.block.children) for segment in above if segment.kind == "list")
        if sum(counts) + lines > 1 and sum(counts) + lines >= 2 * counts.count(0):
            pieces = [_as_lists(block, level) if asks else block for block, asks in zip(blocks, counts, strict=True)]
            yield _Lined(first - 1, place, [*above, *(piece for row in pieces for piece in row)], sum(counts) + lines)


def _ends(segment: Segment) -> bool:
    return _kind(segment) in ENDS or bool(_numbered(segment))


def _as_lists(row: list[Segment], level: int) -> list[Segment]:
    return list(lists_of(_lines_of(row[0].block), level))


def _lines_of(block: Block) -> list[tuple[int, str]]:
    return list(enumerate(block.text.split("\n"), start=block.first))


def _kind(segment: Segment) -> str:
    told = segment.kind in ("text", "question") and segment.block is not None and segment.block.kind == "paragraph"
    if not told or segment.part.style not in ("", "plain") or segment.settled:
        return segment.kind
    return "title" if _is_bold(segment.block.text) else "named" if _names(segment.block.text) else "told"


def _names(text: str) -> bool:
    """Return whether a text begins with a name in bold type and a dash, behind which it is told what that is."""
    cut = inline.leading_strong(text)
    return cut is not None and cut[1].lstrip().startswith(DASHES) and bool(words_of(cut[1]))


def _is_bold(text: str) -> bool:
    """Return whether a text is nothing but a bold title: it asks nothing and is no label of what is asked below."""
    cut = inline.leading_strong(text)
    if cut is None or any(map(str.isalnum, cut[1])):
        return False
    return wording.take_apart(text).label is None and not asks_as_line(text)


def _as_title(segment: Segment, level: int) -> list[Segment]:
    """Return the heading that a segment is or is meant for: a bold line, an item that stands alone, with its lines."""
    kind = _kind(segment)
    if kind == "heading":
        named = segment.asks or segment.named_below or segment.said.label is not None
        return [segment] if not named and section_kind(segment.said.text) is None else []
    if kind == "title" and segment.first == segment.last:
        return [heading_of(segment.first, segment.block.text, level)]
    items = segment.block.children if kind == "list" and not segment.settled else []
    lines = _lines(items[0]) if len(items) == 1 else []
    asks = len(lines) < FEW or bool(_asking(lines[1:]))
    if not lines or not asks or asks_as_line(lines[0][1]) or length_of(lines[0][1]) > LONGEST_TITLE:
        return []
    return _as_section(lines, level)


def _in_items(segments: list[Segment]) -> Iterator[_Lined]:
    """Yield the numbered paragraphs and lists that are titles alone with lines below them, most of which ask."""
    levels = [segment.block.level for segment in segments if segment.kind == "heading"]
    level = min(max(levels, default=0) + 1, DEEPEST)
    for place, segment in enumerate(segments):
        sections = _numbered(segment)
        if not sections:
            continue
        asks = [_asking(lines[1:]) for lines in sections]
        if all(asks) and _are_titled(sections):
            pieces = [piece for lines in sections for piece in _as_section(lines, level)]
            yield _Lined(place, place + 1, pieces, sum(asks), len(sections))


def _as_section(lines: list[tuple[int, str]], level: int) -> list[Segment]:
    return [heading_of(*lines[0], level), *lists_of(lines[1:], level)]


def _numbered(segment: Segment) -> list[list[tuple[int, str]]]:
    """Return the lines of each item of a numbered list, or of a paragraph that begins with a number or a bold line."""
    if segment.settled:
        return []
    if segment.kind == "list":
        return [_lines(item) for item in segment.block.children]
    block = segment.block
    whole = (
        block is not None and block.kind == "paragraph" and (block.first, block.last) == (segment.first, segment.last)
    )
    lines = _lines_of(block) if whole and "\n" in block.text else []
    said = wording.take_apart(lines[0][1]) if len(lines) > 1 else None
    # "**Baker:**" says who speaks.
    titled = said is not None and (said.number is not None or (_is_bold(lines[0][1]) and not said.text.endswith(":")))
    return [lines] if titled else []


def _lines(item: Block) -> list[tuple[int, str]]:
    """Return the lines of a numbered item that holds nothing but paragraphs, the first with its number."""
    if not item.ordered or not item.children or any(child.kind != "paragraph" for child in item.children):
        return []
    (number, title), *lines = [line for child in item.children for line in _lines_of(child)]
    return [(number, f"{item.number}. {title}"), *lines]


def _are_titled(sections: list[list[tuple[int, str]]]) -> bool:
    """Return whether first lines are titles: they ask nothing, or have no question mark where all others have one."""
    titles = [lines[0][1] for lines in sections if len(lines) > 1]
    if len(titles) < len(sections) or any(length_of(title) > LONGEST_TITLE for title in titles):
        return False
    marked = all(asking.asks(line) for lines in sections for _, line in lines[1:])
    return not any(map(asking.asks if marked else asks_as_line, titles))


def _asking(lines: list[tuple[int, str]]) -> int:
    """Return how many lines ask, or 0 where that is not most of them or many are too long for that."""
    count = sum(asks_as_line(line) for _, line in lines)
    long = sum(length_of(inline.plain(line)) > LONGEST_LINE for _, line in lines)
    return count if 5 * count >= 3 * len(lines) and 5 * long <= len(lines) else 0
