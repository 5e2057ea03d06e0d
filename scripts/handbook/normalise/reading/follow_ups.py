"""Questions that follow up on another ("Follow-ups: how long?"): they are no answer to it, and asked for themselves."""

from collections.abc import Sequence

from handbook.normalise.language.asking import MARK, question_marks
from handbook.normalise.language.words import without_code
from handbook.normalise.outline import Found, Outline, Section, SetAside
from handbook.normalise.parsing.segments import Segment
from handbook.normalise.reading.lists import GROUP_DEPTH, read_list
from handbook.normalise.reading.open_question import OpenQuestion

SEVERAL, LONGEST = 3, 400
LABEL = "label of the questions below it"
SIGNS = " \t*_`>-+"  # of rules, quotations and bold type


def ask_on(
    current: OpenQuestion, further: Segment, lines: Sequence[str], path: tuple[Section, ...], outline: Outline
) -> None:
    """Keep what a list asks on about the current question, whose answer goes on below, without the list's label.

    One that is settled has none.
    """
    above = current.found
    reading = read_list(further.block, lines, (*path, Section(GROUP_DEPTH, above.text, above.number, None, None)), 0)
    for found in reading.questions:
        found.number = found.label = None  # it counts what follows up, not the questions of the document
    label = [] if further.settled else current.answer.take_last_above(further.first)
    current.segment.proved = True
    outline.questions += reading.questions
    outline.set_aside += [*reading.set_aside, *(SetAside(one.first, one.last, LABEL) for one in label)]


def leave_follow_ups(questions: Sequence[Found]) -> None:
    """Take the answers that are nothing but lines with question marks at their ends, where there are several."""
    answered = [found for found in questions if found.answer is not None and len(found.answer_text) <= LONGEST]
    further = [found for found in answered if _asks_on(found.answer_text)]
    for found in further if len(further) >= SEVERAL else ():
        found.answer = None


def _asks_on(markdown: str) -> bool:
    if not MARK.search(markdown):
        return False
    lines = list(filter(None, (without_code(line).strip(SIGNS) for line in markdown.split("\n"))))
    return bool(lines) and all(question_marks(line[-1:]) for line in lines)
