"""What paragraphs below a heading ask: something, a case, several things line by line, or to be filled."""

from handbook.normalise.language.asking import asks, opens_like_a_question, question_marks
from handbook.normalise.language.inline import leading_strong, links
from handbook.normalise.language.words import vocabulary, wording_of
from handbook.normalise.parsing.segments import Segment

FEW = 2
EMPHASIS = "*_ "


def may_ask(segment: Segment) -> bool:
    """Return whether a paragraph is a question, or bold as a whole and opens like one."""
    if segment.kind == "text" and segment.part.text.startswith("**"):
        cut = leading_strong(segment.part.text)
        return cut is not None and not cut[1].strip() and opens_like_a_question(cut[0])
    return segment.kind == "question"


def tells_case(text: str) -> bool:
    """Return whether a paragraph says that it tells a case ("Situation: …"), and asks somewhere what is to be done."""
    name, colon, _ = text.partition(":")
    return bool(colon) and wording_of(name) in vocabulary()["case_words"] and bool(question_marks(text))


def is_to_be_filled(markdown: str) -> bool:
    """Return whether a paragraph only says in brackets what is to be written there ("[Who took part?]")."""
    text = markdown.strip(EMPHASIS)
    return text.startswith("[") and text.endswith("]") and not links(text)[0]


def asks_line_by_line(segment: Segment) -> bool:
    """Return whether a segment belongs to a paragraph of several lines that ask, each by itself."""
    lines = segment.block.text.split("\n") if segment.part is not None and segment.block is not None else []
    return len(lines) > FEW and sum(asks(line) or opens_like_a_question(line) for line in lines) > FEW
