"""Lines in colour (`<mark style="color:red;">Rye</mark>`): where they head text after text, they are asked."""

import re
from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.announcing import says_questions
from handbook.normalise.language.tags import COLOURS, is_set_in_tags
from handbook.normalise.language.words import length_of
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

SEVERAL, LONGEST = 4, 20
ARROW = re.compile(r"(?:\\?[-=]+>|[→⇒➔➤►•*-])\s*")
ENDS = re.compile(r"(?:&#x20;|&nbsp;|\s|\\)+$")
TELLS = ("text", "code", "html", "quote", "list", "table", "answer", "question")


def mark_coloured(segments: Sequence[Segment]) -> None:
    """Mark them where a heading above announces questions or a third of them ask; a word within a text is not meant."""
    coloured = [(segment, _heads(below)) for segment, below in pairwise(segments) if _is_coloured(segment)]
    if len(coloured) < SEVERAL or 4 * sum(heads for _, heads in coloured) < 3 * len(coloured):
        return
    asking_ones = sum(_asks(segment) for segment, _ in coloured)
    if 3 * asking_ones < len(coloured) and not _announced(segments, coloured[0][0]):
        return
    for segment, _ in coloured:
        text = segment.part.text
        said = wording.take_apart(ARROW.sub("", inline.plain(_bare(text)), count=1))
        segment.part = Part("question", segment.first, segment.last, said, "bold", "", 0, text)
        segment.kind, segment.said, segment.proved = "question", said, True


def _heads(below: Segment) -> bool:
    return below.kind in TELLS


def _is_coloured(segment: Segment) -> bool:
    """Return whether a paragraph of one line is nothing but a text in colour, at most behind an arrow."""
    if segment.kind not in ("text", "question") or segment.settled:
        return False
    if "<" not in segment.part.text or "\n" in segment.part.text:
        return False
    text = _bare(segment.part.text)
    return length_of(inline.plain(text)) <= LONGEST and is_set_in_tags(text, COLOURS)


def _bare(text: str) -> str:
    return ENDS.sub("", ARROW.sub("", text.strip(), count=1))


def _asks(segment: Segment) -> bool:
    text = wording.take_apart(_bare(segment.part.text)).text
    return asking.is_question(text) or asking.opens_like_a_question(text)


def _announced(segments: Sequence[Segment], first: Segment) -> bool:
    above = (segment for segment in segments if segment.kind == "heading" and segment.first < first.first)
    return any(says_questions(segment.said.text) for segment in above)
