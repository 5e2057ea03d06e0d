"""All that marks segments as questions, in the order in which one builds on another."""

from collections.abc import Sequence

from handbook.normalise.marking.headings.answer_names import label_named_answers, label_returning_answers
from handbook.normalise.marking.headings.bare_numbers import number_headings
from handbook.normalise.marking.headings.counted_lists import mark_counted_lists
from handbook.normalise.marking.headings.exercises import mark_exercises
from handbook.normalise.marking.headings.folded_parts import ask_by_folded_answers, keep_folded_parts
from handbook.normalise.marking.headings.indexes import mark_indexes
from handbook.normalise.marking.headings.odd_ones import with_odd_ones
from handbook.normalise.marking.headings.particulars import mark_particulars
from handbook.normalise.marking.headings.plain_titles import unlabel_titles
from handbook.normalise.marking.headings.quizzes import even_out_quiz
from handbook.normalise.marking.headings.quoted_tasks import unquote_tasks
from handbook.normalise.marking.headings.rubrics import mark_rubrics
from handbook.normalise.marking.headings.scenarios import mark_scenarios
from handbook.normalise.marking.headings.siblings import mark_headings
from handbook.normalise.marking.headings.signed_titles import with_signed_titles
from handbook.normalise.marking.headings.uneven import even_out
from handbook.normalise.marking.lines.answered_bold import mark_answered_bold
from handbook.normalise.marking.lines.answered_lines import mark_answered_lines
from handbook.normalise.marking.lines.callouts import mark_callouts
from handbook.normalise.marking.lines.cards import mark_cards
from handbook.normalise.marking.lines.choices import with_choices
from handbook.normalise.marking.lines.cloze import mark_cloze
from handbook.normalise.marking.lines.coloured import mark_coloured
from handbook.normalise.marking.lines.dialogues import mark_dialogues
from handbook.normalise.marking.lines.emphasis import mark_emphasis
from handbook.normalise.marking.lines.fenced_labels import with_fenced_labels
from handbook.normalise.marking.lines.fields import mark_fields
from handbook.normalise.marking.lines.follow_up_lines import mark_follow_up_lines
from handbook.normalise.marking.lines.italic import mark_italic
from handbook.normalise.marking.lines.labelled_lines import cut_labelled_lines
from handbook.normalise.marking.lines.lettered_labels import mark_lettered_labels
from handbook.normalise.marking.lines.nested_folds import mark_nested_folds, prove_follow_ups
from handbook.normalise.marking.lines.numbered_folds import ask_in_numbered_folds
from handbook.normalise.marking.lines.options import mark_options
from handbook.normalise.marking.lines.quoted_prompts import mark_quoted_prompts
from handbook.normalise.marking.lists.answered_lists import mark_answered_lists
from handbook.normalise.marking.lists.banks import mark_bank
from handbook.normalise.marking.lists.beside_lists import mark_lists_beside_questions
from handbook.normalise.marking.lists.bold_lists import mark_bold_lists
from handbook.normalise.marking.lists.choices_below import mark_asked_above_choices
from handbook.normalise.marking.lists.counted_through import mark_counted_through
from handbook.normalise.marking.lists.counted_topics import mark_counted_topics
from handbook.normalise.marking.lists.follow_ups import mark_follow_ups, mark_single_follow_ups, with_named_follow_ups
from handbook.normalise.marking.lists.inner_lists import with_inner_lists
from handbook.normalise.marking.lists.labelled_items import with_labelled_items
from handbook.normalise.marking.lists.labelled_titles import mark_labelled_titles
from handbook.normalise.marking.lists.leads import mark_headlines, mark_leads, mark_orders, mark_tasks
from handbook.normalise.marking.lists.link_collections import mark_link_collections
from handbook.normalise.marking.lists.listed_entries import mark_listed_entries
from handbook.normalise.marking.lists.lone_links import mark_lone_links
from handbook.normalise.marking.lists.named_items import mark_named_items
from handbook.normalise.marking.lists.numbered_bold import mark_numbered_bold
from handbook.normalise.marking.lists.numbered_bullets import mark_numbered_bullets
from handbook.normalise.marking.lists.quoted import mark_quoted_lists
from handbook.normalise.marking.lists.records import mark_records
from handbook.normalise.marking.lists.runs import mark_runs
from handbook.normalise.marking.lists.signed_items import mark_signed_items
from handbook.normalise.marking.lists.statement_banks import mark_statement_banks
from handbook.normalise.marking.lists.stories import mark_stories
from handbook.normalise.marking.lists.task_sheets import mark_task_sheets
from handbook.normalise.marking.lists.ticked_banks import mark_ticked_banks
from handbook.normalise.marking.lists.tickets import mark_tickets
from handbook.normalise.marking.lone_signs import without_lone_signs
from handbook.normalise.parsing.segments import Segment
from handbook.normalise.reading.rows import mark_rows


def marked(segments: list[Segment], lines: Sequence[str]) -> list[Segment]:
    """Return the segments of a document, marked."""
    segments = unquote_tasks(without_lone_signs(segments))
    segments = with_choices(with_named_follow_ups(with_inner_lists(with_fenced_labels(segments, lines))))
    ask_in_numbered_folds(segments)
    keep_folded_parts(segments)
    ask_by_folded_answers(segments)
    number_headings(segments)
    mark_particulars(segments)
    unlabel_titles(segments)
    label_returning_answers(segments)
    label_named_answers(segments)
    even_out(segments)
    even_out_quiz(segments)
    mark_indexes(segments)
    mark_leads(segments)
    mark_ticked_banks(segments)
    mark_tasks(segments)
    mark_orders(segments)
    mark_stories(segments)
    mark_quoted_lists(segments)
    mark_link_collections(segments)
    mark_headlines(segments)
    mark_rubrics(segments)
    mark_headings(segments)
    mark_counted_lists(segments)
    segments = with_signed_titles(segments)
    mark_nested_folds(segments)
    segments = with_labelled_items(with_odd_ones(segments))
    mark_dialogues(segments)
    mark_lettered_labels(segments)
    cut_labelled_lines(segments)
    mark_options(segments)
    mark_scenarios(segments)
    mark_exercises(segments)
    mark_quoted_prompts(segments)
    mark_asked_above_choices(segments)
    mark_emphasis(segments)
    mark_cloze(segments)
    mark_fields(segments)
    prove_follow_ups(segments)
    mark_follow_ups(segments)
    mark_single_follow_ups(segments)
    mark_cards(segments)
    mark_answered_lines(segments)
    mark_answered_bold(segments)
    mark_follow_up_lines(segments)
    mark_callouts(segments)
    mark_italic(segments)
    mark_coloured(segments)
    mark_listed_entries(segments)
    mark_runs(segments)
    mark_bold_lists(segments)
    mark_numbered_bold(segments)
    mark_numbered_bullets(segments)
    mark_answered_lists(segments)
    mark_bank(segments)
    mark_counted_through(segments)
    mark_counted_topics(segments)
    mark_task_sheets(segments)
    mark_statement_banks(segments)
    mark_records(segments)
    mark_lists_beside_questions(segments)
    mark_named_items(segments)
    mark_labelled_titles(segments)
    mark_lone_links(segments)
    mark_signed_items(segments)
    mark_tickets(segments)
    return mark_rows(segments, lines)
