"""Rows of questions: what only several of a kind show to be some, after all that signs and headings say."""

from collections.abc import Sequence

from handbook.normalise.marking.lines.announcing_lines import with_announcing_lines
from handbook.normalise.marking.lines.arrow_lines import with_arrow_lines
from handbook.normalise.marking.lines.asked_above import mark_asked_above
from handbook.normalise.marking.lines.asked_rows import with_asked_rows
from handbook.normalise.marking.lines.bare_lines import with_bare_lines
from handbook.normalise.marking.lines.broken_lines import with_broken_lines
from handbook.normalise.marking.lines.ended_lines import mark_ended_lines
from handbook.normalise.marking.lines.fenced import mark_fenced
from handbook.normalise.marking.lines.fenced_notes import with_fenced_notes
from handbook.normalise.marking.lines.indexed_lines import with_indexed_lines
from handbook.normalise.marking.lines.leading_lines import mark_leading_lines
from handbook.normalise.marking.lines.lined_sections import mark_lined_sections
from handbook.normalise.marking.lines.lines_below_headings import with_lines_below_headings
from handbook.normalise.marking.lines.listed_above import leave_listed_above
from handbook.normalise.marking.lines.marked_rows import mark_rows_of_lines
from handbook.normalise.marking.lines.note_lines import with_note_lines
from handbook.normalise.marking.lines.numbered import mark_numbered_paragraphs
from handbook.normalise.marking.lines.odd_bold import unmark_odd_bold
from handbook.normalise.marking.lines.orders_between import with_orders_between
from handbook.normalise.marking.lines.outdented import with_outdented_questions
from handbook.normalise.marking.lines.parted import mark_parted
from handbook.normalise.marking.lines.plain_answers import with_inner_questions
from handbook.normalise.marking.lines.plain_text import mark_plain_text
from handbook.normalise.marking.lines.quoted_questions import with_quoted_questions
from handbook.normalise.marking.lines.rare_labels import unmark_rare_labels
from handbook.normalise.marking.lines.remarked import with_remarked_lines
from handbook.normalise.marking.lines.round_lines import with_round_lines
from handbook.normalise.marking.lines.row_titles import with_row_titles
from handbook.normalise.marking.lines.signed_answers import with_signed_answers
from handbook.normalise.marking.lines.signs import mark_signed
from handbook.normalise.marking.lines.spaced import mark_spaced
from handbook.normalise.marking.lines.task_paragraphs import with_task_paragraphs
from handbook.normalise.marking.lines.titled_lines import mark_titled_lines
from handbook.normalise.marking.lines.unnumbered_lines import mark_unnumbered_lines
from handbook.normalise.marking.lists.bullets import mark_answered_bullets, mark_labelled_items
from handbook.normalise.marking.lists.continued import mark_continued
from handbook.normalise.marking.lists.counted_tables import mark_counted_tables, mark_tables_alike
from handbook.normalise.marking.lists.levelled_lists import mark_levelled_lists
from handbook.normalise.marking.lists.linked_questions import mark_linked_questions
from handbook.normalise.marking.lists.numbered_titles import mark_numbered_titles
from handbook.normalise.marking.lists.rounds import mark_rounds
from handbook.normalise.marking.lists.task_banks import mark_orders_alone, mark_task_banks
from handbook.normalise.marking.lists.terse import mark_terse
from handbook.normalise.marking.lists.titled_numbers import mark_titled_numbers
from handbook.normalise.marking.lists.told_topics import with_told_topics
from handbook.normalise.marking.lists.unnumbered import mark_unnumbered
from handbook.normalise.marking.lists.wrapped_items import mark_lined_items_alike, mark_wrapped_items
from handbook.normalise.parsing.segments import Segment


def mark_rows(segments: list[Segment], lines: Sequence[str]) -> list[Segment]:
    """Mark what only a row of questions shows to be some: paragraphs, lines, lists and the titles between them."""
    segments = with_told_topics(with_fenced_notes(segments, lines), lines)
    segments = with_indexed_lines(with_task_paragraphs(segments))
    leave_listed_above(segments)
    mark_rows_of_lines(segments)
    segments = with_arrow_lines(segments, lines)
    segments = with_round_lines(with_signed_answers(segments, lines), lines)
    mark_parted(segments)
    unmark_rare_labels(segments, lines)
    unmark_odd_bold(segments)
    segments = with_outdented_questions(with_broken_lines(segments, lines))
    mark_numbered_paragraphs(segments)
    mark_signed(segments)
    mark_unnumbered_lines(segments)
    mark_spaced(segments)
    mark_leading_lines(segments)
    mark_ended_lines(segments)
    segments = with_remarked_lines(with_quoted_questions(segments))
    segments = with_row_titles(mark_lined_sections(mark_titled_lines(mark_plain_text(segments))))
    segments = with_lines_below_headings(segments)
    segments = with_bare_lines(with_orders_between(with_inner_questions(segments)))
    segments = with_asked_rows(with_announcing_lines(with_note_lines(segments)))
    mark_numbered_titles(segments)
    mark_counted_tables(segments)
    mark_tables_alike(segments)
    mark_rounds(segments)
    mark_terse(segments)
    mark_titled_numbers(segments)
    mark_wrapped_items(segments, lines)
    mark_lined_items_alike(segments)
    mark_linked_questions(segments)
    mark_task_banks(segments)
    mark_orders_alone(segments)
    mark_levelled_lists(segments)
    mark_continued(segments)
    mark_answered_bullets(segments, lines)
    mark_labelled_items(segments)
    mark_unnumbered(segments)
    mark_fenced(segments, lines)
    mark_asked_above(segments)
    return segments
