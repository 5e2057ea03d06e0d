"""Lines that end an answer with what is asked on ("**Follow-up:** How long does it rest?")."""

from collections.abc import Sequence
from dataclasses import replace

from handbook.normalise.language import asking, inline
from handbook.normalise.language.announcing import names_follow_up
from handbook.normalise.parsing.paragraphs import as_bold_question
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3
ENDS = ("heading", "rule", "question", "answer", "unfold")
QUESTIONS = ("heading", "question", "fold", "rule")


def mark_follow_up_lines(segments: Sequence[Segment]) -> None:
    """Mark such lines as questions of their own, where there are several; right below a question they belong to it."""
    around = zip(segments, segments[1:], [*segments[2:], None], strict=False)
    lines = [line for above, line, below in around if _stands_behind(above) and _asks_on(line) and _ends(below)]
    for line in lines if len(lines) >= SEVERAL else ():
        line.part = as_bold_question(line.part)
        line.kind, line.said, line.settled = "question", replace(line.part.said, label=None), True


def _stands_behind(above: Segment) -> bool:
    return above.kind not in QUESTIONS or (above.kind == "question" and above.settled)


def _ends(below: Segment | None) -> bool:
    return below is None or below.kind in ENDS or _asks_on(below)


def _asks_on(line: Segment) -> bool:
    """Return whether a line is named a follow-up, in bold or italic type, and asks something."""
    if line.kind not in ("text", "question") or line.settled or line.part is None or line.part.text[:1] not in "*_":
        return False
    name, colon, asked = inline.plain(line.part.text).replace("：", ":").partition(":")
    return bool(colon) and names_follow_up(name) and _asks(asked.strip())


def _asks(text: str) -> bool:
    return asking.is_question(text) or asking.opens_like_a_question(text)
