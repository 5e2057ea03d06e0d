"""Which bold or numbered lines and which folded blocks are questions: again what repeats decides."""

from collections import Counter
from itertools import pairwise

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.section_kinds import section_kind
from handbook.normalise.language.words import wording_of
from handbook.normalise.marking.headings.document_titles import is_on_interviews
from handbook.normalise.marking.lines.bold_titles import titles_among
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.paragraphs import Part, as_bold_question
from handbook.normalise.parsing.segments import Segment

SEVERAL, MANY = 3, 8
BOLD = ("**", "__")
STOPS = (".", "。", "।")


def mark_emphasis(segments: list[Segment]) -> None:
    """Mark the folds that are questions; turn bold lines into questions where nearly all bold lines are some."""
    titles = {id(fold) for fold, below in pairwise(segments) if _names_list(fold, below)}
    folds = [segment for segment in segments if segment.kind == "fold" and id(segment) not in titles]
    _mark_folds(folds, is_on_interviews(segments))
    _mark_bold_lines(segments)
    _mark_numbered_lines(segments)


def _names_list(segment: Segment, below: Segment) -> bool:
    """Return whether a fold only says that what it hides are questions, those of the list that it begins with."""
    if segment.kind != "fold" or below.kind != "list" or not asks_mostly(below.block):
        return False
    text = segment.said.text
    return says_questions(text, surely=True) and not asking.opens_like_a_question(text)


def _mark_folds(folds: list[Segment], on_interviews: bool) -> None:
    """Mark all but those that only say what they hide where most ask; many topics may be what interviews are on."""
    for fold in folds:
        fold.asks = fold.settled or wording.summary_asks(fold.said)
    others = [fold for fold in folds if not fold.asks and not wording.hides_answer(fold.said)]
    asking = sum(fold.asks for fold in folds)
    topics = {wording_of(fold.said.text) for fold in others}
    only_topics = on_interviews and len(topics) == len(others) >= MANY and len(others) + asking == len(folds)
    if (asking >= SEVERAL and asking > len(others)) or only_topics:
        for fold in others:
            fold.asks = True


def _mark_bold_lines(segments: list[Segment]) -> None:
    """Where four fifths of the lines that are wholly bold ask, so do the others; sentences do where others end so.

    Those ask as well that only open like questions, be it above their answers, where nothing marks many of them.
    Below labelled questions ("**Q: Why rye?**"), several without a label are steps and choices of their answers.
    """
    asked = [segment for segment in segments if segment.kind == "question" and _is_bold_or_opens(segment.part)]
    others = [segment for segment in segments if segment.kind == "text" and _is_bold_or_opens(segment.part)]
    others = [segment for segment in others if section_kind(segment.part.text) is None]
    returns = Counter(wording_of(segment.part.text) for segment in others)
    others = [segment for segment in others if returns[wording_of(segment.part.text)] < SEVERAL]  # a part of answers
    labelled = sum(segment.part.style == "label" for segment in asked)
    if labelled and len(others) >= SEVERAL and 10 * labelled >= 9 * len(asked):
        return
    opening = [segment for segment in others if _opens(segment.part)]
    titles = titles_among(segments, [*asked, *opening])
    others = [segment for segment in others if id(segment) not in titles]
    enough = SEVERAL if len(asked) >= SEVERAL or is_on_interviews(segments) else MANY
    if len(asked) + len(opening) >= enough and len(asked) + len(opening) >= 4 * (len(others) - len(opening)):
        stops = any(map(_is_sentence, asked))
        for segment in others:
            if stops or not _is_sentence(segment):
                _ask(segment)


def _is_bold_or_opens(part: Part) -> bool:
    return _is_bold(part) or ("\n" in part.text and _is_first_line_bold(part) and _opens(part))


def _is_first_line_bold(part: Part) -> bool:
    cut = inline.leading_strong(part.text)
    return cut is not None and part.text.removesuffix(cut[1]).endswith("\n")


def _opens(part: Part) -> bool:
    text = wording.take_apart(part.text.split("\n", 1)[0]).text
    return asking.is_question(text) or asking.opens_like_a_question(text)


def _is_sentence(segment: Segment) -> bool:
    return segment.part.text.split("\n", 1)[0].rstrip("*_ ").endswith(STOPS)


def _is_bold(part: Part) -> bool:
    cut = inline.leading_strong(part.text)
    return cut is not None and not any(map(str.isalnum, cut[1])) and not part.text.rstrip("*_ ").endswith(":")


def _mark_numbered_lines(segments: list[Segment]) -> None:
    """Paragraphs that begin with a bold number and count on are questions where a heading announces some.

    What one announces ends where a heading higher up begins something else.
    """
    if not [segment for segment in segments if segment.part is not None and segment.part.text[:2] in BOLD]:
        return
    announced, row = 0, []
    for segment in segments:
        if segment.kind == "heading" and says_questions(segment.said.text, surely=True):
            announced = min(announced or segment.block.level, segment.block.level)
        elif segment.kind == "heading" and segment.block.level < announced:
            announced = 0
        number = _bold_number(segment) if announced else None
        if number is None:
            continue
        if row and number not in (1, row[-1][0] + 1):
            row = []
        row.append((number, segment))
        if len(row) >= SEVERAL:
            for _, numbered in row if len(row) == SEVERAL else row[-1:]:
                _ask(numbered)


def _bold_number(segment: Segment) -> int | None:
    if segment.kind not in ("text", "question") or inline.leading_strong(segment.part.text) is None:
        return None
    number = (segment.said or wording.take_apart(segment.part.text)).number
    return int(number) if number is not None and number.isdecimal() else None


def _ask(segment: Segment) -> None:
    if segment.kind == "text":
        segment.part = as_bold_question(segment.part)
        segment.kind, segment.said = "question", segment.part.said
