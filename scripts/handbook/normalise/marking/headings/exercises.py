"""Headings that number or name exercises ("Question 4 – Route table"): what stands below them is the task."""

from collections.abc import Sequence
from dataclasses import replace

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.link_lines import is_anchor, is_link_to_the_top
from handbook.normalise.language.words import length_of, vocabulary, words_of
from handbook.normalise.marking.headings.rows import read_titles
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.parsing.segments import Segment

SEVERAL, LONGEST_TASK, LONGEST_STATEMENT = 3, 60, 20
BLANK = "___"


def mark_exercises(segments: Sequence[Segment]) -> None:
    """Make the tasks part of what their headings ask, where most headings of this kind have one."""
    if not any(map(_may_name, [segment for segment in segments if segment.kind == "heading"])):
        return
    titles = [title for title in read_titles(segments) if _only_names(title)]
    leading = [_leading(title.body) for title in titles]
    tasks = [_task(row) for row in leading]
    if len(titles) < SEVERAL or 2 * sum(_orders(row) for row in tasks) <= len(titles):
        return
    for title, task in zip(titles, tasks, strict=True):
        _ask(title.segment, task)


def _only_names(title: Title) -> bool:
    """Return whether a heading is labelled or named as a question, asks nothing itself, and no task is known of it."""
    text = title.said.text
    if any(segment.is_task and segment.settled for segment in title.body):
        return False
    if not (title.body and title.asks and _may_name(title.segment)):
        return False
    return not (asking.is_question(text) or asking.opens_like_a_question(text))


def _may_name(heading: Segment) -> bool:
    label = heading.said.label
    labelled = label is not None and label.kind == "question"
    return labelled or (heading.named_below and ["", *words_of(heading.said.text)][-1].isdecimal())


def _leading(body: Sequence[Segment]) -> list[Segment]:
    """Return the segments up to what begins an answer: a label, a fold, or a list behind a question."""
    leading: list[Segment] = []
    for segment in body:
        if segment.kind not in ("text", "question", "code", "list") or _is_label(segment):
            break
        if segment.kind == "list" and not (leading and _leads_on(leading[-1])):
            break
        leading.append(segment)
    return leading


def _task(leading: list[Segment]) -> list[Segment]:
    """Return the leading segments that are the task: up to the last that asks, or all of a few words."""
    asks = [place for place, segment in enumerate(leading) if _is_told(segment) and _is_order(segment)]
    if not asks:
        words = sum(length_of(segment.part.text) for segment in leading if _is_told(segment))
        return leading if words <= LONGEST_STATEMENT else []
    end = asks[-1] + 1
    while end < len(leading) and (_shows(leading[end - 1], leading[end]) or _has_blanks(leading[end])):
        end += 1
    words = sum(length_of(segment.part.text) for segment in leading[:end] if _is_told(segment))
    return leading[:end] if words <= LONGEST_TASK else []


def _orders(task: list[Segment]) -> bool:
    return any(_has_blanks(segment) or (_is_told(segment) and _is_order(segment)) for segment in task)


def _is_order(segment: Segment) -> bool:
    """Return whether a paragraph asks or gives an order."""
    text = inline.plain(segment.part.text)
    first = [*words_of(text), ""][0]
    verbs = vocabulary()["imperatives"]
    return asking.is_question(text) or first in verbs["with_object"] or first in verbs["always"]


def _is_told(segment: Segment) -> bool:
    return segment.kind in ("text", "question") and segment.part is not None


def _is_label(segment: Segment) -> bool:
    """Return whether a line is a label, or says what is expected."""
    if not _is_told(segment):
        return False
    said = wording.take_apart(segment.part.text)
    return said.label is not None or said.text.lower().rstrip(" :") in vocabulary()["expected"]


def _leads_on(segment: Segment) -> bool:
    return _is_told(segment) and segment.part.text.rstrip("*_ ").endswith((":", "："))


def _shows(line: Segment, below: Segment) -> bool:
    """Return whether a line leads in what stands below it, or asks about the code there ("Explain this command.")."""
    about = _is_told(line) and any(word in line.part.text.lower() for word in vocabulary()["shown_below"])
    return _leads_on(line) or (below.kind == "code" and about)


def _has_blanks(segment: Segment) -> bool:
    return segment.kind == "code" and BLANK in segment.block.text


def _ask(heading: Segment, task: list[Segment]) -> None:
    told = [segment.part.text for segment in task if _is_told(segment)]
    texts = [inline.plain(text) for text in told if not (is_link_to_the_top(text) or is_anchor(text))]
    if not texts:
        for segment in task:
            segment.is_task = True
        return
    title = heading.said.text if not heading.named_below else ""
    heading.said = replace(heading.said, text=": ".join(filter(None, [title, " ".join(texts)])))
    heading.named_below = False
    for segment in task:
        segment.kind = "asked" if _is_told(segment) else segment.kind
        segment.is_task = segment.settled = True
