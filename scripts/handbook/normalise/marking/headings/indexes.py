"""Lists of links that name the headings of their document: an index asks nothing, nor does the heading above it."""

from collections.abc import Sequence
from itertools import groupby
from urllib.parse import unquote

from handbook.normalise.language import inline, wording
from handbook.normalise.language.words import wording_of, words_of
from handbook.normalise.markdown.blocks import walk
from handbook.normalise.parsing.boxes import is_box_of_links
from handbook.normalise.parsing.kinds import kinds_of
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3


def mark_indexes(segments: Sequence[Segment]) -> None:
    """Settle that the lists of a document that link to most of what its headings say are no questions.

    Links that are a paragraph each make a list, too; and boxes of links are contents whatever they name.
    """
    _settle_as_index([segment for segment in segments if _is_box_of_links(segment)])
    if "list" not in kinds_of(segments) and not any(map(_is_link_within, segments)):
        return
    headings = {_name_of(segment) for segment in segments if segment.kind == "heading"}
    if len(headings) < SEVERAL:
        return
    for segment in segments:
        if segment.kind == "list" and not segment.settled and _is_list_of(_lines_of(segment), headings):
            segment.settled = segment.is_index = True
    for linked, row in groupby(segments, key=_is_link_within):
        links = list(row) if linked else []
        if _is_index([segment.part.text for segment in links], headings):
            _settle_as_index(links)


def _settle_as_index(links: Sequence[Segment]) -> None:
    for segment in links:
        segment.kind = "text"
        segment.settled = segment.is_index = segment.parts = True


def _is_box_of_links(segment: Segment) -> bool:
    """Return whether a paragraph is a box whose lines are all links (`??? note "Bread"`): to unfold its chapter."""
    return segment.kind == "text" and segment.part is not None and is_box_of_links(segment.part.text.split("\n"))


def _lines_of(segment: Segment) -> list[str]:
    return [block.text for block in walk(segment.block.children) if block.kind in ("paragraph", "heading")]


def _is_link_within(segment: Segment) -> bool:
    """Return whether a paragraph is nothing but a link within the document."""
    if segment.kind not in ("question", "text") or segment.settled or "](#" not in segment.part.text:
        return False
    targets, outside = inline.links(segment.part.text)
    return len(targets) == 1 and targets[0].startswith("#") and not words_of(outside)


def _is_index(lines: Sequence[str], headings: set[str]) -> bool:
    """Return whether four fifths of the lines link to what headings say; one or the other has changed since."""
    named = sum("](" in line and _names(line, headings) for line in lines)
    return named >= SEVERAL and 5 * named >= 4 * len(lines)


def _is_list_of(lines: Sequence[str], headings: set[str]) -> bool:
    """Return whether the lines of a list are an index, be it of one heading or two that each of them leads to."""
    few = 0 < len(lines) < SEVERAL and all("](#" in line and _names(line, headings) for line in lines)
    return few or _is_index(lines, headings)


def _names(line: str, headings: set[str]) -> bool:
    """Return whether a line says what a heading does, or leads to one that counts ("[Why rye?](#question-3)")."""
    if wording_of(wording.take_apart(line).text) in headings:
        return True
    within = [unquote(target).replace("-", " ") for target in inline.links(line)[0] if target.startswith("#")]
    return any(wording_of(target) in headings for target in within)


def _name_of(heading: Segment) -> str:
    """Return the words of a heading, with its number where it only counts questions."""
    label = heading.said.label
    counts = label is not None and label.kind == "question" and not heading.said.text
    return wording_of(inline.plain(heading.block.text) if counts else heading.said.text)
