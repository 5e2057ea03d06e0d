"""Signs below a heading that say whether it is answered: a label, a fold, choices."""

from handbook.normalise.language import wording
from handbook.normalise.language.announcing import is_answer_label
from handbook.normalise.parsing.items import offers_choices
from handbook.normalise.parsing.segments import Segment


def holds_pairs(body: list[Segment]) -> bool:
    """Return whether several labelled answers stand below a heading, one of them right below a question of its own."""
    answers = [segment.kind == "answer" and segment.said.key is None for segment in body]
    asked = any(answer and _is_asked(above) for above, answer in zip(body, answers[1:], strict=False))
    return sum(answers) > 1 and asked


def _is_asked(above: Segment) -> bool:
    """Return whether what stands right above an answer is a question, or a numbered line."""
    numbered = above.kind == "list" and len(above.block.children) == 1 and above.block.children[0].ordered
    return above.kind == "question" or numbered


def answers_a_question(segment: Segment) -> bool:
    """Return whether a segment is by its sign an answer: a label, a fold that hides one, or choices."""
    if segment.kind == "answer":
        return is_answer_label(segment.said.label)
    if segment.kind == "fold":
        return wording.hides_answer(segment.said)
    return segment.kind == "list" and not segment.settled and offers_choices(segment.block)
