"""Lists of one item each that say again what a list above them names: its entries, with their answers below them."""

from collections.abc import Iterator, Sequence

from handbook.normalise.language import wording
from handbook.normalise.language.words import wording_of
from handbook.normalise.markdown.blocks import Block
from handbook.normalise.parsing.kinds import kinds_of
from handbook.normalise.parsing.segments import Segment

SEVERAL = 3


def mark_listed_entries(segments: Sequence[Segment]) -> None:
    """Let such lists ask where half of the numbered lines of a list above return as the first ones of lists below."""
    if "list" not in kinds_of(segments):
        return
    entries = dict(_entries(segments))
    for segment in segments if len(entries) >= SEVERAL else ():
        if segment.kind != "list" or segment.settled or not _is_bare(segment.block):
            continue
        named = [entries[name] for name in map(_name_of, segment.block.children) if name in entries]
        below = [entry for entry in named if entry.first > segment.last]
        if len(below) >= SEVERAL and 2 * len(below) >= len(segment.block.children):
            for entry in below:
                entry.block.asks = entry.block.asks or len(entry.block.children) == 1


def _entries(segments: Sequence[Segment]) -> Iterator[tuple[str, Segment]]:
    """Yield the numbered lists with something below their first line, and what this says."""
    for segment, following in zip(segments, [*segments[1:], None], strict=False):
        if segment.kind != "list" or segment.settled or not segment.block.children[0].ordered:
            continue
        told = following is not None and following.kind not in ("heading", "rule")
        if told or segment.first < segment.last:
            yield _name_of(segment.block.children[0]), segment


def _is_bare(block: Block) -> bool:
    lines = all(item.ordered and item.first == item.last for item in block.children)
    return len(block.children) >= SEVERAL and lines


def _name_of(item: Block) -> str:
    text = item.children[0].text.split("\n", 1)[0] if item.children else ""
    return wording_of(wording.take_apart(text).text)
