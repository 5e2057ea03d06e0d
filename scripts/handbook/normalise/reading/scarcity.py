"""Documents that are no interview material: where hardly anything asks, nothing is a question."""

from handbook.normalise.markdown.blocks import walk
from handbook.normalise.marking.headings.tree import says_questions
from handbook.normalise.outline import TOPIC, Found, Outline, Section
from handbook.normalise.parsing.segments import Segment
from handbook.normalise.parsing.syllabus import ITEM

OTHERS_PER_QUESTION = 6
ROW, ROWS = "row", 10  # of so many questions one may be the row of a table


def hardly_asks(outline: Outline) -> bool:
    """Return whether a few headings or items ask in passing among many that do not, as they do in any guide."""
    listed = [found for found in outline.questions if found.style != ROW]
    rows = len(outline.questions) - len(listed)
    if not listed or ROWS * rows > len(listed) or not all(map(_asks_in_passing, listed)):
        return False
    others = len(outline.headings) + sum(entry.items or 1 for entry in outline.set_aside if entry.why in (TOPIC, ITEM))
    return OTHERS_PER_QUESTION * len(outline.questions) < others


def _asks_in_passing(found: Found) -> bool:
    marked = found.label is not None and found.style != "item"
    return not marked and found.style != "fold" and not any(map(_announces, found.sections))


def _announces(section: Section) -> bool:
    return says_questions(section.text)


def keep_labels_only(segments: list[Segment]) -> None:
    """Take back what was marked as a question without a label that says so."""
    for segment in segments:
        if segment.said is None or segment.said.label is None:
            segment.asks = False
            segment.kind = "text" if segment.kind == "question" else segment.kind
        if segment.kind == "list":
            for block in walk([segment.block]):
                block.asks = False
