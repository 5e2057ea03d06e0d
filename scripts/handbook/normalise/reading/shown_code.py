"""Code below questions that nobody answers, and what tasks that nobody answers demand: it is what they ask about."""

from collections.abc import Sequence

from handbook.normalise.language import asking, inline
from handbook.normalise.language.words import length_of
from handbook.normalise.outline import Found

SEVERAL, MANY, SHARE, FEW, LONGEST_CAPTION = 3, 8, 3, 9, 3
FENCES = ("```", "~~~")
PRE, PRE_END = "<pre", "</pre>"
WORDS = ("markdown", "md")  # languages of fences that hold words
STOPS = (".", "?", "。", "？", "।")
COLONS = (":", "：")


def leave_unanswered(questions: Sequence[Found]) -> None:
    """Take code for part of its question where most questions stand alone and hardly any is answered by words.

    What orders something done ("Write a function") may be answered by code, unless nearly all that is asked is to be
    done: then the few that go on name what it has to do. Where more are answered, a colon has to lead from the question
    to the code.
    """
    answered = [found for found in questions if found.answer is not None]
    if len(questions) < MANY or SHARE * len(answered) > len(questions):
        return
    tasks = [found for found in questions if asking.gives_task(found.text) and not _asks_for_words(found.text)]
    if 4 * len(tasks) > 3 * len(questions):
        for found in answered:
            found.answer = found.answer if found.style != "item" or _asks_for_words(found.text) else None
        return
    shown = list(filter(_shows_code, answered))
    any_may = len(shown) == len(answered) or FEW * len(answered) <= len(questions)
    for found in shown:
        if _asks_for_words(found.text) and (any_may or found.text.endswith(COLONS)):
            found.answer = None


def leave_statements(questions: Sequence[Found]) -> None:
    """Take words in fences for part of the questions above them where most of them give a task: they state it.

    The others tell what it is about.
    """
    stated = {id(found): said for found in questions if (said := _words_in_fence(found.answer_text))}
    if len(stated) >= SEVERAL and 2 * sum(map(asking.gives_task, stated.values())) > len(stated):
        for found in questions:
            found.answer = None if id(found) in stated else found.answer


def _words_in_fence(answer: str) -> str:
    """Return what an answer says that is nothing but a fence without a language whose last line ends a sentence."""
    opening, *inside = map(str.strip, answer.split("\n"))
    closing = inside.pop() if inside else ""
    fenced = inside and opening == closing and opening in FENCES and opening not in inside
    return "\n".join(inside) if fenced and inside[-1].endswith(STOPS) else ""


def _shows_code(found: Found) -> bool:
    """Return whether an answer is nothing but code in fences or `<pre>`, with captions or further questions between."""
    inside, fences = "", 0
    for line in filter(None, map(str.strip, found.answer_text.split("\n"))):
        if inside:
            ends = line.endswith(PRE_END) if inside == PRE_END else line == inside
            inside = "" if ends else inside
        elif line.startswith(PRE):
            inside, fences = "" if PRE_END in line else PRE_END, fences + 1
        elif line.startswith(FENCES):
            if line.strip("`~ ").lower() in WORDS:
                return False
            inside, fences = line[:3], fences + 1
        elif not _is_caption(inline.plain(line)):
            return False
    return fences > 0


def _is_caption(line: str) -> bool:
    return length_of(line) <= LONGEST_CAPTION or asking.asks(line)


def _asks_for_words(text: str) -> bool:
    return asking.asks(text) or asking.opens_like_a_question(text) or asking.explains(text)
