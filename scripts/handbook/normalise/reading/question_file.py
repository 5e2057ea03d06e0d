"""The segments of a handbook's own question file: its first heading asks, and all below is the answer."""

from collections.abc import Sequence

from handbook.normalise.language import inline
from handbook.normalise.language.wording import Said
from handbook.normalise.markdown.blocks import read_blocks
from handbook.normalise.parsing.segments import Segment, read_segments


def segments_of_question(lines: Sequence[str]) -> list[Segment]:
    """Return the segments of a question file: they are settled, whatever lists, names and labels look like."""
    segments = list(read_segments(read_blocks(lines)))
    first = next((segment for segment in segments if segment.kind == "heading"), None)
    for segment in segments:
        segment.settled, segment.asks = True, segment is first
        if segment.said is not None and segment is not first:
            segment.said = Said(segment.said.text, None, None)
        if segment.kind in ("question", "answer"):
            segment.kind = "text"
    if first is not None and first.said.text and (first.said.number or first.said.label):
        # "3.13 or 3.14", "Q: a queue or a quality": of one question nothing is counted or labelled
        first.said = Said(inline.plain(first.block.text), None, None)
    return segments
