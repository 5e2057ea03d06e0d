"""The outline of a document: its segments are marked as questions by what repeats, then read one by one."""

from collections.abc import Sequence

from handbook.normalise.language import inline
from handbook.normalise.language.levels import settle_levels
from handbook.normalise.language.wording import Said
from handbook.normalise.marking.headings.answer_names import label_named_answers, label_returning_answers
from handbook.normalise.marking.headings.bare_numbers import number_headings
from handbook.normalise.marking.headings.exercises import mark_exercises
from handbook.normalise.marking.headings.folded_parts import ask_by_folded_answers, keep_folded_parts
from handbook.normalise.marking.headings.indexes import mark_indexes
from handbook.normalise.marking.headings.odd_ones import with_odd_ones
from handbook.normalise.marking.headings.one_problem import ask_one_problem
from handbook.normalise.marking.headings.plain_titles import unlabel_titles
from handbook.normalise.marking.headings.quoted_tasks import unquote_tasks
from handbook.normalise.marking.headings.rubrics import mark_rubrics
from handbook.normalise.marking.headings.scenarios import mark_scenarios
from handbook.normalise.marking.headings.siblings import mark_headings
from handbook.normalise.marking.headings.uneven import even_out
from handbook.normalise.marking.lines.answered_bold import mark_answered_bold
from handbook.normalise.marking.lines.answered_lines import mark_answered_lines
from handbook.normalise.marking.lines.callouts import mark_callouts
from handbook.normalise.marking.lines.cards import mark_cards
from handbook.normalise.marking.lines.choices import with_choices
from handbook.normalise.marking.lines.coloured import mark_coloured
from handbook.normalise.marking.lines.dialogues import mark_dialogues
from handbook.normalise.marking.lines.emphasis import mark_emphasis
from handbook.normalise.marking.lines.fenced_labels import with_fenced_labels
from handbook.normalise.marking.lines.italic import mark_italic
from handbook.normalise.marking.lines.labelled_lines import cut_labelled_lines
from handbook.normalise.marking.lines.lettered_labels import mark_lettered_labels
from handbook.normalise.marking.lines.nested_folds import mark_nested_folds
from handbook.normalise.marking.lines.options import mark_options
from handbook.normalise.marking.lines.quoted_prompts import mark_quoted_prompts
from handbook.normalise.marking.lists.answered_lists import mark_answered_lists
from handbook.normalise.marking.lists.banks import mark_bank
from handbook.normalise.marking.lists.beside_lists import mark_lists_beside_questions
from handbook.normalise.marking.lists.bold_lists import mark_bold_lists
from handbook.normalise.marking.lists.choices_below import mark_asked_above_choices
from handbook.normalise.marking.lists.follow_ups import (
    mark_follow_ups,
    mark_single_follow_ups,
    with_named_follow_ups,
)
from handbook.normalise.marking.lists.inner_lists import with_inner_lists
from handbook.normalise.marking.lists.labelled_items import with_labelled_items
from handbook.normalise.marking.lists.labelled_titles import mark_labelled_titles
from handbook.normalise.marking.lists.leads import mark_headlines, mark_leads, mark_orders, mark_tasks
from handbook.normalise.marking.lists.link_collections import mark_link_collections
from handbook.normalise.marking.lists.lone_links import mark_lone_links
from handbook.normalise.marking.lists.named_items import mark_named_items
from handbook.normalise.marking.lists.numbered_bold import mark_numbered_bold
from handbook.normalise.marking.lists.quoted import mark_quoted_lists
from handbook.normalise.marking.lists.records import mark_records
from handbook.normalise.marking.lists.runs import mark_contents, mark_runs
from handbook.normalise.marking.lists.signed_items import mark_signed_items
from handbook.normalise.marking.lists.statement_banks import mark_statement_banks
from handbook.normalise.marking.lists.stories import mark_stories
from handbook.normalise.marking.lone_signs import without_lone_signs
from handbook.normalise.outline import Outline
from handbook.normalise.parsing.segments import Segment
from handbook.normalise.reading.alike_lines import with_alike_lines
from handbook.normalise.reading.asked_again import leave_asked_again
from handbook.normalise.reading.bare_choices import leave_choices
from handbook.normalise.reading.doubts import asides, doubts
from handbook.normalise.reading.empty_boxes import leave_unticked
from handbook.normalise.reading.hollow_answers import leave_hollow
from handbook.normalise.reading.layout import AUTO, settle
from handbook.normalise.reading.particulars import leave_particulars
from handbook.normalise.reading.reader import Reader
from handbook.normalise.reading.rows import mark_rows
from handbook.normalise.reading.scarcity import hardly_asks, keep_labels_only, without_asides, without_strays
from handbook.normalise.reading.second_reading import with_silent_stretches
from handbook.normalise.reading.segmenting import segments_of
from handbook.normalise.reading.shown_code import leave_statements, leave_unanswered
from handbook.normalise.reading.topics_between import leave_topics


def read_outline(lines: Sequence[str], is_question_file: bool = False, layout: str = AUTO) -> Outline:
    """Return the outline of a document; one that `is_question_file` holds one question, its first heading.

    `layout` and marks in the document say what its questions are, where a person knows better.
    """
    lines = list(lines)  # each is looked at many times
    outline, is_settled = _read_at_once(lines, is_question_file, layout)
    if is_settled:
        return outline
    if outline.questions:
        outline = with_silent_stretches(outline, lines, lambda stretch: _read_at_once(stretch, False, AUTO)[0])
    return with_alike_lines(outline, lines, lambda stretch, said: _read_at_once(stretch, False, said)[0])


def _read_at_once(lines: Sequence[str], is_question_file: bool, layout: str) -> tuple[Outline, bool]:
    """Return the outline of lines, and whether somebody settled what is a question there."""
    segments = segments_of(lines)
    segments = segments if is_question_file else without_lone_signs(segments)
    segments = segments if is_question_file else unquote_tasks(segments)
    segments = with_choices(with_named_follow_ups(with_inner_lists(with_fenced_labels(segments, lines))))
    keep_folded_parts(segments)
    ask_by_folded_answers(segments)
    number_headings(segments)
    unlabel_titles(segments)
    label_returning_answers(segments)
    label_named_answers(segments)
    even_out(segments)
    mark_indexes(segments)
    mark_leads(segments)
    mark_tasks(segments)
    mark_orders(segments)
    mark_stories(segments)
    mark_quoted_lists(segments)
    mark_link_collections(segments)
    mark_headlines(segments)
    mark_rubrics(segments)
    mark_headings(segments)
    mark_nested_folds(segments)
    segments = segments if is_question_file else with_labelled_items(with_odd_ones(segments))
    mark_dialogues(segments)
    mark_lettered_labels(segments)
    cut_labelled_lines(segments)
    mark_options(segments)
    mark_scenarios(segments)
    mark_exercises(segments)
    mark_quoted_prompts(segments)
    mark_asked_above_choices(segments)
    mark_emphasis(segments)
    mark_follow_ups(segments)
    mark_single_follow_ups(segments)
    mark_cards(segments)
    mark_answered_lines(segments)
    mark_answered_bold(segments)
    mark_callouts(segments)
    mark_italic(segments)
    mark_coloured(segments)
    mark_runs(segments)
    mark_bold_lists(segments)
    mark_numbered_bold(segments)
    mark_answered_lists(segments)
    mark_bank(segments)
    mark_statement_banks(segments)
    mark_records(segments)
    mark_lists_beside_questions(segments)
    mark_named_items(segments)
    mark_labelled_titles(segments)
    mark_lone_links(segments)
    mark_signed_items(segments)
    if is_question_file:
        _keep_first_question(segments)
    else:
        segments = mark_rows(segments, lines)
    said = not is_question_file and settle(segments, layout)
    outline = _read(lines, segments, has_levels=not is_question_file)
    if said or is_question_file:
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


def _read(lines: Sequence[str], segments: list[Segment], only_labels: bool = False, has_levels: bool = True) -> Outline:
    reader = Reader(lines, segments, only_labels, has_levels)
    for place, segment in enumerate(segments):
        reader.read(segment, place)
    reader.close(at_end=True)
    settle_levels(reader.outline.questions)
    leave_unanswered(reader.outline.questions)
    leave_statements(reader.outline.questions)
    leave_unticked(reader.outline.questions, lines)
    leave_choices(reader.outline.questions, lines)
    leave_hollow(reader.outline.questions)
    leave_particulars(reader.outline.questions)
    leave_asked_again(reader.outline)
    leave_topics(reader.outline.questions)
    return reader.outline


def _keep_first_question(segments: list[Segment]) -> None:
    """Settle that the first heading asks and nothing else does, whatever lists, names and labels look like."""
    first = next((segment for segment in segments if segment.kind == "heading"), None)
    for segment in segments:
        segment.settled, segment.asks = True, segment is first
        segment.named_below = segment.recurs = False
        if segment.said is not None and segment is not first:
            segment.said = Said(segment.said.text, None, None)
        if segment.kind in ("question", "answer"):
            segment.kind = "text"
    if first is not None and first.said.text and (first.said.number or first.said.label):
        # "3.13 or 3.14", "Q: a queue or a quality": of one question nothing is counted or labelled
        first.said = Said(inline.plain(first.block.text), None, None)
