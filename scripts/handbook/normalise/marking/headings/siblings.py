"""Which headings of a document are questions: what repeats decides, more than the words of a single one."""

from handbook.normalise.language import wording
from handbook.normalise.language.asking import explains
from handbook.normalise.marking.headings.announced import asks_otherwise, by_announcement, is_labelled
from handbook.normalise.marking.headings.asides import drop_asides, levels_that_ask
from handbook.normalise.marking.headings.asked_topics import ask_by_interviewers
from handbook.normalise.marking.headings.checklists import are_checklists
from handbook.normalise.marking.headings.counted_tasks import ask_by_counted_tasks
from handbook.normalise.marking.headings.document_titles import is_on_interviews
from handbook.normalise.marking.headings.framed import drop_frame
from handbook.normalise.marking.headings.inner_counts import drop_inner_counts
from handbook.normalise.marking.headings.inner_labels import ask_below_labels, ask_by_inner_labels
from handbook.normalise.marking.headings.inner_numbers import ask_within_numbers
from handbook.normalise.marking.headings.invitations import drop_invitation
from handbook.normalise.marking.headings.led_to_answers import ask_by_last_lines
from handbook.normalise.marking.headings.link_sections import drop_link_sections
from handbook.normalise.marking.headings.linked import ask_as_links
from handbook.normalise.marking.headings.named_again import ask_by_names_again
from handbook.normalise.marking.headings.paragraphs_below import ask_by_paragraph
from handbook.normalise.marking.headings.plain_titles import drop_title, drop_titles_of_rows
from handbook.normalise.marking.headings.posed_exercises import ask_by_posed_exercises
from handbook.normalise.marking.headings.ranges import ask_within_ranges
from handbook.normalise.marking.headings.repeats import drop_repeats, mark_refrains
from handbook.normalise.marking.headings.rows import read_titles, seed, siblings
from handbook.normalise.marking.headings.sequences import ask_in_sequences
from handbook.normalise.marking.headings.signed import ask_by_symbol
from handbook.normalise.marking.headings.solutions import ask_by_names, ask_by_solutions
from handbook.normalise.marking.headings.tasks import ask_by_tasks
from handbook.normalise.marking.headings.titled_problems import ask_by_problems
from handbook.normalise.marking.headings.told import drop_advice, drop_told
from handbook.normalise.marking.headings.topics_among import holds_topics
from handbook.normalise.marking.headings.tree import Title
from handbook.normalise.marking.headings.unmarked import ask_without_marks
from handbook.normalise.parsing.segments import Segment

FEW, SEVERAL, MANY = 2, 3, 5


def mark_headings(segments: list[Segment]) -> None:
    """Mark the headings that are questions, that only name the question below them, and that recur in answers."""
    titles = all_titles = read_titles(segments)
    for title in titles:
        title.segment.asks = seed(title.said)
        title.segment.proved = title.asks and title.is_answered
    ask_by_counted_tasks(titles)
    ask_by_inner_labels(titles)
    ask_below_labels(titles)
    ask_by_solutions(titles, segments)
    ask_by_names(titles, segments)
    ask_by_names_again(titles)
    mark_refrains([title for title in titles if not title.segment.named_below])
    titles = [title for title in titles if not title.segment.recurs]
    groups = list(siblings(titles))
    for group in groups:
        _by_number(group)
        _by_most(group)
        _by_answers(group)
        _by_level(group)
    ask_in_sequences(titles)
    ask_by_tasks(groups, titles)
    ask_by_interviewers(groups)
    spoken = is_on_interviews(segments)
    for level in sorted({title.level for title in titles}, reverse=True):
        pool = [title for title in titles if title.level == level and not title.is_special and title.is_leaf]
        ask_by_paragraph(pool)
        _by_depth(pool)
        ask_as_links(pool)
        ask_without_marks(pool, titles, spoken)
    for group in groups:
        by_announcement(group)
        ask_by_problems(group)
        ask_by_last_lines(group)
    labelled = sum(map(is_labelled, segments)) >= SEVERAL
    share = 2 if labelled else 4 if any(map(asks_otherwise, segments)) else 3
    often = levels_that_ask(titles)
    ordering = sum(explains(title.said.text) for title in titles) > MANY
    for group in groups:
        ordered = ordering and any(title.asks and explains(title.said.text) for title in group)
        if not ordered:
            drop_asides(group, share, keep_marked=group[0].level in often)
        drop_titles_of_rows(group)
    if labelled:
        drop_told(titles)
    ask_within_numbers(titles)
    ask_within_ranges(titles)
    if not (spoken or any(map(asks_otherwise, segments))):
        drop_advice(titles)
    drop_inner_counts(groups)
    drop_link_sections(groups)
    drop_repeats(groups)
    drop_title(all_titles)
    drop_frame(all_titles, segments)
    drop_invitation(all_titles)
    ask_by_symbol(all_titles)
    ask_by_posed_exercises(titles, groups)


def _by_number(group: list[Title]) -> None:
    """Where most numbered headings of a row are questions, so are the others ("7. Status codes").

    Those with nothing but counted questions below them are their sections.
    """
    numbered = [title for title in group if title.said.number is not None and not title.only_holds_questions]
    if 2 * sum(title.asks for title in numbered) >= len(numbered) > FEW:
        _ask(numbered)


def _by_most(group: list[Title]) -> None:
    """Where nearly all headings of a row are questions, so are the others that are written like them.

    Where hardly anything stands below any of them, half are enough, and a little more where a title announces many.
    """
    plain = [title for title in group if not title.is_special and title.is_filled]
    asking = [title for title in plain if title.asks]
    announced = len(asking) >= MANY and group[0].parent is not None and group[0].parent.says_questions()
    if len(asking) >= SEVERAL and (
        3 * len(asking) > 2 * len(plain) or (announced and 5 * len(asking) > 3 * len(plain))
    ):
        _ask([title for title in _alike(plain, asking) if title.is_leaf])
    bare = [title for title in group if not (title.is_special or title.is_filled)]
    if 2 * sum(title.asks for title in bare) > len(bare) >= MANY and 10 * len(plain) <= len(bare):
        _ask(bare)


def _by_answers(group: list[Title]) -> None:
    """Headings that are answered as such are questions, whatever they say, where their row is so."""
    plain = [title for title in group if not title.is_special]
    answered = [title for title in plain if title.is_answered]
    if are_checklists(answered):
        return
    alone = len(answered) == 1 and answered[0].has_answer_heading
    if alone or (len(answered) >= FEW and 2 * len(answered) >= len(plain)):
        for title in answered:
            title.segment.named_below = title.asks_below and not title.asks and title.said.label is None
        _ask(answered)
        _ask([title for title in plain if title.said.number is not None and title.is_leaf])


def _by_level(group: list[Title]) -> None:
    """Headings that begin with the level of an answer ("Senior: …") are questions."""
    levelled = [title for title in group if wording.level_prefix(title.said.text) is not None]
    if len(levelled) >= FEW:
        _ask(levelled)


def _by_depth(pool: list[Title]) -> None:
    """Where three quarters of all headings of a level are questions, or topics among them, so are the others.

    A chapter in which no heading of any section asks tells something.
    """
    filled = [title for title in pool if title.is_filled]
    asking = [title for title in filled if title.asks]
    if len(asking) >= MANY and (4 * len(asking) >= 3 * len(filled) or holds_topics(filled)):
        _ask([title for title in _alike(filled, asking) if not _is_in_silent_chapter(title)])


def _is_in_silent_chapter(title: Title) -> bool:
    chapter = title.parent.parent if title.parent is not None else None
    return chapter is not None and not chapter.asks and chapter.is_leaf


def _alike(titles: list[Title], asking: list[Title]) -> list[Title]:
    """Return the headings that may ask as others do: without the number or the label of nearly all, none does."""
    if len(asking) < MANY:
        return titles
    if 10 * sum(title.said.number is not None for title in asking) >= 9 * len(asking):
        return [title for title in titles if title.said.number is not None]
    labelled = 10 * sum(title.said.label is not None for title in asking) >= 9 * len(asking)
    return [title for title in titles if title.said.label is not None or not labelled]


def _ask(titles: list[Title]) -> None:
    for title in titles:
        title.segment.asks = title.asks or not (title.is_special or _names_next(title))


def _names_next(title: Title) -> bool:
    """Return whether nothing stands between a heading and one with the label of a question, whose name it is."""
    following = None if title.is_filled or title.said.label is not None else title.following
    return following is not None and is_labelled(following.segment)
