"""Documents that are no interview material: where hardly anything asks, nothing is a question.

Where a section or labels say what the questions of a long document are, what else asks there in passing is none.
"""

from collections import Counter
from collections.abc import Sequence

from handbook.normalise.language import asking
from handbook.normalise.language.announcing import says_questions, speaks_of_interviews
from handbook.normalise.language.words import holds_phrase, vocabulary, words_of
from handbook.normalise.language.yes_or_no import wants_yes_or_no
from handbook.normalise.markdown.blocks import walk
from handbook.normalise.outline import TOPIC, Found, Outline, Section, SetAside
from handbook.normalise.parsing.segments import Segment
from handbook.normalise.parsing.syllabus import ITEM

OTHERS_PER_QUESTION, ALL_PER_QUESTION, ALL_PER_ASIDE = 6, 7, 14
ALL_PER_UNSPOKEN = 2  # where no heading speaks of questions or interviews
OTHERS_PER_HEADING = 3
MANY = 8  # questions with their marks that stand in one section are no asides; fewer others tell nothing
GREAT_MANY = 20
ASIDE = "asked in passing: hardly anything else does here"
ITEMS = (TOPIC, ITEM)
ROW, OTHERS_MARKED = "row", 10  # of so many questions one may be the row of a table, or have a number


def hardly_asks(outline: Outline) -> bool:
    """Return whether a few headings or items ask in passing among many that do not, as they do in any guide.

    Where no heading speaks of questions or interviews, a third that ask are few. A checklist asks nobody.
    """
    if _is_checklist(outline.questions):
        return True
    listed = [found for found in outline.questions if found.style != ROW]
    rows = len(outline.questions) - len(listed)
    marked = sum(not _asks_in_passing(found) for found in listed)
    if not listed or OTHERS_MARKED * max(rows, marked) > len(listed):
        return False
    if any(_is_spoken_of(found) and not _is_planned(found) for found in listed):
        return False
    if _ask_in_a_row(outline) or _are_listed(listed):
        return False
    questions, others, all_others = len(outline.questions), len(outline.headings), _others(outline)
    spoken = any(speaks_of_interviews(heading.text) for heading in outline.headings)
    if not spoken and max(MANY, ALL_PER_UNSPOKEN * questions) < all_others:
        return True
    others += sum(entry.items or 1 for entry in outline.set_aside if entry.why in ITEMS)
    return OTHERS_PER_QUESTION * questions < others or ALL_PER_QUESTION * questions < all_others


def _is_checklist(questions: Sequence[Found]) -> bool:
    """Return whether most questions want a yes or a no and get no answer, and no section announces any of them."""
    checked = sum(wants_yes_or_no(found.text) and found.answer is None for found in questions)
    if len(questions) < MANY or 10 * checked < 7 * len(questions):
        return False
    return not any(says_questions(section.text) for found in questions for section in found.sections)


def _ask_in_a_row(outline: Outline) -> bool:
    """Return whether many headings end with question marks, a third or so of all: what they list asks none."""
    headings = [found.text for found in outline.questions if found.style == "heading"]
    marked = sum(asking.asks(text) or asking.opens_like_a_question(text) for text in headings)
    return marked >= MANY and OTHERS_PER_HEADING * marked >= len(outline.headings)


def _are_listed(questions: Sequence[Found]) -> bool:
    """Return whether a great many with question marks stand in one section, as no guide asks in passing."""
    rows = Counter(found.sections for found in questions if found.style == "item" and asking.asks(found.text))
    return any(count >= GREAT_MANY for count in rows.values())


def without_asides(outline: Outline) -> None:
    """Set aside what asks in passing among a great many headings and items, where other questions are announced."""
    rows = Counter(found.sections for found in outline.questions if asking.asks(found.text))
    passing = [found for found in outline.questions if found.style != ROW and _asks_in_passing(found)]
    passing = [found for found in passing if rows[found.sections] < MANY]
    if len(passing) < len(outline.questions) and ALL_PER_ASIDE * len(passing) < _others(outline):
        _set_aside(outline, passing)


def without_strays(outline: Outline, lines: Sequence[str]) -> None:
    """Set aside what has the label of a question and is none where hardly anything asks.

    It says no more than that it is one ("**Questions**: their levels"), or is all that an interviewer says in a guide.
    """
    labels = vocabulary()["labels"]["question"]
    _set_aside(outline, [found for found in outline.questions if " ".join(words_of(found.text)) in labels])
    if len(outline.questions) == 1:
        speaker, *_ = [*words_of(lines[outline.questions[0].first - 1]), ""]
        _set_aside(outline, outline.questions if speaker in vocabulary()["interviewers"] else [])


def _set_aside(outline: Outline, asides: list[Found]) -> None:
    dropped = {id(found) for found in asides}
    outline.questions = [found for found in outline.questions if id(found) not in dropped]
    outline.set_aside += [SetAside(found.first, found.last, ASIDE) for found in asides]


def _others(outline: Outline) -> int:
    """Return how many headings, topics and items ask nothing, those of advice and links among them."""
    return len(outline.headings) + sum(entry.items or entry.why in ITEMS for entry in outline.set_aside)


def _asks_in_passing(found: Found) -> bool:
    marked = found.label is not None and found.style != "item"
    if marked or found.style == "fold":
        return False
    return _is_planned(found) or not any(map(_announces, found.sections))


def _is_spoken_of(found: Found) -> bool:
    """Return whether an item has a question mark and stands right below a heading on interviews."""
    spoken = any(speaks_of_interviews(section.text) for section in found.sections[-1:])
    return spoken and found.style == "item" and asking.asks(found.text)


def _is_planned(found: Found) -> bool:
    """Return whether the document is a plan by its title: what it announces is to be thought of on some day."""
    title = next((section.text for section in found.sections if section.is_title), "")
    return not set(words_of(title)).isdisjoint(vocabulary()["plan_words"])


def _announces(section: Section) -> bool:
    """Return whether a heading announces questions, and is not on how to answer them."""
    advises = holds_phrase(words_of(section.text), "sections", "closing tips", "first")
    return says_questions(section.text) and not advises


def keep_labels_only(segments: list[Segment]) -> None:
    """Take back what was marked as a question without a label that says so."""
    for segment in segments:
        if segment.said is None or segment.said.label is None:
            segment.asks = False
            segment.kind = "text" if segment.kind == "question" else segment.kind
        if segment.kind == "list":
            for block in walk([segment.block]):
                if block.kind != "row":
                    block.asks = False
