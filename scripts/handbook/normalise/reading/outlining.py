"""The outline of a document: its segments are marked as questions by what repeats, then read one by one."""

from collections.abc import Sequence

from handbook.normalise.language.levels import settle_levels
from handbook.normalise.markdown.broken_lines import with_broken_lines
from handbook.normalise.marking.headings.one_problem import ask_one_problem
from handbook.normalise.marking.lists.runs import mark_contents
from handbook.normalise.outline import Outline
from handbook.normalise.parsing.segments import Segment
from handbook.normalise.reading.alike_lines import with_alike_lines
from handbook.normalise.reading.asked_again import leave_asked_again
from handbook.normalise.reading.bare_choices import leave_choices
from handbook.normalise.reading.doubts import asides, doubts
from handbook.normalise.reading.empty_boxes import leave_unticked
from handbook.normalise.reading.hollow_answers import leave_hollow
from handbook.normalise.reading.inner_questions import part_from_inner
from handbook.normalise.reading.layout import AUTO, settle
from handbook.normalise.reading.links_behind import answer_by_links
from handbook.normalise.reading.marks import marked
from handbook.normalise.reading.named_parts import leave_named_parts
from handbook.normalise.reading.particulars import leave_particulars
from handbook.normalise.reading.posed_tasks import leave_posed
from handbook.normalise.reading.question_file import segments_of_question
from handbook.normalise.reading.reader import Reader
from handbook.normalise.reading.scarcity import hardly_asks, keep_labels_only, without_asides, without_strays
from handbook.normalise.reading.second_reading import with_silent_stretches
from handbook.normalise.reading.segmenting import segments_of
from handbook.normalise.reading.shown_code import leave_statements, leave_unanswered
from handbook.normalise.reading.topics_between import leave_topics


def read_outline(lines: Sequence[str], is_question_file: bool = False, layout: str = AUTO) -> Outline:
    """Return the outline of a document; one that `is_question_file` holds one question, its first heading.

    `layout` and marks in the document say what its questions are, where a person knows better.
    """
    broken, numbers = with_broken_lines(lines)
    outline = _read_all(list(broken), is_question_file, layout)  # each line is looked at many times
    if numbers:
        outline.count_as(numbers)
    return outline


def _read_all(lines: list[str], is_question_file: bool, layout: str) -> Outline:
    if is_question_file:
        return _folded(lines, segments_of_question(lines), has_levels=False)
    outline, is_settled = _read_at_once(lines, layout)
    if is_settled:
        return outline
    if outline.questions:
        outline = with_silent_stretches(outline, lines, lambda stretch: _read_at_once(stretch, AUTO)[0])
    return with_alike_lines(outline, lines, lambda stretch, said: _read_at_once(stretch, said)[0])


def _read_at_once(lines: Sequence[str], layout: str) -> tuple[Outline, bool]:
    """Return the outline of lines, and whether somebody settled what is a question there."""
    segments = marked(segments_of(lines), lines)
    said = settle(segments, layout)
    outline = _read(lines, segments)
    if said:
        return outline, True
    if not outline.questions and (mark_contents(segments) or ask_one_problem(segments)):
        return _read(lines, segments), False
    if not hardly_asks(outline):
        without_asides(outline)
        outline.unsure += doubts(outline, segments)
        return outline, False
    keep_labels_only(segments)
    scarce = _read(lines, segments, only_labels=True)
    without_strays(scarce, lines)
    if not scarce.questions and ask_one_problem(segments):
        return _read(lines, segments), False
    scarce.unsure += asides(outline, scarce, segments)
    return scarce, False


def _read(lines: Sequence[str], segments: list[Segment], only_labels: bool = False) -> Outline:
    """Return the outline of the segments as they are marked, without what repeats as something else than it seems."""
    outline = _folded(lines, segments, only_labels)
    settle_levels(outline.questions)
    leave_unanswered(outline.questions)
    leave_named_parts(outline.questions)
    leave_statements(outline.questions)
    leave_unticked(outline.questions, lines)
    leave_choices(outline.questions, lines)
    leave_posed(outline.questions)
    leave_hollow(outline.questions)
    leave_particulars(outline.questions)
    leave_asked_again(outline)
    leave_topics(outline.questions)
    answer_by_links(outline.questions, lines)
    part_from_inner(outline, lines)
    return outline


def _folded(
    lines: Sequence[str], segments: list[Segment], only_labels: bool = False, has_levels: bool = True
) -> Outline:
    reader = Reader(lines, segments, only_labels, has_levels)
    for place, segment in enumerate(segments):
        reader.read(segment, place)
    reader.close(at_end=True)
    return reader.outline
