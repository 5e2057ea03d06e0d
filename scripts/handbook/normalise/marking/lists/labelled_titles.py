"""Bold titles with labelled lines below them, the same labels again and again: tasks, each named by its title.

As items ("1. **Sour loaf**", "**Input:** flour", "**Hint:** wait"), or as paragraphs of their own.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handbook.normalise.language import inline, wording
from handbook.normalise.language.announcing import speaks_of_interviews
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.paragraphs import as_bold_question
from handbook.normalise.parsing.segments import Segment

FEW, MANY = 2, 5
COLONS = (":", "：")


@dataclass(frozen=True, slots=True)
class _Titled:
    """A title with the labels below it, in the list or the paragraph that it stands in."""

    segment: Segment
    labels: frozenset[str]
    announced: bool


def mark_labelled_titles(segments: Sequence[Segment]) -> None:
    """Mark the lists and paragraphs of such titles as questions, where their labels or the headings speak of tasks."""
    titles = list(_titles(segments))
    counts = Counter(label for title in titles for label in title.labels)
    shared = {label for label, count in counts.items() if count >= MANY and 2 * count > len(titles)}
    titles = [title for title in titles if len(title.labels & shared) >= FEW]
    if len(titles) < MANY:
        return
    names_tasks = not shared.isdisjoint(vocabulary()["task_labels"])
    found = Counter(id(title.segment) for title in titles if names_tasks or title.announced)
    for segment in segments:
        if segment.kind == "list" and 2 * found[id(segment)] > len(segment.block.children):
            segment.block.asks = True
        elif segment.kind == "text" and found[id(segment)]:
            segment.part = as_bold_question(segment.part)
            segment.kind, segment.said = "question", segment.part.said


def _titles(segments: Sequence[Segment]) -> Iterator[_Titled]:
    above: dict[int, str] = {}  # the headings that something stands under, by their levels
    for segment in segments:
        if segment.kind == "heading":
            level = segment.block.level
            above = {depth: text for depth, text in above.items() if depth < level}
            above[level] = segment.said.text
        elif segment.kind == "list" and not segment.settled:
            for item in segment.block.children:
                yield from _titled(segment, _lines(item), above)
        elif segment.kind == "text" and segment.part is not None and not segment.settled:
            yield from _titled(segment, segment.part.text.split("\n"), above)


def _announces(heading: str) -> bool:
    return speaks_of_interviews(heading) or not set(words_of(heading)).isdisjoint(vocabulary()["task_words"])


def _lines(item: Block) -> list[str]:
    """Return the lines of an item's first paragraph, and the first one of each item right below it."""
    heads = item.children[:1]
    if len(item.children) > 1 and item.children[1].kind == "list":
        heads = [*heads, *(head for inner in item.children[1].children for head in inner.children[:1])]
    return [line for number, head in enumerate(heads) for line in head.text.split("\n")[: 1 if number else None]]


def _titled(segment: Segment, lines: list[str], above: dict[int, str]) -> Iterator[_Titled]:
    labels = frozenset(label for line in lines[1:] if (label := _label(line)))
    if len(labels) >= FEW and _is_title(lines[0]):
        yield _Titled(segment, labels, any(map(_announces, above.values())))


def _is_title(line: str) -> bool:
    """Return whether a line is bold as a whole, and no label."""
    bare = line[len(line) - len(line.lstrip("0123456789.) ")) :]
    cut = inline.leading_strong(bare)
    if cut is None or any(map(str.isalnum, cut[1])) or _label(line):
        return False
    return wording.take_apart(cut[0]).label is None and bool(words_of(cut[0]))


def _label(line: str) -> str:
    """Return the bold label that a line begins with, or an empty text."""
    cut = inline.leading_strong(line.strip())
    if cut is None or not (cut[0].rstrip().endswith(COLONS) or cut[1].startswith(COLONS)):
        return ""
    return " ".join(words_of(cut[0]))
