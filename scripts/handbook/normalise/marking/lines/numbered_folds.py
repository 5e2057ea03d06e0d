"""Folds of HTML that are only numbered as questions ("Question 1"): the first paragraph in each is what it asks."""

from collections.abc import Sequence
from dataclasses import replace

from handbook.normalise.language.words import on_one_line
from handbook.normalise.markdown.html_kinds import folded
from handbook.normalise.markdown.html_tree import Element, tree_of
from handbook.normalise.parsing.segments import Segment

PARAGRAPHS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "strong", "b")


def ask_in_numbered_folds(segments: Sequence[Segment]) -> None:
    """Let such folds say what their first paragraphs do, and hold what stands behind these."""
    for segment in segments:
        asked, told = _parted(segment) if _is_only_numbered(segment) else ("", "")
        if asked and told:
            segment.said, segment.answer = replace(segment.said, text=asked), told


def _is_only_numbered(segment: Segment) -> bool:
    if segment.kind != "fold" or segment.said.text or segment.said.number is None:
        return False
    return segment.said.label is not None and segment.said.label.kind == "question" and segment.answer != ""


def _parted(fold: Segment) -> tuple[str, str]:
    """Return the text of the first paragraph in a fold, and all that the fold says behind it."""
    for element in tree_of(fold.block.text, fold.block.first).walk():
        if isinstance(element, Element) and element.tag == "details":
            summary, held = folded(element)
            first = held[0] if held and isinstance(held[0], Element) else None
            begun = summary is not None and summary.first <= fold.last and fold.first <= element.first <= fold.last
            if begun and first is not None and first.tag in PARAGRAPHS:
                text = on_one_line(first.text)
                told = on_one_line(fold.answer)
                return (text, told.removeprefix(text).strip()) if told.startswith(text) else ("", "")
    return "", ""
