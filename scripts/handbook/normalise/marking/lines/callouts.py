"""Callouts of one line, as note programs export them (`<aside>`, "📌 **Topic: Why rye?**", `</aside>`), that ask.

What answers stands below each, out of the frame.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from handbook.normalise.language import asking, wording
from handbook.normalise.language.words import length_of
from handbook.normalise.markdown.leniency import ASIDE
from handbook.normalise.parsing.paragraphs import Part
from handbook.normalise.parsing.segments import Segment

SEVERAL, LONGEST, LONGEST_LABEL, SIGN = 3, 60, 3, 2


def mark_callouts(segments: Sequence[Segment]) -> None:
    """Mark as questions those that begin with the same sign, where two of three ask; what all say first is no text."""
    by_sign: dict[str, list[tuple[Segment, Segment]]] = {}
    for opening, inside in _callouts(segments):
        by_sign.setdefault(inside.part.text[:SIGN], []).append((opening, inside))
    for row in by_sign.values():
        said = list(_without_common_label([wording.take_apart(inside.part.text) for _, inside in row]))
        if len(row) < SEVERAL or 3 * sum(_asks(text.text) for text in said) < 2 * len(row):
            continue
        for (opening, segment), text in zip(row, said, strict=True):
            opening.kind = "headline"  # no answer ends with the tag of the next callout
            segment.part = Part("question", segment.first, segment.last, text, "bold", "", 0, segment.part.text)
            segment.kind, segment.said, segment.proved = "question", text, True


def _callouts(segments: Sequence[Segment]) -> Iterator[tuple[Segment, Segment]]:
    for opening, inside, closing in zip(segments, segments[1:], segments[2:], strict=False):
        if not opening.kind == closing.kind == "html":
            continue
        framed = all(ASIDE.match(part.block.text.strip()) for part in (opening, closing))
        told = inside.kind in ("text", "question") and inside.part is not None and not inside.settled
        if framed and told and 0 < length_of(inside.part.text) <= LONGEST:
            yield opening, inside


def _without_common_label(row: Sequence[wording.Said]) -> Iterator[wording.Said]:
    """Yield what is said without the word and colon that most of a row begins with ("Topic: …")."""
    labels = Counter(label for said in row if (label := said.text.partition(":")[0]) != said.text)
    common, times = labels.most_common(1)[0] if labels else ("", 0)
    drops = 2 * times > len(row) and length_of(common) <= LONGEST_LABEL
    for said in row:
        yield replace(said, text=said.text.removeprefix(f"{common}:").strip() or said.text) if drops else said


def _asks(text: str) -> bool:
    return asking.is_question(text) or asking.opens_like_a_question(text)
