"""Fields of a form to write into ("{text rows=2}" on a line alone): what stands right above one asks."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from handbook.normalise.language import wording
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

SEVERAL = 4
FIELD = re.compile(r"\{\{?\s*(?P<name>\w+)[^{}]*\}\}?|<(?P<tag>textarea|input)\b[^<>]*>(?:\s*</textarea>)?")


def mark_fields(segments: Sequence[Segment]) -> None:
    """Mark the paragraphs right above such fields, or that end with one, where several fields have the same name."""
    ends = {id(segment): match for segment in segments if (match := _field_at_end(segment)) is not None}
    names = Counter(match["name"] or match["tag"] for match in ends.values())
    fields = {key for key, match in ends.items() if names[match["name"] or match["tag"]] >= SEVERAL}
    for above, segment in pairwise([None, *segments]):
        if id(segment) not in fields:
            continue
        if segment.first < segment.last:
            _ask(segment, segment.part.text.rpartition("\n")[0])
        elif above is not None and above.kind in ("text", "question") and above.part is not None:
            _ask(above, above.part.text)
            segment.kind, segment.is_task, segment.settled = "shown", True, True


def _field_at_end(segment: Segment) -> re.Match[str] | None:
    """Return the field that is the last line of a paragraph, be it the only one."""
    told = segment.kind in ("text", "question") and segment.part is not None and not segment.settled
    return FIELD.fullmatch(segment.part.text.rpartition("\n")[2].strip()) if told else None


def _ask(segment: Segment, text: str) -> None:
    if segment.part.style != "label":
        said = wording.take_apart(" ".join(text.split("\n")))
        segment.part = Part("question", segment.part.first, segment.part.last, said, "bold", text=text)
        segment.said = said
    segment.kind, segment.settled = "question", True
