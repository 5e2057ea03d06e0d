"""Signs below a heading that say whether it is answered: a label, a fold, choices."""

from itertools import pairwise

from handbook.normalise.language import inline, wording
from handbook.normalise.language.announcing import is_answer_label
from handbook.normalise.language.asking import is_question, opens_like_a_question
from handbook.normalise.language.words import words_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.choice_lists import offers_choices
from handbook.normalise.parsing.segments import Segment

FEW = 2


def holds_pairs(body: list[Segment]) -> bool:
    """Return whether several answers stand below a heading, labelled or folded, right below questions of their own.

    Of labelled ones one is enough that does; folds right below others may hide hints and the like.
    """
    if len([segment for segment in body if segment.kind in ("answer", "fold")]) < FEW:
        return False
    pairs = [(above, below) for above, below in pairwise(body) if _is_asked(above)]
    labelled = sum(map(_is_unkeyed_answer, body))
    asked = sum(_is_unkeyed_answer(below) for _, below in pairs)
    folded = sum(below.kind == "fold" and wording.hides_answer(below.said) for _, below in pairs)
    return (labelled > 1 and asked > 0) or folded > 1


def _is_unkeyed_answer(segment: Segment) -> bool:
    return segment.kind == "answer" and segment.said.key is None


def _is_asked(above: Segment) -> bool:
    """Return whether what stands right above an answer is a question, a line that opens like one, or a counted one."""
    if above.kind == "question" or (above.kind == "list" and _is_counted(above.block)):
        return True
    text = wording.take_apart(told_alone(above).split("\n", 1)[0]).text
    return is_question(text) or opens_like_a_question(text)


def _is_counted(block: Block) -> bool:
    return len(block.children) == 1 and block.children[0].ordered


def told_alone(segment: Segment) -> str:
    """Return the text of a paragraph, or of the only one that a list of one item or a quotation holds."""
    if segment.part is not None:
        return segment.part.text
    inside = segment.block.children if segment.kind in ("list", "quote") else []
    if segment.kind == "list":
        inside = inside[0].children if len(inside) == 1 else []
    return inside[0].text if [block.kind for block in inside] == ["paragraph"] else ""


def answers_a_question(segment: Segment) -> bool:
    """Return whether a segment is by its sign an answer: a label, a fold that hides one, choices, or links to some."""
    if segment.kind == "answer":
        return is_answer_label(segment.said.label)
    if segment.kind == "fold":
        return wording.hides_answer(segment.said)
    if any(map(_links_to_answers, told_alone(segment).split("\n"))):
        return True
    return segment.kind == "list" and not segment.settled and offers_choices(segment.block)


def _links_to_answers(line: str) -> bool:
    """Return whether a line is nothing but links elsewhere, the first by the name of an answer ("[#Answer 1](…)")."""
    targets, outside = inline.links(line) if "](" in line else ([], line)
    if not targets or words_of(outside) or not all("://" in target for target in targets):
        return False
    return is_answer_label(wording.take_apart(inline.plain(line).lstrip("# -*")).label)
