"""Which bold or numbered lines and which folded blocks are questions: again what repeats decides."""

from handbook.normalise.language import inline, wording
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.parsing.paragraphs import Part, as_bold_question
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3
STOPS = (".", "。", "।")


def mark_emphasis(segments: list[Segment]) -> None:
    """Mark the folds that are questions; turn bold lines into questions where nearly all bold lines are some."""
    _mark_folds([segment for segment in segments if segment.kind == "fold"])
    _mark_bold_lines(segments)
    _mark_numbered_lines(segments)


def _mark_folds(folds: list[Segment]) -> None:
    for fold in folds:
        fold.asks = wording.summary_asks(fold.said)
    others = [fold for fold in folds if not fold.asks and not wording.hides_answer(fold.said)]
    asking = sum(fold.asks for fold in folds)
    if asking >= SEVERAL and asking > len(others):
        for fold in others:
            fold.asks = True


def _mark_bold_lines(segments: list[Segment]) -> None:
    """Where four fifths of the lines that are wholly bold ask, so do the others; sentences do where others end so.

    Below labelled questions ("**Q: Why rye?**"), several without a label are steps and choices of their answers.
    """
    asking = [segment for segment in segments if segment.kind == "question" and _is_bold(segment.part)]
    others = [segment for segment in segments if segment.kind == "text" and _is_bold(segment.part)]
    others = [segment for segment in others if wording.section_kind(segment.part.text) is None]
    labelled = sum(segment.part.style == "label" for segment in asking)
    if len(others) >= SEVERAL and 10 * labelled >= 9 * len(asking):
        return
    if len(asking) >= SEVERAL and len(asking) >= 4 * len(others):
        stops = any(map(_is_sentence, asking))
        for segment in others:
            if stops or not _is_sentence(segment):
                _ask(segment)


def _is_sentence(segment: Segment) -> bool:
    return segment.part.text.rstrip("*_ ").endswith(STOPS)


def _is_bold(part: Part) -> bool:
    cut = inline.leading_strong(part.text)
    return cut is not None and not any(map(str.isalnum, cut[1])) and not part.text.rstrip("*_ ").endswith(":")


def _mark_numbered_lines(segments: list[Segment]) -> None:
    """Paragraphs that begin with a bold number and count on are questions where a heading announces some.

    What one announces ends where a heading higher up begins something else.
    """
    announced, row = 0, []
    for segment in segments:
        if segment.kind == "heading" and says_questions(segment.said.text):
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
            for _, numbered in row:
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
