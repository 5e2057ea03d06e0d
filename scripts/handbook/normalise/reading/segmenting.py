"""The segments of a document as whoever wrote it means them: its blocks, parted and joined where Markdown differs."""

from collections.abc import Sequence

from handbook.normalise.markdown.blocks import read_blocks
from handbook.normalise.markdown.double_markers import without_double_markers
from handbook.normalise.markdown.html_pages import with_pages
from handbook.normalise.markdown.indented_html import with_indented_html
from handbook.normalise.markdown.initials import with_known_initials
from handbook.normalise.marking.lines.glued_titles import without_glued_titles
from handbook.normalise.marking.lines.indented import with_indented_questions
from handbook.normalise.marking.lines.mixed_numbers import without_mixed_rows
from handbook.normalise.marking.lists.odd_headings import without_odd_headings
from handbook.normalise.parsing.announced_lines import with_announced_lines
from handbook.normalise.parsing.broken_paragraphs import with_broken_paragraphs
from handbook.normalise.parsing.bulleted_questions import with_bulleted_questions
from handbook.normalise.parsing.components import with_components
from handbook.normalise.parsing.first_lines import with_title_line
from handbook.normalise.parsing.glued_ends import with_glued_ends
from handbook.normalise.parsing.glued_questions import with_glued_questions
from handbook.normalise.parsing.headed_bullets import with_headed_bullets
from handbook.normalise.parsing.headed_items import with_headed_items
from handbook.normalise.parsing.inserted_questions import with_inserted_questions
from handbook.normalise.parsing.lined_groups import with_lined_groups
from handbook.normalise.parsing.link_rows import with_link_rows
from handbook.normalise.parsing.lone_answers import with_lone_answers
from handbook.normalise.parsing.lone_bullets import with_lone_bullets
from handbook.normalise.parsing.lone_questions import with_lone_questions
from handbook.normalise.parsing.segments import Segment, read_segments
from handbook.normalise.parsing.slight_indents import with_slight_indents


def segments_of(lines: Sequence[str]) -> list[Segment]:
    """Return the segments of a document given as its lines; none of them asks yet."""
    lines = with_known_initials(lines)
    blocks = with_glued_questions(with_broken_paragraphs(with_link_rows(read_blocks(lines))))
    blocks = with_slight_indents(with_lined_groups(blocks), lines)
    blocks = with_pages(with_indented_html(without_double_markers(blocks), lines), lines)
    blocks = with_bulleted_questions(with_lone_answers(with_lone_questions(with_lone_bullets(blocks))))
    blocks = with_headed_bullets(with_headed_items(with_inserted_questions(blocks)))
    segments = with_components(with_glued_ends(read_segments(with_title_line(with_announced_lines(blocks))), lines))
    return with_indented_questions(without_glued_titles(without_mixed_rows(without_odd_headings(segments))), lines)
