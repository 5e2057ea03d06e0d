"""Documents that are a deck of cards: folded blocks and little else, each with its front as summary."""

from collections.abc import Sequence

from handbook.normalise.language import wording
from handbook.normalise.language.words import vocabulary, words_of
from handbook.normalise.marking.headings.document_titles import titled_as_questions
from handbook.normalise.parsing.items import asks_mostly
from handbook.normalise.parsing.segments import Segment

MANY, SHARE = 5, 3
BETWEEN = ("heading", "rule", "html", "unfold", "comment")


def mark_cards(segments: Sequence[Segment]) -> None:
    """Let all folds ask where a heading speaks of cards or the title of questions, and little stands beside them.

    What holds further folds, headings or questions is a section; where summaries only hide answers, nothing is a card.
    """
    folds = [segment for segment in segments if segment.kind == "fold"]
    if len(folds) < MANY or any(wording.hides_answer(fold.said) for fold in folds):
        return
    if not (_names_cards(segments) or titled_as_questions(segments)) or not _are_all(segments, folds[0]):
        return
    for fold in folds:
        fold.asks = True


def _names_cards(segments: Sequence[Segment]) -> bool:
    headings = (words_of(segment.said.text) for segment in segments if segment.kind == "heading")
    return any(not set(words).isdisjoint(vocabulary()["card_words"]) for words in headings)


def _are_all(segments: Sequence[Segment], first: Segment) -> bool:
    """Return whether folds do not hold one another, and most follow one another with nothing told between them."""
    folds = depth = 0
    told_before = set()  # how many folds stand above each text between them, so that a long one counts once
    for segment in segments[list(segments).index(first) :]:
        folds += segment.kind == "fold"
        depth += (segment.kind == "fold") - (segment.kind == "unfold")
        if depth > 1 or (depth and _is_of_section(segment)):
            return False
        if depth == 0 and segment.kind not in BETWEEN:
            told_before.add(folds)
    return SHARE * len(told_before) <= folds


def _is_of_section(segment: Segment) -> bool:
    asks = segment.kind == "list" and (segment.block.asks or asks_mostly(segment.block))
    return asks or segment.kind in ("heading", "question")
